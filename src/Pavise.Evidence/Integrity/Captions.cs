namespace Pavise.Evidence;

/// <summary>The caption of a picture that is not there: a short line right under the headline, made of its words.</summary>
internal sealed class Captions : IIntegrityCheck
{
    private const int FewestWords = 2;
    private const int MostWords = 6;

    public void Find(IntegrityView view, List<Finding> found)
    {
        if (view.Head.Title is not { } title) return;
        var headline = Words(title).ToHashSet(StringComparer.Ordinal);
        for (var i = 1; i < Math.Min(view.Lines.Count, 8); i++)
        {
            if (!view.Lines[i - 1].Span.SequenceEqual(title)) continue;
            var (start, line) = (view.Lines[i].Start, view.Lines[i].ToString());
            if (line[^1] is '.' or ':' or '?' or '!') continue;
            var words = Words(line);
            if (words.Count is >= FewestWords and <= MostWords && words.Count < headline.Count && words.TrueForAll(headline.Contains))
                found.Add(new Finding("image-caption-residue", "low", "a caption without its picture", start, start + line.Length));
        }
    }

    private static List<string> Words(string line) =>
        [.. line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => new string([.. word.Where(char.IsLetterOrDigit)]).ToUpperInvariant()).Where(word => word.Length > 0)];
}
