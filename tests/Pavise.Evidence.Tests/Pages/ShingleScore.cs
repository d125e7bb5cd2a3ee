using System.Text;

namespace Pavise.Evidence.Tests.Pages;

/// <summary>Precision, recall and F1 of a text against the true one, over the multiset of four words in a row (the measure of the public article-extraction benchmarks).</summary>
internal readonly record struct ShingleScore(double Precision, double Recall)
{
    public double F1 => Precision + Recall == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);

    public static ShingleScore Of(string truth, string found)
    {
        var (expected, got) = (Shingles(truth), Shingles(found));
        double hits = expected.Sum(pair => Math.Min(pair.Value, got.GetValueOrDefault(pair.Key)));
        return new ShingleScore(got.Count == 0 ? 0 : hits / got.Values.Sum(), expected.Count == 0 ? 0 : hits / expected.Values.Sum());
    }

    /// <summary>Means over pages of precision and of recall; F1 is taken of the means.</summary>
    public static ShingleScore Mean(IReadOnlyCollection<ShingleScore> scores) => new(scores.Average(score => score.Precision), scores.Average(score => score.Recall));

    private static Dictionary<string, int> Shingles(string text)
    {
        var words = Words(text);
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < Math.Max(1, words.Count - 3); i++)
        {
            var key = string.Join(' ', words.Skip(i).Take(4));
            if (key.Length > 0) counts[key] = counts.GetValueOrDefault(key) + 1;
        }

        return counts;
    }

    private static List<string> Words(string text)
    {
        var (words, word) = (new List<string>(), new StringBuilder());
        foreach (var c in text + " ")
        {
            if (char.IsLetterOrDigit(c) || c == '_') word.Append(c);
            else if (word.Length > 0)
            {
                words.Add(word.ToString());
                word.Clear();
            }
        }

        return words;
    }
}
