using Pavise.Core;

namespace Pavise.Briefing;

/// <summary>Says what the texts leave open: due dates, numbers, arrivals, dates of the texts, and what was left out.</summary>
internal sealed class Gaps(BriefInput input, Nouns nouns)
{
    public Func<Sentence>[] Write(IReadOnlyList<NewsItem> news) => [.. Sentences(news).Select(sentence => (Func<Sentence>)(() => sentence))];

    private IEnumerable<Sentence> Sentences(IReadOnlyList<NewsItem> news)
    {
        var promises = news.Where(item => item.Claim is { Kind: ClaimKind.Pledge or ClaimKind.Order or ClaimKind.Diversion, Status: ClaimStatus.Pledged or ClaimStatus.Contracted, From.Count: > 0 }).ToArray();
        if (promises.Length > 0 && !news.Any(item => item.Claim is { Kind: ClaimKind.Delivery, Status: ClaimStatus.Delivered or ClaimStatus.Reported }))
            yield return new Clause().Say("no text tells that any of this arrived").Build([RunIds.Evidence]);
        if (Open("no text says when ", " are due", promises.Where(item => !IsDueTold(item) && item.HasNumber)) is { } undue) yield return undue;
        if (Open("no number is given for ", "", promises.Where(item => !item.HasNumber && item.Claim.Kind != ClaimKind.Order)) is { } unnumbered) yield return unnumbered;
        if (Undated() is { } undated) yield return undated;
        if (LeftOut() is { } left) yield return left;
        foreach (var document in input.NotRead) yield return new Clause().Say($"not read: {document}", RunIds.Evidence).Build([RunIds.Evidence]);
    }

    /// <summary>True when the promise, or another claim of the same thing and giver that is still to come, names a day: a coming delivery tells it as its own.</summary>
    private bool IsDueTold(NewsItem item) => item.Facts.Concat(input.Facts).Any(fact =>
        fact.Item == item.First.Item && fact.Assertion.From.Intersect(item.Claim.From, StringComparer.Ordinal).Any()
        && fact.Assertion is { Kind: ClaimKind.Pledge or ClaimKind.Delivery or ClaimKind.Order or ClaimKind.Diversion, Status: not (ClaimStatus.Delivered or ClaimStatus.Reported or ClaimStatus.Denied) } claim
        && (claim.Due is not null || (claim.When is { End: { } end } && end > (claim.Published?.End ?? DateOnly.MaxValue))));

    /// <summary>One sentence for up to three promises: the things, their giver.</summary>
    private Sentence? Open(string before, string after, IEnumerable<NewsItem> items)
    {
        var some = items.DistinctBy(item => (item.First.Item, string.Join('+', item.Claim.From))).Take(3).ToArray();
        if (some.Length == 0) return null;
        var clause = new Clause(nouns.Phrases).Say(before);
        for (var i = 0; i < some.Length; i++)
        {
            if (i > 0) clause.Say(i == some.Length - 1 ? " and " : ", ");
            var claim = some[i].Claim;
            clause.Say("the ").Say(nouns.Thing(null, some[i].First.Item, claim.Joint, claim.Origin)).Say(" from " + nouns.Actors(claim.From));
        }

        return clause.Say(after).Build(some.Select(item => item.Claim.Origin));
    }

    /// <summary>Texts without a date, each with the days within which it was written and why.</summary>
    private Sentence? Undated()
    {
        var undated = input.Sources.Where(source => source.IsDateInferred && source.Published is not { IsOneDay: true }).ToArray();
        if (undated.Length == 0) return null;
        var clause = new Clause().Say(undated.Length == 1 ? "one text carries no date: " : $"{Nouns.Count(undated.Length)} texts carry no date: ", RunIds.Evidence);
        for (var i = 0; i < undated.Length; i++)
        {
            var days = undated[i].Published switch
            {
                { Start: { } s, End: { } e } => $"between {Formatter.Day(s)} and {Formatter.Day(e)}",
                { Start: { } s } => $"on or after {Formatter.Day(s)}",
                { End: { } e } => $"on or before {Formatter.Day(e)}",
                _ => "at a time that nothing tells",
            };
            clause.Say(i > 0 ? "; " : "").Say($"“{undated[i].Title}” was written {days}, since it {undated[i].PublishedReason!.Replace("; ", " and ", StringComparison.Ordinal)}", $"source:{undated[i].Id}");
        }

        return clause.Build(undated.Select(source => $"source:{source.Id}"));
    }

    /// <summary>Claims of barred texts are counted; what they say is not told.</summary>
    private Sentence? LeftOut()
    {
        var barred = input.Sources.Where(source => source.Kind is OutletKind.Bot or OutletKind.StateControlled).ToDictionary(source => source.Id, StringComparer.Ordinal);
        var held = input.Facts.Where(fact => fact.Decision == FactDecision.Held && barred.ContainsKey(fact.Assertion.Source)).ToArray();
        if (held.Length == 0) return null;
        var texts = held.Select(fact => fact.Assertion.Source).Distinct(StringComparer.Ordinal).ToArray();
        var bots = texts.All(text => barred[text].Kind == OutletKind.Bot);
        return new Clause().Say(held.Length == 1 ? "one claim" : $"{Nouns.Count(held.Length)} claims", RunIds.Judgement)
            .Say($" of {(bots ? "texts written by machines" : "state-controlled or machine-written texts")} {(held.Length == 1 ? "is" : "are")} left out, since no other source says the same: ")
            .Say(Phrases.And(texts.Select(text => barred[text].Outlet ?? $"“{barred[text].Title}”").Distinct(StringComparer.Ordinal)), $"source:{texts[0]}").Build(texts.Select(text => $"source:{text}"));
    }
}
