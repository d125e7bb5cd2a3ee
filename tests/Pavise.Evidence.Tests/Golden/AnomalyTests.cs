using System.Text.Json;
using Pavise.Core;

namespace Pavise.Evidence.Tests.Golden;

/// <summary>The warnings on the development articles against their labels: one to one, same article and type, spans that overlap.</summary>
public class AnomalyTests
{
    /// <summary>Types that a rule can decide: placeholders, spellings, office-holders, missing tables, machine writing, translation marks, dates.</summary>
    private static readonly HashSet<string> Checkable = new(StringComparer.Ordinal)
    {
        "citation-placeholder", "misspelt-name", "misspelt-system", "missing-surname", "truncated-name", "typo", "office-holder-anachronism", "missing-table",
        "machine-written-byline", "machine-written-disclaimer", "translation-error", "undated", "conflicting-dates", "missing-year", "stale-relative-date",
    };

    [Fact]
    public void Warnings_of_the_checkable_types_reach_their_floors()
    {
        Assert.SkipUnless(Corpus.IsThere, "the development corpus or the catalogue is not beside the repository");
        var (precision, recall, wrong) = Score(Checkable.Contains);
        var (allPrecision, allRecall, _) = Score(_ => true);
        TestContext.Current.TestOutputHelper?.WriteLine($"checkable {precision:0.000} {recall:0.000}, all {allPrecision:0.000} {allRecall:0.000}\n{string.Join('\n', wrong)}");
        Assert.True(precision >= 0.93 && recall >= 0.91, $"{precision:0.000} {recall:0.000}\n{string.Join('\n', wrong)}");
    }

    [Fact]
    public void Clean_texts_give_no_false_alarms()
    {
        Assert.SkipUnless(Corpus.IsThere, "the development corpus or the catalogue is not beside the repository");
        var marked = Labels().Select(label => label.GetProperty("article").GetString()).ToHashSet();
        var clean = Corpus.Articles.Value.Where(read => !marked.Contains(read.Article.Document.Id)).ToArray();
        var alarms = clean.SelectMany(read => read.Article.Anomalies).Where(anomaly => anomaly.Type is not ("undated" or "missing-year")).ToArray();
        Assert.True(alarms.Length == 0, string.Join('\n', alarms.Select(alarm => $"{alarm.Source} {alarm.Type} {alarm.Reason}")));
    }

    private static (double Precision, double Recall, List<string> Wrong) Score(Func<string, bool> counts)
    {
        var found = (from read in Corpus.Articles.Value
                     from anomaly in read.Article.Anomalies
                     where counts(anomaly.Type)
                     select (Article: read.Article.Document.Id, anomaly.Type, Span: read.Article.Origins.OfType<DocumentSpan>().FirstOrDefault(span => span.Id == anomaly.Origin))).ToList();
        var labels = Labels().Where(label => counts(label.GetProperty("type").GetString()!)).ToArray();
        var (hits, wrong, all) = (0, new List<string>(), found.Count);
        foreach (var label in labels)
        {
            var at = found.FindIndex(one => one.Article == label.GetProperty("article").GetString() && one.Type == label.GetProperty("type").GetString() && Meets(one.Span, label));
            if (at < 0)
            {
                wrong.Add($"missed {label.GetProperty("article")} {label.GetProperty("type")} {label.GetProperty("quote")}");
                continue;
            }

            hits++;
            found.RemoveAt(at);
        }

        wrong.AddRange(found.Select(one => $"wrong {one.Article} {one.Type} {one.Span?.Quote}"));
        return ((double)hits / all, (double)hits / labels.Length, wrong);
    }

    private static bool Meets(DocumentSpan? span, JsonElement label)
    {
        var start = label.GetProperty("start");
        if (start.ValueKind == JsonValueKind.Null || span is null) return start.ValueKind == JsonValueKind.Null && span is null;
        return Math.Min(span.End, label.GetProperty("end").GetInt32()) > Math.Max(span.Start, start.GetInt32());
    }

    private static JsonElement[] Labels() =>
        [.. JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Corpus.Folder!, "gold", "anomalies.json"))).RootElement.GetProperty("anomalies").EnumerateArray()];
}
