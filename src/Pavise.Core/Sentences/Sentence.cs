namespace Pavise.Core;

/// <summary>A sentence of a digest, finding or explanation: its parts, and the sources cited after it.</summary>
/// <remarks>Plain parts hold no digit: a numeral without an origin is refused where the sentence is made, not when it is printed.</remarks>
public sealed record Sentence
{
    private Sentence(IReadOnlyList<SentencePart> parts, IReadOnlyList<string> sources)
    {
        Parts = parts;
        Sources = sources;
    }

    public IReadOnlyList<SentencePart> Parts { get; }

    /// <summary>Identities of the origins cited at the end of the sentence.</summary>
    public IReadOnlyList<string> Sources { get; }

    /// <summary>The sentence as plain text.</summary>
    public string Text => string.Concat(Parts.Select(part => part.Text));

    /// <summary>Builds a sentence from words and figures.</summary>
    public static Sentence Of(IEnumerable<SentencePart> parts, IEnumerable<string>? sources = null)
    {
        SentencePart[] all = [.. parts.SelectMany(Bare)];
        foreach (var part in all)
        {
            if (part.Origin is null && part.Text.Any(char.IsDigit))
                throw new ArgumentException($"the words \"{part.Text}\" hold a numeral without an origin", nameof(parts));
        }

        return new Sentence(all, [.. (sources ?? []).Distinct(StringComparer.Ordinal)]);
    }

    public override string ToString() => Text;

    /// <summary>An origin stands behind the words themselves, not behind the comma and blanks around them, so these become words of their own.</summary>
    private static IEnumerable<SentencePart> Bare(SentencePart part)
    {
        var words = part.Text.AsSpan().TrimStart(", ").TrimEnd();
        if (part.Origin is null || words.Length == part.Text.Length || words.IsEmpty) return [part];
        var start = part.Text.Length - part.Text.AsSpan().TrimStart(", ").Length;
        var end = start + words.Length;
        return new[] { new SentencePart(part.Text[..start], null), part with { Text = part.Text[start..end] }, new SentencePart(part.Text[end..], null) }.Where(piece => piece.Text.Length > 0);
    }
}
