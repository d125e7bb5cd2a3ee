using Pavise.Core;

namespace Pavise.Evidence;

/// <summary>Refusals told by what is not there: "has no X to spare", "there is no possibility that A will send X".</summary>
internal sealed class NoneToGiveRule : IRule
{
    public void Read(SentenceView view, List<ClaimDraft> found)
    {
        if (view.Discourse.Beneficiary is not { } needy) return;
        for (var i = 1; i < view.Count; i++)
        {
            if (view.Lower(i) is "no" or "any" or "none" && Have(view, i) is { } have) Spare(view, have, i, needy, found);
            if (view.Lower(i) == "no" && view.Entry(i + 1).Noun is Frame.Consider or Frame.Commit || (view.Lower(i) == "no" && view.Lower(i + 1) is "question" or "chance" or "way")) Ruled(view, i, found);
        }
    }

    /// <summary>"has no", "does not have any".</summary>
    private static Verb? Have(SentenceView view, int no) =>
        view.Verbs.FirstOrDefault(verb => verb.Lemma is "have" or "possess" && verb.At < no && no - verb.At <= 2 && !verb.IsInfinitive && (view.Lower(no) != "any" || verb.IsNegated));

    private static void Spare(SentenceView view, Verb have, int no, string needy, List<ClaimDraft> found)
    {
        var holder = Drafts.Without(Roles.Subject(view, have).Codes, [needy]);
        if (holder.Count == 0) return;
        var end = Enumerable.Range(no + 1, 9).FirstOrDefault(i => view.Lower(i) is "spare" or "give" or "donate" or "send" or "transfer" or "supply" or "share" && view.Lower(i - 1) is "to" or "can" or "could", -1);
        if (end < 0) end = Enumerable.Range(no + 1, 7).FirstOrDefault(i => view.Lower(i) is "available" or "spare" && view.VerbAt(i) is null or { IsInfinitive: false }, -1);
        if (end < 0) return;
        var item = Enumerable.Range(no, end - no).FirstOrDefault(i => view.KindAt(i) == PhraseKind.Item, -1);
        var name = item >= 0 ? view.Phrases[item].Item : Enumerable.Range(no, end - no).All(i => view.Lower(i) is "no" or "any" or "none" or "such" or "system" or "systems" or "more" or "batteries" or "of" or "them" or "to" or "these" or "additional" or "spare" or "can" or "we" or "could" or "it" or "that") ? view.Discourse.LastSystem : null;
        if (name is null or "weapons-unspecified") return;
        if (item >= 0) found.RemoveAll(draft => draft.ItemPhrase == item);
        found.Add(Drafts.Make(view, ClaimKind.Pledge, ClaimStatus.Denied, item >= 0 ? item : no, have.Start, end) with { Item = name, Quantity = null, From = holder, To = [needy], Distance = -1 });
    }

    /// <summary>"there was no possibility that A would transfer X": what is told to come is refused.</summary>
    private static void Ruled(SentenceView view, int no, List<ClaimDraft> found)
    {
        if (view.Lower(no - 1) is not ("is" or "was" or "be" or "has" or "had" or "have" or "saw" or "sees" or "see")) return;
        for (var i = 0; i < found.Count; i++)
        {
            if (found[i].Sentence == view.Number && found[i] is { Kind: ClaimKind.Pledge, Status: ClaimStatus.Pledged or ClaimStatus.Considered } && found[i].ItemPhrase > no && found[i].ItemPhrase - no <= 14 && found[i].ItemPhrase < view.Count)
                found[i] = found[i] with { Status = ClaimStatus.Denied, First = Math.Min(found[i].First, view.Phrases[no].First) };
        }
    }
}
