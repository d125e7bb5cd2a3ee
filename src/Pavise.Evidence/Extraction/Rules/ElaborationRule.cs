using Pavise.Core;

namespace Pavise.Evidence;

/// <summary>"It is in the realm of hundreds, and it is both A and B": a number and items said of the transfer just told.</summary>
internal sealed class ElaborationRule : IRule
{
    private const int Reach = 4;

    public void Read(SentenceView view, List<ClaimDraft> found)
    {
        if (found.Count > 0 || view.Discourse.LastTransfer is not { } transfer || view.Number - transfer.Sentence > Reach + 2) return;
        if (!IsAboutIt(view)) return;
        var amount = view.Phrases.FirstOrDefault(phrase => phrase.Amount is { IsMoney: false })?.Amount;
        var items = Enumerable.Range(0, view.Count).Where(i => view.KindAt(i) == PhraseKind.Item && view.Phrases[i].Item != "weapons-unspecified").ToArray();
        if (amount is null || items.Length == 0) return;
        string[] joint = items.Length > 1 ? [.. items.Select(i => view.Phrases[i].Item!).Distinct(StringComparer.Ordinal)] : [];
        foreach (var item in items)
        {
            found.Add(Drafts.Make(view, transfer.Kind, transfer.Status, item, 1, item) with
            {
                Quantity = amount.In(view.Phrases[item].Quantity?.Unit ?? Unit.Missile), Joint = joint, From = transfer.From, To = transfer.To, When = transfer.When,
                First = view.Phrases[0].First, Last = view.Phrases[items[^1]].Last,
            });
        }
    }

    private static bool IsAboutIt(SentenceView view)
    {
        var at = view.KindAt(0) == PhraseKind.Mark ? 1 : 0;
        return view.Lower(at) is "it" or "this" or "they" or "these" && view.Lower(at + 1) is "is" or "'s" or "are" or "'re" or "was" or "were";
    }
}
