using Pavise.Core;

namespace Pavise.Evidence;

/// <summary>Contracts told by the maker: "has received an order from A for six systems", "won a contract worth N".</summary>
internal sealed class ContractWonRule : IRule
{
    private const int Reach = 8;

    public void Read(SentenceView view, List<ClaimDraft> found)
    {
        foreach (var verb in view.Verbs)
        {
            if (verb.IsPassive || !(verb.IsPast || verb.Lemma == "have") || !(verb.Has(Frame.Receive) || verb.Has(Frame.Win) || verb.Lemma is "sign" or "have")) continue;
            if (Contract(view, verb) is not { } noun || Seller(view, verb) is not { } seller || !view.Article.IsMaker(seller)) continue;
            var items = Roles.ItemsAfter(view, noun + 1).Where(item => view.Phrases[item].Item != "weapons-unspecified").ToArray();
            if (items.Length == 0) continue;
            var to = Buyers(view, noun, items[^1], seller);
            found.RemoveAll(draft => draft.Kind is ClaimKind.Order or ClaimKind.Delivery or ClaimKind.Pledge or ClaimKind.Production && items.Contains(draft.ItemPhrase));
            // "won a contract worth N": the sum is told for the item by the award.
            foreach (var item in items.Where(item => view.Phrases[item].Quantity is not null || !found.Exists(draft => draft.Kind == ClaimKind.Order && draft.Quantity is { Unit.IsCurrency: true } && draft.Item == view.Phrases[item].Item))) found.Add(Drafts.Make(view, ClaimKind.Order, ClaimStatus.Contracted, item, noun, item) with { From = [seller], To = to, Distance = -1 });
            view.Discourse.OrderedItem = view.Phrases[items[0]].Item;
            view.Discourse.Buyers = to;
        }
    }

    /// <summary>The subject; "the company" and "we" of a maker's own report are that maker.</summary>
    private static string? Seller(SentenceView view, Verb verb) =>
        Roles.Subject(view, verb).Codes is [var named, ..] ? named : view.Lower(verb.Start - 1) is "company" or "corporation" or "group" or "firm" or "we" ? view.Discourse.HomeMaker : null;

    private static int? Contract(SentenceView view, Verb verb)
    {
        for (var i = verb.At + 1; i < Math.Min(view.Count, verb.At + Reach); i++)
        {
            if (view.Lower(i) is "contract" or "contracts" or "order" or "orders" or "award" && view.VerbAt(i) is null) return i;
        }

        return null;
    }

    /// <summary>Who orders ("from", "with", "by", also as an adjective of an office) and for whom ("for", after the items).</summary>
    private static string[] Buyers(SentenceView view, int noun, int item, string seller)
    {
        var codes = new List<string>();
        for (var i = noun + 1; i < item; i++)
        {
            if (view.Lower(i) is not ("from" or "with" or "by")) continue;
            for (var k = i + 1; k < Math.Min(item, i + 4); k++)
            {
                if (view.Phrases[k] is { Kind: PhraseKind.Actor, IsAttribute: false } actor) codes.Add(actor.Actor!);
            }
        }

        // "a contract to supply A with": who is supplied buys.
        if (codes.Count == 0 && view.Verbs.FirstOrDefault(verb => verb.At > noun && verb.At < item && verb.Has(Frame.Give)) is { } supply) codes.AddRange(Roles.Recipients(view, supply, item));
        if (codes.Count == 0) codes.AddRange(view.After("from", item, item + 6));
        return [.. codes.Concat(view.After("for", item, view.Count)).Where(code => code != seller).Distinct(StringComparer.Ordinal)];
    }
}
