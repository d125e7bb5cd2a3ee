using System.Collections.Frozen;
using System.Globalization;

namespace Pavise.Evidence;

/// <summary>Number words, multipliers, vague amounts and the words that open or blur a number.</summary>
internal sealed class NumberWords
{
    private static readonly FrozenSet<string> Ordinals =
        new[] { "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth" }.ToFrozenSet(StringComparer.Ordinal);

    private readonly Dictionary<string, decimal> values = new(StringComparer.Ordinal);
    private readonly Dictionary<string, decimal> multipliers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (decimal Low, decimal? High)> vague = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<(string[] Words, Bound Bound)>> bounds = new(StringComparer.Ordinal);
    private readonly SimilarWords openers;

    public NumberWords(IEnumerable<string> lines)
    {
        foreach (var entry in lines.SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)))
        {
            var at = entry.IndexOfAny(['=', '*', ':', '>']);
            var (word, rest) = (entry[..at], entry[(at + 1)..]);
            switch (entry[at])
            {
                case '=': values[word] = Parse(rest); break;
                case '*': multipliers[word] = Parse(rest); break;
                case '>': AddBound(word.Split('-'), Enum.Parse<Bound>(rest, ignoreCase: true)); break;
                default:
                    var dots = rest.IndexOf("..", StringComparison.Ordinal);
                    vague[word] = (Parse(rest[..dots]), rest.Length > dots + 2 ? Parse(rest[(dots + 2)..]) : null);
                    break;
            }
        }

        foreach (var ten in values.Where(pair => pair.Value is >= 20 and < 100 && pair.Value % 10 == 0).ToArray())
        {
            foreach (var one in values.Where(pair => pair.Value is >= 1 and < 10).ToArray()) values[ten.Key + '-' + one.Key] = ten.Value + one.Value;
        }

        openers = new SimilarWords(values.Keys.Concat(multipliers.Keys).Concat(vague.Keys).Concat(bounds.Keys).Concat(["millions", "billions", "a", "half"]).Distinct(StringComparer.Ordinal));
    }

    /// <summary>How a word before a number changes it.</summary>
    internal enum Bound
    {
        None,
        Above,
        Least,
        Most,
        Below,
        Almost,
        About,
        Few,
    }

    /// <summary>"first" to "tenth": one of a row, which counts as one.</summary>
    public static bool IsOrdinal(string lower) => Ordinals.Contains(lower);

    /// <summary>True for words that can begin an amount; most words cannot, and are passed over at once.</summary>
    public bool Opens(string lower) => openers.Of(lower[0], lower.Length).Contains(lower);

    public decimal? Value(string lower) => values.TryGetValue(lower, out var value) ? value : null;

    public decimal? Multiplier(string lower) => multipliers.TryGetValue(lower, out var value) ? value : null;

    public (decimal Low, decimal? High)? Vague(string lower) => vague.TryGetValue(lower, out var value) ? value : null;

    /// <summary>The bound whose words begin at a token, with their count.</summary>
    public (Bound Bound, int Length) BoundAt(Token[] tokens, int at, int last)
    {
        var best = (Bound: Bound.None, Length: 0);
        if (!bounds.TryGetValue(tokens[at].Lower, out var starting)) return best;
        foreach (var (words, bound) in starting)
        {
            if (words.Length <= best.Length || at + words.Length > last) continue;
            var fits = true;
            for (var i = 0; i < words.Length && fits; i++) fits = tokens[at + i].Is(words[i]);
            if (fits) best = (bound, words.Length);
        }

        return best;
    }

    private void AddBound(string[] words, Bound bound)
    {
        if (!bounds.TryGetValue(words[0], out var starting)) bounds[words[0]] = starting = [];
        starting.Add((words, bound));
        // "a not-to-exceed price": the same words as one.
        if (words.Length > 1) AddBound([string.Join('-', words)], bound);
    }

    private static decimal Parse(string text) => decimal.Parse(text, NumberStyles.Integer, CultureInfo.InvariantCulture);
}
