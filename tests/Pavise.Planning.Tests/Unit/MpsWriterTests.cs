using Pavise.Core;

namespace Pavise.Planning.Tests.Unit;

public class MpsWriterTests
{
    [Fact]
    public void Rows_ranges_bounds_and_whole_columns_are_written_in_free_form()
    {
        var program = new LinearProgram();
        var x = program.AddColumn("x", 1.5, 0, 4);
        var y = program.AddColumn("y", 0, 1, double.PositiveInfinity, whole: true);
        program.AddColumn("z", 0, double.NegativeInfinity, double.PositiveInfinity);
        program.AddRow("most", double.NegativeInfinity, 8, [(x, 1), (y, 2)]);
        program.AddRow("span", 2, 5, [(x, 1)]);
        program.AddRow("same", 3, 3, [(y, 1)]);
        program.AddRow("least", 0.1, double.PositiveInfinity, [(x, 1), (y, 1)]);
        using var text = new StringWriter();

        MpsWriter.Write(program, "a plan", text);

        Assert.Equal(
            """
            NAME a-plan
            ROWS
             N objective
             L most
             L span
             E same
             G least
            COLUMNS
             x objective 1.5
             x most 1
             x span 1
             x least 1
             MARKER 'MARKER' 'INTORG'
             y most 2
             y same 1
             y least 1
             MARKER 'MARKER' 'INTEND'
             z objective 0
            RHS
             RHS most 8
             RHS span 5
             RHS same 3
             RHS least 0.1
            RANGES
             RNG span 3
            BOUNDS
             UP BND x 4
             LO BND y 1
             PL BND y
             FR BND z
            ENDATA

            """.ReplaceLineEndings("\n"),
            text.ToString());
    }

    [Theory]
    [InlineData("a b")]
    [InlineData("")]
    [InlineData("twice")]
    public void A_name_that_a_reader_would_misunderstand_is_refused(string name)
    {
        var program = new LinearProgram();
        program.AddColumn("twice");
        program.AddColumn(name);

        Assert.Throws<ArgumentException>(() => MpsWriter.Write(program, "p", TextWriter.Null));
    }
}
