using Pavise.Core;

namespace Pavise.Evidence;

/// <summary>Buying and selling: "plans to acquire up to 1,000 missiles", "the contract, awarded to".</summary>
internal sealed class TradeRule : IRule
{
    public void Read(SentenceView view, List<ClaimDraft> found)
    {
        foreach (var verb in view.Verbs)
        {
            if (!verb.Has(Frame.Buy) && !verb.Has(Frame.Sell) && !verb.Has(Frame.Order)) continue;
            // "gives $20 million to buy": money is given, and what it buys is not ordered yet.
            if (verb.IsInfinitive && Enumerable.Range(Math.Max(0, verb.Start - 4), Math.Min(4, verb.Start)).Any(i => view.Phrases[i].Amount is { IsMoney: true } && FundingRule.IsAllotted(view, i))) continue;
            if (verb.IsReduced && Roles.Agent(view, verb).Count == 0 && view.Phrases.Skip(verb.At + 1).Take(4).Any(phrase => phrase.Entry.In(WordSet.Counted))) continue;
            if ((verb.IsInfinitive && view.Lower(verb.Start - 1) is "able" or "unable") || IsHelped(view, verb)) continue;
            foreach (var item in Roles.Objects(view, verb))
            {
                if (IsOfOther(view, verb, item)) continue;
                // "has transferred two systems bought from A": how the things were come by is told in passing.
                var passing = verb.IsReduced && item < verb.At && found.Exists(draft => draft.ItemPhrase == item && draft.Kind is ClaimKind.Delivery or ClaimKind.Pledge);
                found.Add(passing ? Draft(view, verb, item) with { Distance = 20 } : Draft(view, verb, item));
                if (Price(view, verb, item) is { } price) found.Add(found[^1] with { ItemPhrase = price, Last = Math.Max(found[^1].Last, view.Phrases[price].Last), Quantity = Sum(view, price), Joint = [], Distance = 0 });
            }
        }
    }

    /// <summary>"gives money to help A buy": money is given, and nothing is ordered yet.</summary>
    private static bool IsHelped(SentenceView view, Verb verb) =>
        view.Verbs.LastOrDefault(other => other.Lemma is "help" or "enable" or "allow" && other.At < verb.At && verb.At - other.At <= 5) is { } help && view.Phrases.Take(help.At).Any(phrase => phrase.Amount is { IsMoney: true });

    /// <summary>"bought six systems for $1 billion", "ordered missiles worth $2 billion": what the things cost; null when no sum follows them.</summary>
    private static int? Price(SentenceView view, Verb verb, int item)
    {
        for (var i = Math.Max(item, verb.At) + 1; i < Math.Min(view.Count, Math.Max(item, verb.At) + 8); i++)
        {
            if (view.KindAt(i) == PhraseKind.Item || view.Verbs.Any(other => other.At == i && other.At != verb.At)) return null;
            if (view.Phrases[i].Amount is { IsMoney: true, Currency: not "percent" })
                return view.Lower(i - 1) is "for" or "worth" or "at" || (view.Lower(i - 1) is "of" && view.Lower(i - 2) is "cost" or "price" or "value") ? i : null;
        }

        return null;
    }

    private static Quantity Sum(SentenceView view, int at) =>
        view.Phrases[at].Amount! is var money ? money.In(new Unit(money.Currency == "dollar" ? view.Discourse.Dollar : money.Currency!)) : default;

    /// <summary>"almost $6 billion worth of": the order is counted in money.</summary>
    private static Quantity? Worth(SentenceView view, int item)
    {
        for (var i = item - 1; i > 0 && item - i <= 5; i--)
        {
            if (view.Lower(i) == "worth" && view.Phrases[i - 1].Amount is { IsMoney: true } money) return money.In(new Unit(money.Currency == "dollar" ? view.Discourse.Dollar : money.Currency!));
        }

        return null;
    }

    /// <summary>"A wants to buy": the buyer's own wish, and nobody is asked.</summary>
    private static bool IsOwnWish(SentenceView view, Verb verb) =>
        verb.IsInfinitive && view.Verbs.LastOrDefault(other => other.At < verb.Start) is { IsPassive: false } wish && (wish.Has(Frame.Need) || wish.Has(Frame.Ask)) && verb.Start - wish.At <= 2;

    /// <summary>"is ready to buy", "is prepared to pay for": what the receiver would pay for it asks for.</summary>
    internal static bool IsReady(SentenceView view, Verb verb) =>
        verb.IsInfinitive && Enumerable.Range(Math.Max(0, verb.Start - 2), Math.Min(2, verb.Start)).Any(i => view.Lower(i) is "ready" or "prepared" or "willing");

    /// <summary>"has signed a deal with X to buy", "under a contract signed to buy": what is signed is ordered.</summary>
    private static bool IsSigned(SentenceView view, Verb verb)
    {
        if (!verb.IsInfinitive) return false;
        for (var i = verb.Start - 1; i >= 0 && verb.Start - i <= 8; i--)
        {
            if (view.Lower(i) is not ("deal" or "contract" or "agreement" or "order") || view.VerbAt(i) is not null) continue;
            for (var k = Math.Max(0, i - 6); k < Math.Min(view.Count, verb.Start); k++)
            {
                if (view.Lower(k) is "signed" or "concluded" or "struck" or "awarded" or "placed") return true;
            }
        }

        return false;
    }

    /// <summary>"in talks with X to buy", "negotiates with X": who is spoken to sells.</summary>
    private static IReadOnlyList<string> Partner(SentenceView view, Verb verb)
    {
        for (var i = Math.Max(0, verb.Start - 7); i < verb.Start; i++)
        {
            if (view.Lower(i) == "with" && i > 0 && (view.Entry(i - 1).Noun is Frame.Consider or Frame.Commit or Frame.Meet || view.Entry(i - 1).Frames.ContainsAny(Frame.Consider, Frame.Commit)))
                return view.After("with", i, verb.Start);
        }

        return [];
    }

    /// <summary>"acquired commitments for": what was bought is not the item.</summary>
    private static bool IsOfOther(SentenceView view, Verb verb, int item) =>
        item > verb.At && view.Phrases.Take(item).Skip(verb.At + 1).Any(phrase => phrase.Kind == PhraseKind.Word && phrase.Entry.Noun is Frame.Commit or Frame.Consider or Frame.Give);

    private static ClaimDraft Draft(SentenceView view, Verb verb, int item)
    {
        var (subject, _) = Roles.Subject(view, verb);
        // "According to A, the systems bought from B": whose purchase it is says who speaks of it.
        if (subject.Count == 0 && verb.IsReduced && verb.Has(Frame.Buy) && view.Voice.Actor is { } own && view.Article.IsCountry(own) && own != view.Discourse.Beneficiary && !view.After("from", verb.At + 1, view.Count).Contains(own)) subject = [own];
        var sells = verb.Has(Frame.Sell);
        var seller = sells ? subject : view.After("from", verb.At + 1, view.Count) is { Count: > 0 } named ? named : Partner(view, verb) is { Count: > 0 } partner ? partner : view.Lower(Math.Max(item, verb.At) + 1) == "in" && view.After("in", Math.Max(item, verb.At) + 1, Math.Max(item, verb.At) + 5) is { Count: > 0 } place && !subject.Contains(place[0]) ? place : view.Discourse.IsAboutDiversion && view.Discourse.Exporter is { } exporter && !subject.Contains(exporter) ? [exporter] : view.Discourse.OnlyMaker is { } maker ? [maker] : [];
        var buyer = !sells ? subject : view.After("to", verb.At + 1, view.Count) is { Count: > 0 } customer ? customer : Roles.Recipients(view, verb, item);
        var end = view.After("for", item, item + 8) is { Count: > 0 } user ? user : sells ? [] : view.After("to", item, item + 12);
        var mood = Moods.Of(view, verb);
        if ((mood == Mood.Requested || IsReady(view, verb)) && view.Discourse.Beneficiary is { } wisher && subject.Contains(wisher))
            return Drafts.Make(view, ClaimKind.Request, ClaimStatus.Requested, item, verb.Start, verb.At) with { From = Drafts.Without(seller, [wisher]), To = [wisher] };
        if (mood == Mood.Requested && !IsOwnWish(view, verb))
            return Drafts.Make(view, ClaimKind.Request, ClaimStatus.Requested, item, verb.Start, verb.At) with { From = Drafts.Without(subject, end), To = end.Count > 0 ? end : view.Discourse.Beneficiary is { } needy ? [needy] : [] };
        var status = mood is Mood.Done || IsSigned(view, verb) || (mood == Mood.Firm && verb.Form == VerbForm.Third && view.Sentence.IsHeading) ? ClaimStatus.Contracted : mood is Mood.Denied ? ClaimStatus.Denied : ClaimStatus.Considered;
        var to = buyer.Concat(end).Distinct(StringComparer.Ordinal).ToArray();
        if (Worth(view, item) is { } worth) return Drafts.Make(view, ClaimKind.Order, status, item, verb.Start, verb.At) with { From = Drafts.Without(seller, to), To = to, Quantity = worth, Joint = [] };
        var who = Roles.Subject(view, verb).At is >= 0 and var at ? at : verb.Start - 1;
        if (view.CountriesBefore(who) is { } count)
            return Drafts.Make(view, ClaimKind.Order, status, item, Math.Max(0, who - 1), verb.At) with { From = Drafts.Without(seller, to), To = to, Quantity = count, Joint = [] };
        var draft = Drafts.Make(view, ClaimKind.Order, status, item, verb.Start, verb.At) with { From = Drafts.Without(seller, to), To = to };
        // "the first of eight systems that A ordered": the whole is what was ordered.
        return item < verb.At && view.Phrases[item].Total is { } whole ? draft with { Quantity = whole, ItemPhrase = 6000 + item, Status = (verb.Form & VerbForm.Past) != 0 && verb.Start == verb.At ? ClaimStatus.Contracted : status } : draft;
    }
}
