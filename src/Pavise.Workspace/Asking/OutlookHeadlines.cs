using System.Globalization;
using Pavise.Briefing;
using Pavise.Core;
using Pavise.Simulation;

namespace Pavise.Workspace;

/// <summary>The answers of an outlook for a real country, under the rule against false precision: what public information does not determine is said so, with the facts that would.</summary>
public static class OutlookHeadlines
{
    /// <summary>Design points behind the facts that would settle a question; their shares are printed with their error.</summary>
    private const int DesignPoints = 200;

    /// <summary>Facts named with a question that is not determined.</summary>
    private const int Facts = 3;

    /// <summary>An answer of yes or no is determined when it is the same in this share of the campaigns: a tail of the 80 % interval.</summary>
    private const double Sure = 0.9;

    /// <summary>One sentence for what gets through of each class and one for each limited stock; none for an invented land, about which there is no public information.</summary>
    /// <param name="inputs">What was assessed.</param>
    /// <param name="outlook">The assessment.</param>
    /// <param name="log">Told the progress of looking for the facts that would settle what is open.</param>
    /// <param name="cancel">Stops between runs.</param>
    public static async Task<IReadOnlyList<string>> OfAsync(ScenarioInputs inputs, Outlook outlook, IRunLog log, CancellationToken cancel)
    {
        if (!outlook.Place.Real) return [];
        var answers = outlook.Classes.Select(row => Leakers(row)).Concat(outlook.Items.Where(row => row.FirstDayExhausted is { Day.IsKept: true }).Select(row => Stock(row, outlook))).ToArray();
        SensitivityQuestion[] open = [.. answers.Where(answer => !answer.Determined).Select(answer => answer.Question)];
        var settling = open.Length == 0 ? [] : await ScenarioRun.SensitivityAsync(open, inputs, DesignPoints, (uint)outlook.Seed, log, cancel).ConfigureAwait(false);
        return [.. answers.Select(answer => answer.Determined ? answer.Text : answer.Text + Settling(settling[Array.IndexOf(open, answer.Question)]))];
    }

    private static Answer Leakers(ClassOutlook row)
    {
        var (low, high) = (row.Leakers.At(0.1), row.Leakers.At(0.9));
        var given = Given(row.Shares);
        return Headline.IsDetermined(low, high)
            ? new Answer(SensitivityQuestion.Leakers(row.ThreatClass), true, $"{given}{Formatter.Estimate(row.Leakers.At(0.5), low, high)} {row.ThreatClass} threats get through (median and 80 % interval).")
            : new Answer(SensitivityQuestion.Leakers(row.ThreatClass), false, $"{Open(given)}ublic information does not determine how many {row.ThreatClass} threats get through: the 80 % interval runs from {Number(low)} to {Number(high)}.");
    }

    private static Answer Stock(ItemOutlook row, Outlook outlook)
    {
        var (lasts, (low, high)) = (row.FirstDayExhausted!.ProbabilityNever, row.FirstDayExhausted.IntervalOfNever);
        var given = Given(outlook.Shares);
        var question = SensitivityQuestion.Exhausted(row.Item);
        var days = outlook.HorizonDays.ToString(CultureInfo.InvariantCulture);
        string The(string word) => given.Length > 0 ? word : char.ToUpperInvariant(word[0]) + word[1..];
        if (lasts >= Sure) return new Answer(question, true, $"{given}{The("the")} stock of {row.Item} lasts the {days} days in {Formatter.Share(lasts, low, high)} of the campaigns.");
        if (1 - lasts >= Sure) return new Answer(question, true, $"{given}{The("the")} stock of {row.Item} is used up before the {days} days end in {Formatter.Share(1 - lasts, 1 - high, 1 - low)} of the campaigns.");
        return new Answer(question, false, $"{Open(given)}ublic information does not determine whether the stock of {row.Item} lasts the {days} days: it does in {Formatter.Share(lasts, low, high)} of the campaigns.");
    }

    /// <summary>The greatest shares that stand clear of their error; chance is named only when nothing known would help more.</summary>
    private static string Settling(IReadOnlyList<SensitivityShare> shares)
    {
        var clear = shares.Where(share => share.First > 2 * share.FirstError).OrderByDescending(share => share.First).ThenBy(share => share.Name, StringComparer.Ordinal).Take(Facts)
            .Select(share => string.Create(CultureInfo.InvariantCulture, $"{Name(share.Name)} ({share.First:0.00} ± {share.FirstError:0.00} of the variance)")).ToArray();
        return clear.Length == 0 ? " No single fact stands clear of its error: it takes several." : $" What would settle most of it: {string.Join(", ", clear)}.";
    }

    private static string Name(string unknown) => unknown.Split('/') switch
    {
        ["adversary"] => "how large the raids are, which is not the defender's to choose",
        ["chance"] => "chance, which no fact removes",
        ["delivery", .., var item, _, "day"] => $"when the promised {item} comes",
        ["delivery", .., var item, _, "number"] => $"how many the promised {item} are",
        ["delivery", .., var item, _, _] => $"how the promised {item} is split among what fires it",
        _ => unknown,
    };

    private static string Given(VarianceShares shares) => shares.RestsOnAssumptions ? "If the labelled assumptions hold, " : "";

    private static string Open(string given) => given + (given.Length > 0 ? "p" : "P");

    private static string Number(double value) => Formatter.Number((decimal)Math.Round(value));

    private sealed record Answer(SensitivityQuestion Question, bool Determined, string Text);
}
