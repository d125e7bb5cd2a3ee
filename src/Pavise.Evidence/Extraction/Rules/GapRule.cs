namespace Pavise.Evidence;

/// <summary>"two donated by Germany and one by the United States": a number and a giver that share the verb of the part before.</summary>
internal sealed class GapRule : IRule
{
    public void Read(SentenceView view, List<ClaimDraft> found)
    {
        for (var i = 1; i + 1 < view.Count; i++)
        {
            if (view.Phrases[i] is not { Kind: PhraseKind.Item, IsNumeral: true } number || view.Lower(i + 1) is not ("by" or "from") || view.After(view.Lower(i + 1), i + 1, i + 4) is not { Count: > 0 } from) continue;
            if (found.FindLast(draft => draft.ItemPhrase < i && draft.Sentence == view.Number && (draft.From.Count > 0 || draft.Kind == Core.ClaimKind.Delivery)) is not { } pattern) continue;
            found.Add(Drafts.Make(view, pattern.Kind, pattern.Status, i, i, i + 2) with { From = Drafts.Without(from, pattern.To), To = pattern.To, Quantity = number.Quantity, When = pattern.When });
        }
    }
}
