using System.Text;
using Pavise.Core;

namespace Pavise.Briefing;

/// <summary>Writes a digest as Markdown: a story in paragraphs, with numbered sources and the notice at its end.</summary>
public static class StoryMarkdown
{
    public static string Write(Brief digest)
    {
        var graph = new TraceGraph(digest.Origins);
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var text = new StringBuilder();
        text.Append("# ").Append(digest.Title.Text).Append("\n\n*").Append(digest.AsOf.Text).Append("*\n\n");
        text.Append(string.Join(' ', digest.Findings.Select(Cited))).Append('\n');
        foreach (var section in digest.Sections)
        {
            text.Append("\n## ").Append(section.Heading).Append("\n\n");
            foreach (var block in section.Blocks)
            {
                if (block is Paragraph paragraph) text.Append(string.Join(' ', paragraph.Sentences.Select(Cited))).Append('\n');
                else if (block is Listing listing) foreach (var sentence in listing.Sentences) text.Append("- ").Append(Cited(sentence)).Append('\n');
            }
        }

        text.Append("\n## How this was made, and what to check\n\n");
        foreach (var sentence in digest.Notice) text.Append("> ").Append(sentence.Text).Append("\n>\n");
        text.Length -= 2;
        text.Append("\n## Sources\n\n");
        foreach (var (id, number) in numbers.OrderBy(pair => pair.Value))
            text.Append(number).Append(". ").Append(graph.Find(id)?.Describe() ?? id).Append('\n');
        return text.ToString();

        string Cited(Sentence sentence)
        {
            var marks = new StringBuilder();
            foreach (var source in sentence.Sources)
            {
                if (!numbers.TryGetValue(source, out var number)) numbers[source] = number = numbers.Count + 1;
                marks.Append('[').Append(number).Append(']');
            }

            return marks.Length == 0 ? sentence.Text : $"{sentence.Text} {marks}";
        }
    }
}
