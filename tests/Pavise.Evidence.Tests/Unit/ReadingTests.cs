using System.Text;
using Pavise.Core;

namespace Pavise.Evidence.Tests.Unit;

public class ReadingTests
{
    [Theory]
    [InlineData("a.txt", new byte[] { 65, 66, 10, 67, 0 }, "PAV2001", 2, 2)]
    [InlineData("a.txt", new byte[] { 65, 10, 66, 0xC3, 0x28 }, "PAV2002", 2, 2)]
    [InlineData("a.txt", new byte[] { 32, 10 }, "PAV2003", 1, 1)]
    [InlineData("a.docx", new byte[] { 65 }, "PAV2004", 0, 0)]
    [InlineData("a.json", new byte[] { (byte)'{' }, "PAV2006", 1, 2)]
    [InlineData("a.json", new byte[] { (byte)'{', (byte)'}' }, "PAV2007", 1, 1)]
    public void Bad_input_names_code_line_and_column(string file, byte[] bytes, string code, int line, int column)
    {
        var error = Assert.Throws<PaviseException>(() => DocumentReader.Read(file, bytes));
        Assert.Equal(code, error.Diagnostics[0].Code);
        Assert.Equal(new Place(file, line, column), error.Diagnostics[0].Place);
    }

    [Fact]
    public void The_date_nearest_the_by_line_goes_before_the_date_of_the_page()
    {
        var document = Read("May 2, 2025\n\nA Town Buys Twelve New Buses\n\nWritten by A. Nobody\n\nJan 9, 2025\n\nThe town of the north has bought buses for the people of the hills.");
        Assert.Equal(new DateOnly(2025, 1, 9), document.Published);
        Assert.Equal("A Town Buys Twelve New Buses", document.Title);
    }

    [Fact]
    public void A_posting_mark_gives_the_date() =>
        Assert.Equal(new DateOnly(2024, 6, 3), Read("Town opens a bridge over the river\nPosted at 7:05 PM, Jun 3, 2024\n\nThe town has opened it.").Published);

    [Fact]
    public void The_sidecar_goes_before_the_text()
    {
        var sidecar = new YamlSource("a.meta.yaml", "outlet: The Bell\npublished: 2024-01-02\nlicence: own\ntitle: Given");
        var document = DocumentReader.Read("a.txt", Encoding.UTF8.GetBytes("May 2, 2025\n\nThe text of the day is in the town and that is it for the people."), sidecar);
        Assert.Equal(("The Bell", new DateOnly(2024, 1, 2), "own", "Given"), (document.Outlet, document.Published, document.Licence, document.Title));
    }

    [Fact]
    public void An_unknown_key_of_the_sidecar_is_an_error() =>
        Assert.Equal("PAV1108", Assert.Throws<PaviseException>(() => DocumentReader.Read("a.txt", "Some text."u8, new YamlSource("a.meta.yaml", "outlett: X"))).Diagnostics[0].Code);

    [Fact]
    public void Json_lines_hold_many_documents_with_their_own_identities()
    {
        var lines = "{\"id\":\"one\",\"text\":\"The first of the texts is here.\",\"published\":\"2024-05-06\"}\n\n{\"id\":\"two\",\"text\":\"The second of the texts is here.\"}\n"u8;
        var documents = DocumentReader.ReadAll("all.jsonl", lines);
        Assert.Equal(["one", "two"], documents.Select(document => document.Id));
        Assert.Equal(new DateOnly(2024, 5, 6), documents[0].Published);
    }

    [Fact]
    public void A_byte_order_mark_is_no_part_of_the_text() => Assert.Equal("Plain.", DocumentReader.Read("a.txt", [0xEF, 0xBB, 0xBF, .. "Plain."u8]).Text);

    private static Document Read(string text) => DocumentReader.Read("a.txt", Encoding.UTF8.GetBytes(text));
}
