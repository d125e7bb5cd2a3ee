using System.Text;
using Pavise.Core;

namespace Pavise.Briefing;

/// <summary>Writes a brief's words as Markdown, with numbered sources at the end.</summary>
public static class DigestMarkdown
{
    /// <summary>Findings, story, doubts and sources; tables and charts stay in brief.html.</summary>
    public static string Write(Brief brief)
    {
        var graph = new TraceGraph(brief.Origins);
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var text = new StringBuilder();
        text.Append("# ").Append(brief.Title.Text).Append("\n\n").Append(brief.AsOf.Text).Append("\n\n");
        foreach (var finding in brief.Findings) Line(finding);
        foreach (var section in brief.Sections)
        {
            var lists = section.Blocks.Where(block => block is Paragraph or Listing).ToList();
            if (lists.Count == 0) continue;
            text.Append("\n## ").Append(section.Heading).Append("\n\n");
            foreach (var block in lists)
            {
                if (block is Listing { Lead: { } lead }) text.Append("### ").Append(lead).Append("\n\n");
                foreach (var sentence in block is Paragraph p ? p.Sentences : ((Listing)block).Sentences) Line(sentence);
            }
        }

        text.Append('\n');
        foreach (var sentence in brief.Notice) text.Append("> ").Append(sentence.Text).Append('\n');
        text.Append("\n## Sources\n\n");
        foreach (var (id, number) in numbers.OrderBy(pair => pair.Value))
            text.Append(number).Append(". ").Append(graph.Find(id)?.Describe() ?? id).Append('\n');
        return text.ToString();

        void Line(Sentence sentence)
        {
            text.Append("- ").Append(sentence.Text);
            foreach (var source in sentence.Sources)
            {
                if (!numbers.TryGetValue(source, out var number)) numbers[source] = number = numbers.Count + 1;
                text.Append(" [").Append(number).Append(']');
            }

            text.Append('\n');
        }
    }
}
