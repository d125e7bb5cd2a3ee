namespace Pavise.Verify.Tests;

/// <summary>A checker is to be trusted by being read: how much there is to read.</summary>
public class CheckerSizeTests
{
    /// <summary>What proves a plan: its facts, the equations written again, the arithmetic, the bounds.</summary>
    private static readonly string[] Proof = ["PlanCheck", "PlanEquations", "PlanPolicy", "PlanProof", "PlanRow", "ExactNumber"];

    [Fact]
    public void What_proves_a_plan_is_read_in_less_than_500_lines_of_code() =>
        Assert.InRange(Proof.Sum(name => Code(Path.Combine(Folder(), name + ".cs"))), 200, 499);

    // Refusing whatever people read in a plan, and books, takes as much again; docs/planning.md says so.
    [Fact]
    public void The_whole_of_it_is_read_in_less_than_800_lines_of_code() => Assert.InRange(Directory.GetFiles(Folder(), "*.cs").Sum(Code), 500, 799);

    /// <summary>Lines that say something: no blank ones, comments, imports or lone braces.</summary>
    private static int Code(string file) => File.ReadLines(file).Select(line => line.Trim())
        .Count(line => line.Trim('{', '}', ';', ')', ']', ',').Length > 0 && !line.StartsWith("//", StringComparison.Ordinal) && !line.StartsWith("using ", StringComparison.Ordinal) && !line.StartsWith("namespace ", StringComparison.Ordinal));

    private static string Folder()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Pavise.slnx"))) return Path.Combine(folder.FullName, "src", "Pavise.Verify");
        }

        throw new InvalidOperationException("the tests must run inside the repository");
    }
}
