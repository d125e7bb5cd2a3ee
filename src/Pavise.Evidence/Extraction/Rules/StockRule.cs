using Pavise.Core;

namespace Pavise.Evidence;

/// <summary>Holding: "operates several systems", "has 17", "in stocks of".</summary>
internal sealed class StockRule : IRule
{
    public void Read(SentenceView view, List<ClaimDraft> found)
    {
        foreach (var verb in view.Verbs)
        {
            if (!verb.Has(Frame.Hold) || verb.IsInfinitive || verb.IsFuture || verb.IsPassive || verb.Form == VerbForm.Ing) continue;
            var items = Roles.ItemsAfter(view, verb.At + 1);
            if (items.Count == 0 || items[0] - verb.At > 9) continue;
            var (holder, _) = Roles.Subject(view, verb);
            foreach (var item in items.Where(item => view.Phrases[item].Quantity is not null || (view.Lower(verb.Start - 1) is "we" or "i" && view.Phrases[item].Item is not (ItemFamilies.UnspecifiedSystem or ItemFamilies.UnspecifiedInterceptor))))
                found.Add(Drafts.Make(view, ClaimKind.Stock, ClaimStatus.Reported, item, verb.Start, item) with { To = holder });
        }
    }
}
