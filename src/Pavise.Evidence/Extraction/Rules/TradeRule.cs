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
            foreach (var item in Roles.Objects(view, verb))
            {
                if (!IsOfOther(view, verb, item)) found.Add(Draft(view, verb, item));
            }
        }
    }

    /// <summary>"almost $6 billion worth of": the order is counted in money.</summary>
    private static Quantity? Worth(SentenceView view, int item)
    {
        for (var i = item - 1; i > 0 && item - i <= 5; i--)
        {
            if (view.Lower(i) == "worth" && view.Phrases[i - 1].Amount is { IsMoney: true } money) return money.In(new Unit(money.Currency == "dollar" ? view.Discourse.Dollar : money.Currency!));
        }

        return null;
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
        var sells = verb.Has(Frame.Sell);
        var seller = sells ? subject : view.After("from", verb.At + 1, view.Count) is { Count: > 0 } named ? named : Partner(view, verb) is { Count: > 0 } partner ? partner : view.Discourse.OnlyMaker is { } maker ? [maker] : [];
        var buyer = sells ? view.After("to", verb.At + 1, view.Count) : subject;
        var end = view.After("for", item, item + 8) is { Count: > 0 } user ? user : sells ? [] : view.After("to", item, item + 12);
        var mood = Moods.Of(view, verb);
        if (mood == Mood.Requested)
            return Drafts.Make(view, ClaimKind.Request, ClaimStatus.Requested, item, verb.Start, verb.At) with { From = Drafts.Without(subject, end), To = end.Count > 0 ? end : view.Discourse.Beneficiary is { } needy ? [needy] : [] };
        var status = mood is Mood.Done ? ClaimStatus.Contracted : mood is Mood.Denied ? ClaimStatus.Denied : ClaimStatus.Considered;
        var to = buyer.Concat(end).Distinct(StringComparer.Ordinal).ToArray();
        if (Worth(view, item) is { } worth) return Drafts.Make(view, ClaimKind.Order, status, item, verb.Start, verb.At) with { From = Drafts.Without(seller, to), To = to, Quantity = worth, Joint = [] };
        var who = Roles.Subject(view, verb).At is >= 0 and var at ? at : verb.Start - 1;
        if (view.CountriesBefore(who) is { } count)
            return Drafts.Make(view, ClaimKind.Order, status, item, Math.Max(0, who - 1), verb.At) with { From = Drafts.Without(seller, to), To = to, Quantity = count, Joint = [] };
        return Drafts.Make(view, ClaimKind.Order, status, item, verb.Start, verb.At) with { From = Drafts.Without(seller, to), To = to };
    }
}
