using Pavise.Core;

namespace Pavise.Evidence;

/// <summary>Sales between governments that are allowed and not yet signed: "approved a possible Foreign Military Sale to A of B for an estimated cost of".</summary>
internal sealed class SaleRule : IRule
{
    private const int Reach = 26;
    private const string Seller = "USA";

    public void Read(SentenceView view, List<ClaimDraft> found)
    {
        for (var i = 0; i < view.Count; i++)
        {
            if (view.Lower(i) is not ("sale" or "sales") || view.VerbAt(i) is not null || !IsAllowed(view, i)) continue;
            var item = Item(view, i);
            var to = view.After("to", i + 1, i + Reach) is { Count: > 0 } named ? named : view.After("for", i + 1, i + 4);
            if (item < 0 || to.Count == 0) continue;
            IReadOnlyList<string> from = Approver(view, i) is { } approver ? [approver] : [Seller];
            found.RemoveAll(draft => draft.Kind is ClaimKind.Pledge or ClaimKind.Order && draft.ItemPhrase == item);
            var draft = Drafts.Make(view, ClaimKind.Order, ClaimStatus.Considered, item, i, item) with { From = Drafts.Without(from, to), To = to, Distance = -1 };
            var price = Price(view, i);
            if (price < 0 || draft.Quantity is not null) found.Add(draft);
            if (price >= 0) found.Add(draft with { ItemPhrase = price, Joint = [], Quantity = Sum(view, price), Last = Math.Max(draft.Last, view.Phrases[price].Last) });
            return;
        }
    }

    /// <summary>"approved", "cleared", "notified of", "possible", "proposed", "foreign military": the words for a sale that is only allowed.</summary>
    private static bool IsAllowed(SentenceView view, int at)
    {
        for (var i = Math.Max(0, at - 10); i < at; i++)
        {
            if (view.VerbAt(i) is { Lemma: "approve" or "clear" or "authorise" or "authorize" or "okay" or "greenlight" or "propose" }) return true;
            if (at - i <= 4 && view.Lower(i) is "possible" or "potential" or "proposed") return true;
        }

        return false;
    }

    private static string? Approver(SentenceView view, int at)
    {
        for (var i = at - 1; i >= 0; i--)
        {
            if (view.Phrases[i] is { Kind: PhraseKind.Actor, IsAttribute: false } actor && actor.Actor != view.Discourse.Beneficiary) return actor.Actor;
        }

        return null;
    }

    private static int Item(SentenceView view, int at)
    {
        if (view.KindAt(at - 1) == PhraseKind.Item) return at - 1;
        for (var i = at + 1; i < Math.Min(view.Count, at + Reach); i++)
        {
            if (view.Phrases[i] is { Kind: PhraseKind.Item, Item: not "weapons-unspecified" }) return i;
        }

        return -1;
    }

    private static int Price(SentenceView view, int at)
    {
        for (var i = at + 1; i < Math.Min(view.Count, at + (2 * Reach)); i++)
        {
            if (view.Phrases[i].Amount is { IsMoney: true, Currency: not "percent" }) return i;
        }

        return -1;
    }

    private static Quantity Sum(SentenceView view, int at) =>
        view.Phrases[at].Amount! is var money ? money.In(new Unit(money.Currency == "dollar" ? view.Discourse.Dollar : money.Currency!)) : default;
}
