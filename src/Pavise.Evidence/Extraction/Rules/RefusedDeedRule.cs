using Pavise.Core;

namespace Pavise.Evidence;

/// <summary>"A ruled out such a donation", "B rejected the transfer": a hand-over just spoken of, refused by a noun that points back to it.</summary>
internal sealed class RefusedDeedRule : IRule
{
    private const int Reach = 4;

    public void Read(SentenceView view, List<ClaimDraft> found)
    {
        if (view.Discourse.LastTransfer is not { } transfer || view.Discourse.Beneficiary is not { } needy || view.Number - transfer.Sentence > Reach) return;
        foreach (var verb in view.Verbs)
        {
            if (!verb.Has(Frame.Refuse) || verb.IsNegated || verb.IsInfinitive || verb.IsModal) continue;
            var noun = Enumerable.Range(verb.At + 1, Reach).FirstOrDefault(i => view.KindAt(i) == PhraseKind.Word && view.Entry(i).Noun == Frame.Give, -1);
            // "such a donation", "any such delivery", "the transfer"; a noun with an object of its own tells of that.
            if (noun < 0 || view.Lower(noun + 1) is "of" or "to" or "from" || !Enumerable.Range(verb.At + 1, noun - verb.At - 1).Any(i => view.Lower(i) is "such" or "the" or "this" or "any")) continue;
            if (view.Phrases.Skip(verb.At + 1).Any(phrase => phrase.Kind == PhraseKind.Item)) continue;
            var from = Drafts.Without(verb.IsPassive ? Roles.Agent(view, verb) : Roles.Subject(view, verb).Codes, [needy]);
            if (from.Count == 0) continue;
            found.Add(Drafts.Make(view, ClaimKind.Pledge, ClaimStatus.Denied, noun, verb.Start, noun) with { Item = transfer.Item, Quantity = null, Joint = [], From = from, To = [needy], Distance = 0, ItemPhrase = 9000 + noun });
        }
    }
}
