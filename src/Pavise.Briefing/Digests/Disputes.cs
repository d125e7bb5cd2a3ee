using Pavise.Core;

namespace Pavise.Briefing;

/// <summary>Writes what the texts disagree about: each alternative with its source.</summary>
internal sealed class Disputes(BriefInput input)
{
    private const int QuoteWords = 14;

    /// <summary>Of texts that tell one value.</summary>
    private const int MostNamed = 3;
    private const int MostCited = 3;

    private readonly Dictionary<string, SourceProfile> sources = input.Sources.ToDictionary(source => source.Id, StringComparer.Ordinal);

    /// <summary>Of many quotes few are disputed, and of a digest that leaves disputes out none is looked for.</summary>
    private readonly Lazy<Dictionary<string, DocumentSpan>> quotes = new(() => input.Origins.OfType<DocumentSpan>().DistinctBy(span => span.Id).ToDictionary(span => span.Id, StringComparer.Ordinal));

    public int Count => input.Disputes.Count;

    public Func<Sentence>[] Write() => [.. input.Disputes.Select(dispute => (Func<Sentence>)(() => Write(dispute)))];

    /// <summary>"The texts disagree on two points: ... and ..."; null when they do not.</summary>
    public Sentence? Summary()
    {
        if (Count == 0) return null;
        var topics = input.Disputes.Select(dispute => dispute.Topic).Distinct(StringComparer.Ordinal).Take(2).ToArray();
        var clause = new Clause().Say("the texts disagree on ").Say(Count == 1 ? "one point" : $"{Nouns.Count(Count)} points", RunIds.Judgement).Say(Count > topics.Length ? ", among them the " : ": the ");
        return clause.Say(Phrases.And(topics.Select((topic, i) => i == 0 ? topic : "the " + topic)), input.Disputes[0].Claims[0].Origin).Build(input.Disputes.DistinctBy(dispute => dispute.Topic).Take(2).SelectMany(dispute => dispute.Claims.Take(2)).Select(claim => claim.Origin).Distinct(StringComparer.Ordinal));
    }

    /// <summary>Each value once with who tells it; quotes where the values are not what differs.</summary>
    private Sentence Write(Dispute dispute)
    {
        var values = dispute.Claims.GroupBy(claim => (claim.Quantity?.Low, claim.Quantity?.High, claim.Quantity?.Unit)).Select(group => group.ToArray()).ToArray();
        var byValue = values.Length > 1 && dispute.Claims.All(claim => claim.Quantity is not null);
        Assertion[][] told = byValue ? values : [.. dispute.Claims.Select(claim => new[] { claim })];
        var clause = new Clause().Say(Phrases.Capital(dispute.Topic) + ": ", dispute.Claims[0].Origin);
        for (var i = 0; i < told.Length; i++)
        {
            var claim = told[i][0];
            if (i > 0) clause.Say(i == told.Length - 1 ? " or " : ", ");
            clause.Say(byValue ? Formatter.Quantity(claim.Quantity!.Value) : $"“{Cut(Quote(claim.Origin))}”", claim.Origin)
                .Say(" (").Say(Names(told[i]), claim.Origin).Say(")");
        }

        return clause.Say($"; {Plain(dispute.Reason)}", dispute.Claims[0].Origin).Build(told.SelectMany(same => same.Take(MostCited)).Select(claim => claim.Origin));
    }

    private string Quote(string origin) => quotes.Value.TryGetValue(origin, out var span) ? span.Quote : "";

    private string Names(IEnumerable<Assertion> claims)
    {
        var names = claims.Select(claim => Name(claim.Source)).Distinct(StringComparer.Ordinal).ToArray();
        return names.Length <= MostNamed ? Phrases.And(names) : $"{string.Join(", ", names.Take(MostNamed - 1))} and {Nouns.Count(names.Length - MostNamed + 1)} more";
    }

    /// <summary>The reason without the values, which the sentence has already.</summary>
    private static string Plain(string reason) => reason.EndsWith(')') && reason.LastIndexOf(" (", StringComparison.Ordinal) is > 0 and var at ? reason[..at] : reason;

    private string Name(string source) => sources.GetValueOrDefault(source) is { } profile ? profile.Outlet ?? Cut(profile.Title, 8) : source;

    private static string Cut(string words, int most = QuoteWords)
    {
        var all = words.Trim('“', '”', '"').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return all.Length <= most ? string.Join(' ', all) : string.Join(' ', all.Take(most)) + " …";
    }
}
