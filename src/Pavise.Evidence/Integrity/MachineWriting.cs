namespace Pavise.Evidence;

/// <summary>By-lines and disclaimers by which a text says that a machine wrote it.</summary>
internal sealed class MachineWriting : IIntegrityCheck
{
    public void Find(IntegrityView view, List<Finding> found)
    {
        var bylines = MachineMarks.FindBylines(view.Text).ToHashSet();
        var (lastLine, first) = (-1, true);
        foreach (var (start, length) in bylines.OrderBy(mark => mark.Start).Take(1))
            found.Add(new Finding("machine-written-byline", "high", "the named author is a machine", start, start + length));
        foreach (var (start, length) in MachineMarks.Find(view.Text).Take(50))
        {
            if (bylines.Contains((start, length))) continue;
            var lineStart = view.Text.LastIndexOf('\n', start) + 1;
            if (lineStart == lastLine && !first) continue;
            (lastLine, first) = (lineStart, false);
            var (from, to) = Sentence(view, start);
            found.Add(new Finding("machine-written-disclaimer", "high", "the text says that a machine wrote or summarised it", from, to));
        }
    }

    private static (int Start, int End) Sentence(IntegrityView view, int at)
    {
        foreach (var sentence in view.Article.Sentences)
        {
            var (start, end) = (view.Tokens[sentence.First].Start, view.Tokens[sentence.Last - 1].End);
            if (start <= at && at < end) return (start, view.Text[end - 1] == '.' ? end - 1 : end);
        }

        return (at, at);
    }
}
