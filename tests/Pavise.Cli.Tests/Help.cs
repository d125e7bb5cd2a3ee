namespace Pavise.Cli.Tests;

/// <summary>What <c>--help</c> says of a command and of those below it.</summary>
/// <param name="Words">The words after <c>pavise</c>; empty for the root.</param>
/// <param name="Text">Everything printed.</param>
internal sealed record Help(IReadOnlyList<string> Words, string Text)
{
    /// <summary>The command and all below it, the root first.</summary>
    public static async Task<IReadOnlyList<Help>> TreeAsync()
    {
        var found = new List<Help>();
        var open = new Queue<string[]>([[]]);
        while (open.TryDequeue(out var words))
        {
            var shown = await Command.PaviseAsync(Repository.Root, [.. words, "--help"]);
            var help = new Help(words, shown.Out);
            found.Add(help);
            foreach (var below in help.Below()) open.Enqueue([.. words, below]);
        }

        return found;
    }

    /// <summary>True when the command has that option.</summary>
    public bool Has(string option) => Section("Options:").Any(line => line.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries) is [var first, ..] && first == option);

    /// <summary>The lines of the description.</summary>
    public string Description => string.Join(' ', Section("Description:").Select(line => line.Trim())).Trim();

    /// <summary>The example lines.</summary>
    public IReadOnlyList<string> Examples => [.. Section("Examples:").Select(line => line.Trim()).Where(line => line.Length > 0)];

    /// <summary>Names of the commands right below: the lines that stand two blanks in.</summary>
    private IEnumerable<string> Below() => Section("Commands:")
        .Where(line => line.StartsWith("  ", StringComparison.Ordinal) && line.Length > 2 && char.IsAsciiLetterLower(line[2]))
        .Select(line => line.Trim().Split(' ')[0]);

    private IEnumerable<string> Section(string heading) => Text.Split('\n').Select(line => line.TrimEnd())
        .SkipWhile(line => line != heading).Skip(1).TakeWhile(line => line.Length == 0 || line[0] == ' ');
}
