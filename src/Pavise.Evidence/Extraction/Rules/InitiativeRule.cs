using Pavise.Core;

namespace Pavise.Evidence;

/// <summary>"A launched an initiative to find more air defence", "B is looking for systems among allies": who organises help for whom.</summary>
internal sealed class InitiativeRule : IRule
{
    public void Read(SentenceView view, List<ClaimDraft> found)
    {
        if (view.Discourse.Beneficiary is not { } needy) return;
        foreach (var verb in view.Verbs.Where(verb => verb.Lemma is "launch" or "start" or "begin" or "lead" && !verb.IsPassive && !verb.IsNegated && !verb.IsReduced))
        {
            var noun = Enumerable.Range(verb.At + 1, 6).FirstOrDefault(i => view.Lower(i) is "initiative" or "coalition" or "campaign" or "drive", -1);
            if (noun < 0) continue;
            var item = Enumerable.Range(verb.At + 1, Math.Max(0, Math.Min(view.Count, noun + 10) - verb.At - 1)).FirstOrDefault(i => view.Phrases[i] is { Kind: PhraseKind.Item, Item: not "weapons-unspecified" }, -1);
            var from = Drafts.Without(Roles.Subject(view, verb).Codes, [needy]);
            if (item < 0 || from.Count == 0 || from.Any(AttackingSide.Has) || found.Exists(draft => draft.Kind == ClaimKind.Coordination)) continue;
            found.RemoveAll(draft => draft.ItemPhrase == item && draft.Kind is ClaimKind.Request or ClaimKind.Pledge);
            var status = Moods.Of(view, verb) is Mood.Considered ? ClaimStatus.Considered : verb.IsFuture ? ClaimStatus.Pledged : ClaimStatus.Reported;
            found.Add(Drafts.Make(view, ClaimKind.Coordination, status, item, verb.Start, Math.Max(noun, item)) with { From = from, To = [needy], Quantity = null, Joint = [], Distance = 0, ItemPhrase = 7000 + item });
            return;
        }
    }
}
