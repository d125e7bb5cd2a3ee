using Pavise.Core;

namespace Pavise.Evidence;

/// <summary>Awards as contract notices and company reports tell them: "X was awarded a $N contract for", "awarded X a contract", "awards included $N for".</summary>
/// <remarks>Each amount is that of the item named after it; the maker is the seller, whoever else is named before or after is the buyer.</remarks>
internal sealed class AwardRule : IRule
{
    public void Read(SentenceView view, List<ClaimDraft> found)
    {
        var verb = view.Verbs.FirstOrDefault(verb => verb.Has(Frame.Award) || verb.Has(Frame.Sell));
        var booked = view.Verbs.Any(other => other.Lemma is "book" && !other.IsPassive);
        if (!(verb?.Has(Frame.Award) ?? false) && !booked && !IsReport(view)) return;
        if (Seller(view) is not { } seller) return;
        // A report that names no maker tells of the one whose report it is.
        if (verb is null && !booked && seller != view.Discourse.HomeMaker && !view.Sentence.IsListItem && !view.Phrases.Any(phrase => phrase.Kind == PhraseKind.Actor && phrase.Actor == seller)) return;
        var sellers = Sellers(view, seller);
        if (verb is null) Counted(view, sellers, seller, found);
        var money = Enumerable.Range(0, view.Count).Where(i => view.Phrases[i].Amount is { IsMoney: true, Currency: not "percent" }).ToArray();
        foreach (var (at, k) in money.Select((at, k) => (at, k)))
        {
            var end = k + 1 < money.Length ? money[k + 1] : view.Count;
            if (Items(view, at, end) is not [var item, ..]) continue;
            var to = Buyers(view, verb, item, end, seller);
            if (to.Length > 0) view.Discourse.Buyers = to;
            var amount = view.Phrases[at].Amount!;
            var value = amount.In(new Unit(amount.Currency == "dollar" ? view.Discourse.Dollar : amount.Currency!));
            if (booked) found.RemoveAll(draft => draft.Kind == ClaimKind.Production && draft.ItemPhrase % 1000 > at && draft.ItemPhrase % 1000 < end);
            found.RemoveAll(draft => draft.ItemPhrase == at || (draft.ItemPhrase >= at && draft.ItemPhrase < end && draft.Kind is ClaimKind.Order or ClaimKind.Funding or ClaimKind.Delivery) || (draft.Kind == ClaimKind.Pledge && draft.From.Contains(seller)));
            found.Add(Make(view, at, item, sellers, to) with { Quantity = value, Item = view.Phrases[item].Item!, Distance = -1 });
            if (view.Phrases[item].Quantity is { } count) found.Add(Make(view, item, item, sellers, to) with { Quantity = count, Distance = -1 });
        }
    }

    /// <summary>"orders in the quarter included six systems for A": what was ordered, told by its number.</summary>
    private static void Counted(SentenceView view, IReadOnlyList<string> sellers, string seller, List<ClaimDraft> found)
    {
        if (view.Verbs.FirstOrDefault(other => other.Has(Frame.Include)) is not { } verb || view.Phrases.Any(phrase => phrase.Amount is { IsMoney: true })) return;
        foreach (var item in Roles.ItemsAfter(view, verb.At + 1).Where(item => view.Phrases[item].Quantity is not null))
        {
            var to = view.After("for", item, item + 6) is { Count: > 0 } user ? user : view.After("from", item, item + 6);
            if (to.Count > 0) found.Add(Make(view, item, item, sellers, [.. to.Where(code => code != seller)]) with { Quantity = view.Phrases[item].Quantity, Distance = -1 });
        }
    }

    private static bool IsReport(SentenceView view)
    {
        if (view.Sentence.IsListItem && view.Discourse.ListsOrders) return true;
        for (var i = 0; i < view.Count; i++)
        {
            if (view.Lower(i) is "awards" or "bookings" or "orders" && view.VerbAt(i) is null) return true;
        }

        return false;
    }

    private static int[] Items(SentenceView view, int first, int last) =>
        [.. Enumerable.Range(first, last - first).Where(i => view.KindAt(i) == PhraseKind.Item && view.Phrases[i].Item != "weapons-unspecified")];

    /// <summary>The maker of the sentence, else the one whose report it is.</summary>
    private static string? Seller(SentenceView view) =>
        view.Phrases.FirstOrDefault(phrase => phrase.Kind == PhraseKind.Actor && view.Article.IsMaker(phrase.Actor!))?.Actor ?? view.Discourse.OnlyMaker ?? view.Discourse.HomeMaker;

    /// <summary>"a venture of A and B": the makers that stand in one list with the seller.</summary>
    private static IReadOnlyList<string> Sellers(SentenceView view, string seller)
    {
        var at = Enumerable.Range(0, view.Count).FirstOrDefault(i => view.KindAt(i) == PhraseKind.Actor && view.Phrases[i].Actor == seller, -1);
        return at < 0 ? [seller] : [.. view.ListAround(at).Where(view.Article.IsMaker)];
    }

    /// <summary>Customers named with the item, and the office that awards.</summary>
    private static string[] Buyers(SentenceView view, Verb? verb, int item, int end, string seller)
    {
        var buyers = new List<string>();
        if (verb is { IsPassive: false } && Roles.Subject(view, verb).Codes is { Count: > 0 } office) buyers.AddRange(office);
        else if (verb is not null && view.Discourse.Home is { } home && home != seller) buyers.Add(home);
        foreach (var preposition in (ReadOnlySpan<string>)["for", "to", "with", "by", "provide", "from", "supply"])
        {
            for (var i = Math.Max(0, item - 6); i < end; i++)
            {
                if (view.Lower(i) == preposition && view.After(preposition, i, end) is { Count: > 0 } named) buyers.AddRange(named);
                else if (view.Lower(i) == preposition && view.KindAt(i + 1) == PhraseKind.Actor && !view.Phrases[i + 1].IsAttribute) buyers.AddRange(view.ListAround(i + 1));
            }
        }

        return [.. buyers.Where(code => code != seller && !view.Article.IsMaker(code)).Distinct(StringComparer.Ordinal)];
    }

    private static ClaimDraft Make(SentenceView view, int at, int item, IReadOnlyList<string> sellers, string[] to) =>
        Drafts.Make(view, ClaimKind.Order, ClaimStatus.Contracted, at, at, item) with { From = sellers, To = to, Joint = [] };
}
