namespace Pavise.Core;

/// <summary>Puts a sentence together from words, figures and citations.</summary>
public sealed class SentenceBuilder
{
    private readonly List<SentencePart> parts = [];
    private readonly List<string> sources = [];

    /// <summary>Adds plain words without digits.</summary>
    public SentenceBuilder Say(string words)
    {
        parts.Add(new SentencePart(words, null));
        return this;
    }

    /// <summary>Adds words that rest on an origin: a number, a date, a name with digits.</summary>
    public SentenceBuilder Say(string words, string origin)
    {
        parts.Add(new SentencePart(words, origin));
        return this;
    }

    /// <summary>Adds parts, each as it stands.</summary>
    public SentenceBuilder Say(IEnumerable<SentencePart> added)
    {
        parts.AddRange(added);
        return this;
    }

    /// <summary>Adds words of which only those with digits rest visibly on the origin, with one word between two of them ("9 July 2024") and the currency after them ("5.6 billion USD"); the rest is read as plain text.</summary>
    public SentenceBuilder SayFigures(string words, string origin)
    {
        var plain = 0;
        for (var at = 0; at < words.Length;)
        {
            var end = words.AsSpan(at).IndexOf(' ') is var blank and >= 0 ? at + blank : words.Length;
            var word = words.AsSpan(at, end - at);
            if (word.IndexOfAnyInRange('0', '9') >= 0)
            {
                // Brackets and stops around a number are not part of it.
                var (before, after) = (word.Length - word.TrimStart("([“\"").Length, word.Length - word.TrimEnd(")]”\".,;:").Length);
                var (start, stop) = (at + before, PastCurrency(words, end - after));
                var between = words[plain..start];
                if (plain > 0 && between.StartsWith(' ') && between.EndsWith(' ') && between.Count(c => c == ' ') <= 2 && between.AsSpan().IndexOfAny(",;:.") < 0)
                {
                    parts[^1] = parts[^1] with { Text = parts[^1].Text + between + words[start..stop] };
                }
                else
                {
                    if (between.Length > 0) Say(between);
                    Say(words[start..stop], origin);
                }

                plain = stop;
                end = Math.Max(end, stop);
            }

            at = end + 1;
        }

        return plain < words.Length ? Say(words[plain..]) : this;
    }

    public SentenceBuilder Say(Figure figure) => Say(figure.Text, figure.Origin);

    public SentenceBuilder Cite(string origin)
    {
        sources.Add(origin);
        return this;
    }

    public SentenceBuilder Cite(IEnumerable<string> origins)
    {
        sources.AddRange(origins);
        return this;
    }

    public Sentence Build() => Sentence.Of(parts, sources);

    /// <summary>Where "USD" or " billion USD" after a number ends; the place itself when none is there.</summary>
    private static int PastCurrency(string words, int at)
    {
        foreach (var scale in (ReadOnlySpan<string>)[" ", " million ", " billion "])
        {
            var (code, end) = (at + scale.Length, at + scale.Length + 3);
            if (end > words.Length || string.CompareOrdinal(words, at, scale, 0, scale.Length) != 0 || (end < words.Length && char.IsLetterOrDigit(words[end]))) continue;
            if (Currency.TryFind(words[code..end], out var currency) && currency.Code == words[code..end]) return end;
        }

        return at;
    }
}
