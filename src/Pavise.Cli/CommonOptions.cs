using System.CommandLine;
using System.Globalization;
using Pavise.Workspace;

namespace Pavise.Cli;

/// <summary>Options and arguments that several verbs share; each verb gets its own instance.</summary>
internal static class CommonOptions
{
    private const int MostThreads = 256;

    public static Option<bool> Json() => new("--json") { Description = "print JSON to standard output (docs/schemas)" };

    public static Option<string?> Workspace() => new("--workspace") { Description = "the workspace, instead of the nearest pavise.yaml upward", HelpName = "DIR" };

    /// <summary>The workspace a verb works on; the current folder unless named.</summary>
    public static Argument<string> Folder() => Path("DIR", "the workspace", ".");

    /// <summary>A path; a word that begins with a hyphen is an unknown option, not a path.</summary>
    public static Argument<string> Path(string name, string description, string? fallback = null)
    {
        var path = new Argument<string>(name) { Description = description };
        if (fallback is not null) path.DefaultValueFactory = _ => fallback;
        path.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(token => token.Value.StartsWith('-'))) result.AddError($"there is no option '{token.Value}'");
        });
        return path;
    }

    public static Option<int> Threads()
    {
        var threads = new Option<int>("--threads") { Description = "threads to use; the results are the same for any number", DefaultValueFactory = _ => Math.Min(Environment.ProcessorCount, MostThreads), HelpName = "N" };
        return Within(threads, 1, MostThreads);
    }

    /// <summary>Refuses numbers outside bounds.</summary>
    public static Option<int> Within(Option<int> option, int low, int high)
    {
        option.CustomParser = result =>
        {
            if (int.TryParse(result.Tokens[0].Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= low && number <= high) return number;
            result.AddError(string.Create(CultureInfo.InvariantCulture, $"{option.Name} must be a whole number from {low:#,0} to {high:#,0}, not '{result.Tokens[0].Value}'"));
            return low;
        };
        return option;
    }

    /// <summary>A day as 2024-06-20.</summary>
    public static Option<DateOnly?> Day(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "DAY",
        CustomParser = result =>
        {
            if (DateOnly.TryParseExact(result.Tokens[0].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
            result.AddError($"'{result.Tokens[0].Value}' is not a day; write it as 2024-06-20");
            return null;
        },
    };

    /// <summary>A moment as 2024-06-20T12:00:00Z.</summary>
    public static Option<DateTimeOffset?> Moment(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "MOMENT",
        CustomParser = result =>
        {
            if (DateTimeOffset.TryParse(result.Tokens[0].Value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment)) return moment;
            result.AddError($"'{result.Tokens[0].Value}' is not a moment; write it as 2024-06-20T12:00:00Z");
            return null;
        },
    };

    /// <summary>The workspace named by the option, else the nearest upward from a path.</summary>
    public static WorkspaceFolder FindWorkspace(string? named, string near = ".") => WorkspaceFolder.Find(named ?? near);
}
