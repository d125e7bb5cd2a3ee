using Pavise.Core;

namespace Pavise.Evidence;

/// <summary>A thing and the deed done with it, without its doer: "the battery announced in December", "the systems pledged last year", "missiles provided to date".</summary>
internal sealed class ParticipleRule : IRule
{
    public void Read(SentenceView view, List<ClaimDraft> found)
    {
        if (view.Discourse.Beneficiary is not { } needy) return;
        for (var i = 1; i < view.Count; i++)
        {
            if (view.Phrases[i - 1] is not { Kind: PhraseKind.Item, Item: not "weapons-unspecified" } || view.KindAt(i) != PhraseKind.Word || (view.Entry(i).Form & VerbForm.Participle) == 0) continue;
            var promised = view.Entry(i).Lemma is "announce" or "pledge" or "promise" or "commit" or "unveil";
            var given = view.Entry(i).Lemma is "provide" or "donate" or "supply" or "deliver" or "send";
            if ((!promised && !given) || !Ends(view, i + 1) || found.Exists(draft => draft.ItemPhrase == i - 1 && draft.Kind is ClaimKind.Pledge or ClaimKind.Delivery && draft.From.Count > 0)) continue;
            var from = Drafts.Without(view.After("by", i + 1, i + 6) is { Count: > 0 } agent ? agent : view.Discourse.Home is { } home ? [home] : view.Discourse.Donors, [needy]);
            if (from.Count == 0) continue;
            found.RemoveAll(draft => draft.ItemPhrase == i - 1 && draft.From.Count == 0);
            found.Add(Drafts.Make(view, promised ? ClaimKind.Pledge : ClaimKind.Delivery, promised ? ClaimStatus.Pledged : ClaimStatus.Delivered, i - 1, i - 1, i) with { From = from, To = [needy], Distance = 0 });
        }
    }

    /// <summary>What may follow the participle: its time, its occasion, its doer, or the end of the clause.</summary>
    private static bool Ends(SentenceView view, int at) =>
        view.KindAt(at) is null or PhraseKind.Mark || view.Lower(at) is "in" or "on" or "last" or "this" or "earlier" or "at" or "during" or "by" or "under" or "since" or "so" or "today" or "yesterday" or "previously" or "as" or "and" || (view.Lower(at) == "to" && view.Lower(at + 1) is "date");
}
