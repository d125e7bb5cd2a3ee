using Pavise.Core;

namespace Pavise.Briefing;

/// <summary>Writes one fact as one sentence that ends in its sources.</summary>
public sealed class FactSentences(Phrases phrases, IReadOnlyDictionary<string, SourceProfile> sources, IReadOnlyDictionary<string, Fact> facts)
{
    /// <summary>The sentence of a fact; its numerals rest on the claim's own quote or row.</summary>
    public Sentence Write(Fact fact)
    {
        var claim = fact.Assertion;
        var sentence = new SentenceBuilder();
        sentence.Say(Body(fact).SelectMany(part => part.Origin is null ? phrases.WithNames(part.Text) : [part]));
        if (claim.Due is { } due) sentence.Say($", due {Days(due)}", claim.Origin);
        if (claim.Speaker is { } speaker) sentence.Say($", {phrases.Speakers(speaker)} said", claim.Origin);
        if (claim.Via is { } via && via != claim.Speaker) sentence.Say($", according to {via}", claim.Origin);
        if (claim.When is { } when) sentence.Say($" ({Days(when)})", claim.Origin);
        sentence.Say(".").Cite(claim.Origin);
        foreach (var id in fact.Supports)
        {
            if (facts.TryGetValue(id, out var support)) sentence.Cite(support.Assertion.Origin);
        }

        return sentence.Build();
    }

    /// <summary>The source of a fact in words: outlet or title, "undated" where it is.</summary>
    public SentencePart Source(Fact fact)
    {
        var profile = sources.GetValueOrDefault(fact.Assertion.Source);
        return new SentencePart(profile?.Outlet ?? profile?.Title ?? fact.Assertion.Source, fact.Assertion.Origin);
    }

    private IEnumerable<SentencePart> Body(Fact fact)
    {
        var claim = fact.Assertion;
        var countries = (fact.Quantity ?? claim.Quantity) is { Unit.Symbol: "country" } counted ? counted : (Quantity?)null;
        List<SentencePart> things = countries is null ? Things(fact) : [phrases.Items(claim.Item)];
        if (countries is { } number && claim.From.Count == 0 && claim.Kind == ClaimKind.Pledge)
            return Join(new[] { new SentencePart(Phrases.Capital(Formatter.Quantity(number)), claim.Origin) }, claim.Status == ClaimStatus.Considered ? " may give " : " promised ", things, To(phrases.Actors(claim.To, "")));
        var from = phrases.Actors(claim.From, "");
        var to = phrases.Actors(claim.To, "");
        return (claim.Kind, claim.Status) switch
        {
            (ClaimKind.Pledge, ClaimStatus.Considered) => Join(Subject(from, "A donor"), " may give ", things, To(to)),
            (ClaimKind.Pledge, ClaimStatus.Denied) => Join(Subject(from, "A donor"), " will not give ", things, To(to)),
            (ClaimKind.Pledge, _) => Join(Subject(from, "A donor"), " promised ", things, To(to)),
            (ClaimKind.Delivery, ClaimStatus.Delivered) => Join(Subject(from, "A donor"), " delivered ", things, To(to)),
            (ClaimKind.Delivery, ClaimStatus.Delayed) => Join("The delivery of ", things, By(from), To(to), " is delayed"),
            (ClaimKind.Delivery, ClaimStatus.Denied) => Join("There is no delivery of ", things, By(from), To(to)),
            (ClaimKind.Delivery, ClaimStatus.InTransit) => Join("On the way", To(to), By(from), ": ", things),
            (ClaimKind.Delivery, _) => Join("A delivery of ", things, By(from), To(to), " is expected"),
            (ClaimKind.Order, _) when fact.Assertion.Quantity?.Unit.IsCurrency == true => Join(Subject(to, "A customer"), Status(claim, " may place", " placed"), " an order worth ", things, " for ", new[] { phrases.Items(claim.Item) }, from.Length > 0 ? $" with {from}" : ""),
            (ClaimKind.Order, ClaimStatus.Considered) => Join(Subject(to, "A customer"), " may order ", things, Away(from)),
            (ClaimKind.Order, _) => Join(Subject(to, "A customer"), " ordered ", things, Away(from)),
            (ClaimKind.Diversion, ClaimStatus.Delayed) => Join(Subject(to, "Other customers"), " must wait for ", things, Away(from)),
            (ClaimKind.Diversion, ClaimStatus.Denied) => Join("No effect on ", things, Away(from), to.Length > 0 ? $" for {to}" : "", " is expected"),
            (ClaimKind.Diversion, ClaimStatus.Considered) => Join(Subject(from, "A supplier"), " considered redirecting ", things, To(to)),
            (ClaimKind.Diversion, _) => Join(Subject(from, "A supplier"), " redirects ", things, " from other customers", To(to)),
            (ClaimKind.Request, _) => Join("A request for ", things, to.Length > 0 ? $" for {to}" : "", from.Length > 0 ? $" to {from}" : ""),
            (ClaimKind.Production, _) => Join(Subject(from, "A maker"), " makes ", things, to.Length > 0 ? $" for {to}" : ""),
            (ClaimKind.Stock, _) => Join("The stock of ", things, to.Length > 0 ? $" held by {to}" : "", " is spoken of"),
            (ClaimKind.Funding, ClaimStatus.Delivered) => Join(Subject(from, "A payer"), " paid ", things, to.Length > 0 ? $" for {to}" : ""),
            (ClaimKind.Funding, _) => Join(Subject(from, "A payer"), " will pay ", things, to.Length > 0 ? $" for {to}" : ""),
            (ClaimKind.Loss, _) => Join(Subject(to, "A holder"), " lost ", things),
            (ClaimKind.Coordination, _) => Join(Subject(from, "Partners"), " coordinated ", things, to.Length > 0 ? $" for {to}" : ""),
            (ClaimKind.Attack, _) => Join(claim.Aspect == AttackAspect.Intercepted ? "Reported intercepted: " : "Reported launched: ", things),
            _ => Join(Subject(from, "A source"), ": ", things),
        };
    }

    private List<SentencePart> Things(Fact fact)
    {
        var claim = fact.Assertion;
        var words = phrases.Some(fact.Quantity ?? claim.Quantity, claim, claim.Origin).ToList();
        if (claim.Joint.Count < 2) return words;
        if ((fact.Quantity ?? claim.Quantity) is { } shared)
            words = [new SentencePart(Formatter.Quantity(shared), claim.Origin)];
        words.Add(new SentencePart(" shared by ", null));
        for (var i = 0; i < claim.Joint.Count; i++)
        {
            if (i > 0) words.Add(new SentencePart(i == claim.Joint.Count - 1 ? " and " : ", ", null));
            words.Add(phrases.Items(claim.Joint[i]));
        }

        return words;
    }

    private static string Status(Assertion claim, string considered, string firm) => claim.Status == ClaimStatus.Considered ? considered : firm;

    private static string Subject(string actors, string fallback) => Phrases.Capital(actors.Length > 0 ? actors : fallback);

    private static string To(string actors) => actors.Length > 0 ? $" to {actors}" : "";

    private static string By(string actors) => actors.Length > 0 ? $" by {actors}" : "";

    private static string Away(string actors) => actors.Length > 0 ? $" from {actors}" : "";

    private static string Days(DateInterval days) => (days.Start, days.End) switch
    {
        ({ } s, { } e) when s == e => Formatter.Day(s),
        ({ } s, { } e) => $"{Formatter.Day(s)} to {Formatter.Day(e)}",
        ({ } s, null) => $"from {Formatter.Day(s)}",
        (null, { } e) => $"by {Formatter.Day(e)}",
        _ => "undated",
    };

    /// <summary>Puts words (strings) and things (parts) in a row.</summary>
    private static IEnumerable<SentencePart> Join(params object[] pieces)
    {
        foreach (var piece in pieces)
        {
            if (piece is string { Length: > 0 } words) yield return new SentencePart(words, null);
            if (piece is not IEnumerable<SentencePart> parts) continue;
            foreach (var part in parts) yield return part;
        }
    }
}
