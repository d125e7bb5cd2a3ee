using System.Globalization;
using System.Text.Json;
using Pavise.Evidence;
using Pavise.Judgement;

namespace Pavise.Workspace.Tests;

/// <summary>How much the groups of `compare` rest on each stated limit; the table stands in docs/judgement.md.</summary>
public class LimitTests
{
    private static readonly double[] Changes = [-0.5, -0.25, 0.25, 0.5];

    private static readonly (string Name, Func<CompareLimits, double, CompareLimits> Change)[] Limits =
    [
        ("month, 31 days", (limits, by) => limits with { Month = Days(limits.Month, by) }),
        ("half year, 183 days", (limits, by) => limits with { HalfYear = Days(limits.HalfYear, by) }),
        ("year, 366 days", (limits, by) => limits with { Year = Days(limits.Year, by) }),
        ("round sums, 0.1", (limits, by) => limits with { Round = limits.Round * (decimal)(1 + by) }),
        ("one number, two units, 60 days", (limits, by) => limits with { TwoUnits = Days(limits.TwoUnits, by) }),
        ("great order, 100", (limits, by) => limits with { GreatOrder = limits.GreatOrder * (decimal)(1 + by) }),
        ("other number, 7 days", (limits, by) => limits with { Week = Days(limits.Week, by) }),
        ("other number, twice", (limits, by) => limits with { Apart = limits.Apart * (decimal)(1 + by) }),
        ("contracts, 92 days", (limits, by) => limits with { Season = Days(limits.Season, by) }),
        ("copies, 0.5", (limits, by) => limits with { Copies = limits.Copies * (1 + by) }),
        ("made from, 0.3", (limits, by) => limits with { MadeFrom = limits.MadeFrom * (1 + by) }),
    ];

    /// <summary>A limit on whose exact value the groups turned would be a fitted one.</summary>
    [Fact]
    public void No_limit_changed_by_a_quarter_moves_the_groups_by_more_than_a_twentieth()
    {
        var own = Score(CompareLimits.Stated);
        var invented = Invented();
        var before = Pairs(invented, CompareLimits.Stated);
        var output = TestContext.Current.TestOutputHelper;
        output?.WriteLine(Line("stated", [own.Precision, own.Recall, before.Count]));
        foreach (var (name, change) in Limits)
        {
            foreach (var by in Changes)
            {
                var limits = change(CompareLimits.Stated, by);
                var score = Score(limits);
                var after = Pairs(invented, limits);
                output?.WriteLine(Line(string.Create(CultureInfo.InvariantCulture, $"{name} {by:+0%;-0%}"), [score.Precision, score.Recall, after.Count, after.Intersect(before).Count()]));
                // Halving the year loses orders that are told of for longer; that is said in the table and is no cliff.
                if (Math.Abs(by) > 0.3) continue;
                Assert.True(score.Precision >= own.Precision - 0.05 && score.Recall >= own.Recall - 0.05, $"{name} {by}: {score.Precision:0.000} {score.Recall:0.000} against {own.Precision:0.000} {own.Recall:0.000}");
            }
        }
    }

    private static int Days(int days, double by) => (int)Math.Round(days * (1 + by), MidpointRounding.AwayFromZero);

    private static (double Precision, double Recall) Score(CompareLimits limits)
    {
        var comparison = TextComparison.Of(DevelopmentCorpus.Articles, SharedData.Catalogue, limits);
        var strict = GroupScore.Strict(JsonDocument.Parse(GroupsJson.Write(comparison)).RootElement, DevelopmentCorpus.Gold("conflicts"), DevelopmentCorpus.GoldClaims());
        return (strict.Precision, strict.Recall);
    }

    /// <summary>The invented articles of the tests of evidence, which have no labelled groups: only what changes can be told of them.</summary>
    private static List<Article> Invented()
    {
        var extractor = new Extractor(SharedData.Catalogue);
        var folder = Path.Combine(SharedData.Folder, "tests", "Pavise.Evidence.Tests", "Own");
        return [.. Directory.GetFiles(folder, "*.txt").Order(StringComparer.Ordinal).SelectMany(file => File.ReadAllText(file).ReplaceLineEndings("\n").Split("=== ", StringSplitOptions.RemoveEmptyEntries)).Select(block => extractor.Extract(Read(block)))];
    }

    private static Document Read(string block)
    {
        var parts = block.Split("\n---\n");
        var fields = parts[0].Split('\n').Skip(1).Select(line => line.Split(": ", 2)).ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);
        var name = parts[0].Split('\n')[0];
        return new Document(name, name + ".txt", parts[1], name, null, fields["outlet"], fields["title"] is "-" ? null : fields["title"], fields.TryGetValue("published", out var day) ? DateOnly.Parse(day, CultureInfo.InvariantCulture) : null, "en", "own");
    }

    private static HashSet<string> Pairs(List<Article> articles, CompareLimits limits) =>
        [.. TextComparison.Of(articles, SharedData.Catalogue, limits).Groups.SelectMany(group => group.Claims.SelectMany(one => group.Claims.Where(other => string.CompareOrdinal(one, other) < 0).Select(other => $"{group.Type} {one} {other}")))];

    private static string Line(string name, double[] values) =>
        string.Create(CultureInfo.InvariantCulture, $"{name,-44} precision {values[0]:0.000} recall {values[1]:0.000}, invented pairs {values[2]:0}{(values.Length > 3 ? $", of the stated {values[3]:0}" : "")}");
}
