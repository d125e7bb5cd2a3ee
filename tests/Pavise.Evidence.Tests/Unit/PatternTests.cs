namespace Pavise.Evidence.Tests.Unit;

public class PatternTests
{
    [Fact]
    public void No_source_of_reading_or_extraction_uses_a_pattern_engine_that_goes_back()
    {
        var root = Root();
        var wrong = Directory.EnumerateFiles(Path.Combine(root, "src", "Pavise.Evidence"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj"))
            .Where(file => File.ReadLines(file).Any(line => (line.Contains("Regex(", StringComparison.Ordinal) || line.Contains("Regex.", StringComparison.Ordinal) || line.Contains("GeneratedRegex", StringComparison.Ordinal)) && !line.Contains("NonBacktracking", StringComparison.Ordinal)))
            .Select(file => Path.GetRelativePath(root, file));
        Assert.Empty(wrong);
    }

    [Fact]
    public void Evidence_touches_no_file_process_or_network()
    {
        var root = Root();
        string[] signs = ["File.Read", "File.Open", "File.Write", "new FileStream", "Process.Start", "HttpClient", "Socket", "Dns.", "WebRequest", "Environment."];
        var wrong = Directory.EnumerateFiles(Path.Combine(root, "src", "Pavise.Evidence"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj"))
            .SelectMany(file => File.ReadLines(file).Where(line => signs.Any(sign => line.Contains(sign, StringComparison.Ordinal))).Select(line => $"{Path.GetFileName(file)}: {line.Trim()}"));
        Assert.Empty(wrong);
    }

    private static string Root()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Pavise.slnx"))) return folder.FullName;
        }

        throw new DirectoryNotFoundException("the repository");
    }
}
