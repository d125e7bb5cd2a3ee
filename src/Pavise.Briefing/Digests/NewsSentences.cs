using Pavise.Core;

namespace Pavise.Briefing;

/// <summary>Writes a piece of news as one short sentence that ends in its sources.</summary>
internal sealed class NewsSentences(Nouns nouns, Voices voices, string receiver, IReadOnlyDictionary<string, Fact> facts)
{
    private int told;

    /// <summary>The sentence; its words vary with how many were told before, the same for the same input.</summary>
    public Sentence Write(NewsItem item)
    {
        var claim = item.Claim;
        var clause = new Clause(nouns.Phrases);
        var when = Nouns.When(claim.When);
        if (when.Length > 0) clause.Say(when.TrimStart() + " ", claim.Origin);
        Deed(clause, item, when.Length > 0 ? 0 : told++);
        clause.Say(Nouns.Due(claim.Due), claim.Origin);
        // A range over several claims is what nobody said.
        if (item.Facts.All(fact => fact.Quantity == fact.Assertion.Quantity)) voices.Say(clause, claim);
        if (when.Length == 0 && claim.Kind is ClaimKind.Delivery or ClaimKind.Stock && Nouns.When(claim.Published) is { Length: > 0 } reported) clause.Say($", as reported{reported}", claim.Origin);
        return clause.Build(Sources(item));
    }

    /// <summary>The deed without numbers, date and speaker, as a headline.</summary>
    public IReadOnlyList<SentencePart> Headline(NewsItem item)
    {
        var bare = item with { Facts = [.. item.Facts.Select(fact => fact with { Quantity = null, Assertion = fact.Assertion with { Quantity = null, When = null } }).DistinctBy(fact => fact.Item)] };
        var clause = new Clause(nouns.Phrases);
        Deed(clause, bare, 0);
        SentencePart[] parts = [.. clause.Build([]).Parts.Where(part => part.Text != ".")];
        if (parts[0].Text.StartsWith("The ", StringComparison.Ordinal)) parts[0] = parts[0] with { Text = Phrases.Capital(parts[0].Text[4..]) };
        return parts;
    }

    /// <summary>The quotes of all facts told, and of those that say the same.</summary>
    public IEnumerable<string> Sources(NewsItem item) =>
        item.Facts.SelectMany(fact => fact.Supports.Select(facts.GetValueOrDefault).OfType<Fact>().Prepend(fact)).Select(fact => fact.Assertion.Origin).Distinct(StringComparer.Ordinal).Take(6);

    private void Deed(Clause clause, NewsItem item, int turn)
    {
        var claim = item.Claim;
        switch (claim.Kind)
        {
            case ClaimKind.Pledge: Pledge(clause, item, turn); break;
            case ClaimKind.Delivery: Delivery(clause, item, turn); break;
            case ClaimKind.Order: Order(clause, item); break;
            case ClaimKind.Diversion: Diversion(clause, item); break;
            case ClaimKind.Request: Request(clause, item); break;
            case ClaimKind.Funding: Funding(clause, item); break;
            case ClaimKind.Production: clause.Say(From(claim, "a maker")).Say(claim.Status is ClaimStatus.Delivered or ClaimStatus.Reported or ClaimStatus.InProduction ? Verb(claim.From, " makes ", " make ") : Verb(claim.From, " is to make ", " are to make ")).Say(Things(item)).Say(For(claim)); break;
            case ClaimKind.Stock: clause.Say(To(claim, "a holder that is not named")).Say(Verb(claim.To, " has ", " have ")).Say(Things(item)); break;
            case ClaimKind.Loss: clause.Say(To(claim, "the holder")).Say(" lost ").Say(Things(item)); break;
            case ClaimKind.Attack: Raid(clause, item); break;
            default: clause.Say(From(claim, "partners")).Say(" discussed ").Say(Things(item)).Say(For(claim)); break;
        }
    }

    private void Pledge(Clause clause, NewsItem item, int turn)
    {
        var claim = item.Claim;
        var gets = To(claim, "");
        if (item.First.Quantity is { Unit.Symbol: "country" } countries)
        {
            clause.Say(Nouns.Countries(countries), claim.Origin).Say(claim.Status == ClaimStatus.Considered ? " may give " : Nouns.When(claim.When).Length > 0 ? " promised " : " have promised ").Say(gets.Length > 0 ? gets + " " : "").Say([nouns.Plain(claim.Item)]);
            return;
        }

        var giver = From(claim, "");
        if (giver.Length == 0)
        {
            clause.Say(gets.Length > 0 ? gets : "a receiver that is not named").Say(claim.Status == ClaimStatus.Considered ? " may get " : claim.Status == ClaimStatus.Denied ? " will not get " : " was promised ").Say(Things(item));
            return;
        }

        clause.Say(giver);
        switch (claim.Status)
        {
            case ClaimStatus.Considered: clause.Say(turn % 2 == 0 ? " may give " : Verb(claim.From, " is considering giving ", " are considering giving ")); break;
            case ClaimStatus.Denied: clause.Say(" will not give "); break;
            default: clause.Say((turn % 3) switch { 0 => " promised ", 1 => Verb(claim.From, " is to give ", " are to give "), _ => " pledged to give " }); break;
        }

        clause.Say(gets.Length > 0 ? gets + " " : "").Say(Things(item));
    }

    private void Delivery(Clause clause, NewsItem item, int turn)
    {
        var claim = item.Claim;
        var (giver, gets) = (From(claim, ""), To(claim, ""));
        switch (claim.Status)
        {
            case ClaimStatus.Delivered or ClaimStatus.Reported when giver.Length == 0: clause.Say(gets.Length > 0 ? gets : "the receiver").Say(" has received ").Say(Things(item)); break;
            case ClaimStatus.Delivered or ClaimStatus.Reported when Nouns.When(claim.When).Length > 0: clause.Say(giver).Say(" delivered ").Say(Things(item)).Say(gets.Length > 0 ? $" to {gets}" : ""); break;
            case ClaimStatus.Delivered or ClaimStatus.Reported: clause.Say(giver).Say(turn % 2 == 0 ? Verb(claim.From, " has delivered ", " have delivered ") : Verb(claim.From, " has handed over ", " have handed over ")).Say(Things(item)).Say(gets.Length > 0 ? $" to {gets}" : ""); break;
            case ClaimStatus.Delayed: clause.Say("deliveries of ").Say(Things(item)).Say(giver.Length > 0 ? $" from {giver}" : "").Say(gets.Length > 0 ? $" to {gets}" : "").Say(" are paused"); break;
            case ClaimStatus.Denied: clause.Say("no delivery of ").Say(Things(item)).Say(giver.Length > 0 ? $" from {giver}" : "").Say(" took place"); break;
            case ClaimStatus.InTransit: clause.Say(Things(item)).Say(giver.Length > 0 ? $" from {giver}" : "").Say(gets.Length > 0 ? $" are on their way to {gets}" : " are on their way"); break;
            case ClaimStatus.Considered: clause.Say("a delivery of ").Say(Things(item)).Say(giver.Length > 0 ? $" from {giver}" : "").Say(" is possible"); break;
            default: clause.Say(gets.Length > 0 ? gets : "the receiver").Say(" is to receive ").Say(Things(item)).Say(giver.Length > 0 ? $" from {giver}" : ""); break;
        }
    }

    private void Order(Clause clause, NewsItem item)
    {
        var claim = item.Claim;
        var price = item.Facts.FirstOrDefault(fact => fact.Quantity?.Unit.IsCurrency == true);
        var counted = item.Facts.Where(fact => fact != price).ToArray();
        var countries = claim.To.Count == 0 && counted is [{ Quantity: { Unit.Symbol: "country" } several }, ..] ? Nouns.Countries(several) : "";
        clause.Say(countries, claim.Origin).Say(countries.Length > 0 ? "" : To(claim, "a customer"));
        clause.Say(claim.Status == ClaimStatus.Considered ? countries.Length > 0 ? " plan to order " : Verb(claim.To, " plans to order ", " plan to order ") : " ordered ");
        if (counted.Length > 0) clause.Say(Things(new NewsItem(counted)));
        else clause.Say([nouns.Plain(claim.Item)]);
        clause.Say(claim.From.Count > 0 ? $" from {nouns.Actors(claim.From)}" : "");
        if (price is { Quantity: { } sum }) clause.Say(" for ").Say(Formatter.Quantity(sum), price.Assertion.Origin);
    }

    private void Diversion(Clause clause, NewsItem item)
    {
        var claim = item.Claim;
        var giver = From(claim, "a supplier");
        switch (claim.Status)
        {
            case ClaimStatus.Delayed: clause.Say(To(claim, "other customers")).Say(" must wait for ").Say(Things(item)).Say(claim.From.Count > 0 ? $" from {giver}" : ""); break;
            case ClaimStatus.Denied: clause.Say("no delay is expected for ").Say(To(claim, "other customers")); break;
            case ClaimStatus.Considered: clause.Say(giver).Say(" considered redirecting ").Say(Things(item)).Say(Toward(claim)); break;
            default: clause.Say(giver).Say(claim.When is null ? Verb(claim.From, " is redirecting ", " are redirecting ") : " decided to redirect ").Say(Things(item)).Say(" from other customers").Say(Toward(claim)); break;
        }
    }

    private void Request(Clause clause, NewsItem item)
    {
        var claim = item.Claim;
        clause.Say(To(claim, "the receiver")).Say(claim.From.Count > 0 ? Verb(claim.To, " has asked ", " have asked ") + nouns.Actors(claim.From) + " for " : Verb(claim.To, " has asked for ", " have asked for ")).Say(Things(item));
    }

    private void Funding(Clause clause, NewsItem item)
    {
        var claim = item.Claim;
        var isMoney = claim.Item == "money";
        clause.Say(From(claim, "a payer")).Say(claim.Status switch
        {
            ClaimStatus.Delivered or ClaimStatus.Reported => " paid ",
            ClaimStatus.Considered => " may pay ",
            ClaimStatus.Denied => " will not pay ",
            _ when item.First.Quantity is { Unit.IsCurrency: true } && isMoney => " pledged ",
            _ => Verb(claim.From, " is to pay ", " are to pay "),
        });
        if (item.First.Quantity is { Unit.IsCurrency: true }) clause.Say(Things(item)).Say(isMoney ? "" : " for ").Say(isMoney ? [] : [nouns.Plain(claim.Item)]).Say(claim.To.Count > 0 ? $" for {nouns.Actors(claim.To)}" : "");
        else if (isMoney) clause.Say(claim.To.Count > 0 ? $"the bill of {nouns.Actors(claim.To)}" : "the bill");
        else clause.Say("for ").Say(Things(item)).Say(For(claim));
    }

    /// <summary>Counts of raids are those of the side that was attacked, and are printed as claimed by it.</summary>
    private void Raid(Clause clause, NewsItem item)
    {
        var claim = item.Claim;
        clause.Say(claim.To.Count > 0 ? $"by {nouns.Actors(claim.To)}'s own count " : "by the defender's own count ").Say(Things(item))
            .Say(claim.Aspect == AttackAspect.Intercepted ? " were intercepted" : " were launched");
    }

    private IEnumerable<SentencePart> Things(NewsItem item)
    {
        for (var i = 0; i < item.Facts.Count; i++)
        {
            if (i > 0) yield return new SentencePart(i == item.Facts.Count - 1 ? " and " : ", ", null);
            var fact = item.Facts[i];
            foreach (var part in nouns.Thing(fact.Quantity ?? fact.Assertion.Quantity, fact.Assertion.Joint.Count > 1 ? fact.Assertion.Item : fact.Item, fact.Assertion.Joint, fact.Assertion.Origin)) yield return part;
        }
    }

    private string From(Assertion claim, string fallback) => nouns.Actors(claim.From, fallback);

    private string To(Assertion claim, string fallback) => nouns.Actors(claim.To, fallback);

    private string For(Assertion claim) => claim.To.Count > 0 ? $" for {nouns.Actors(claim.To)}" : "";

    private string Toward(Assertion claim) => $" to {nouns.Actors(claim.To, nouns.Actors([receiver]))}";

    private static string Verb(IReadOnlyList<string> subject, string one, string many) => subject.Count > 0 && Nouns.IsPlural(subject) ? many : one;
}
