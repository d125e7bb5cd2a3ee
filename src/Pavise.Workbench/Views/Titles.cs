using Pavise.Evidence;

namespace Pavise.Workbench.Views;

/// <summary>What a text is called: its own title, else its first heading, else its identity.</summary>
public static class Titles
{
    private const int Longest = 160;

    public static string Of(Document document)
    {
        if (document.Title is { Length: > 0 } title) return title;
        var line = document.Text.AsSpan().TrimStart();
        if (line.IndexOf('\n') is var end and >= 0) line = line[..end];
        return line.StartsWith("# ") && line.Length is > 3 and <= Longest ? line[2..].Trim().ToString() : document.Id;
    }

    /// <summary>The titles of all documents by identity.</summary>
    internal static IReadOnlyDictionary<string, string> All(Desk desk) => desk.Shelf().Documents.ToDictionary(document => document.Id, Of, StringComparer.Ordinal);
}
