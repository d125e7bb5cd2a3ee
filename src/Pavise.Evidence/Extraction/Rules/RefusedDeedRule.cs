using Pavise.Core;

namespace Pavise.Evidence;

/// <summary>"A ruled out such a donation", "such a transfer was rejected by B": a hand-over just spoken of, refused by a noun that points back to it.</summary>
internal sealed class RefusedDeedRule : IRule
{
    private const int Reach = 4;

    public void Read(SentenceView view, List<ClaimDraft> found)
    {
        if (view.Discourse.LastTransfer is not { } transfer || view.Discourse.Beneficiary is not { } needy || view.Number - transfer.Sentence > Reach) return;
        foreach (var verb in view.Verbs)
        {
            if (!verb.Has(Frame.Refuse) || verb.IsNegated || verb.IsInfinitive || verb.IsModal) continue;
            var noun = Noun(view, verb);
            // A noun with an object of its own tells of that.
            if (noun < 0 || view.Lower(noun + 1) is "of" or "to" or "from" || (!verb.IsPassive && IsClause(view, noun))) continue;
            if (view.Phrases.Skip(Math.Min(noun, verb.At) + 1).Any(phrase => phrase.Kind == PhraseKind.Item)) continue;
            var from = Drafts.Without(verb.IsPassive ? Roles.Agent(view, verb) : Roles.Subject(view, verb).Codes, [needy]);
            // "the transfer" may be another's deed that one only speaks against; "such a transfer" is one's own.
            if (from.Count == 0 || !(IsSuch(view, noun) || (IsPointed(view, noun) && from.Any(transfer.From.Contains)))) continue;
            found.Add(Drafts.Make(view, ClaimKind.Pledge, ClaimStatus.Denied, noun, Math.Min(noun, verb.Start), Math.Max(noun, verb.At)) with { Item = transfer.Item, Quantity = null, Joint = [], From = from, To = [needy], Distance = 0, ItemPhrase = 9000 + noun });
        }
    }

    /// <summary>The noun of giving that the verb refuses: behind it, before a passive; -1 when there is none.</summary>
    private static int Noun(SentenceView view, Verb verb)
    {
        var first = verb.IsPassive ? Math.Max(0, verb.Start - Reach) : verb.At + 1;
        var count = verb.IsPassive ? verb.Start - first : Reach;
        return Enumerable.Range(first, count).FirstOrDefault(i => view.KindAt(i) == PhraseKind.Word && view.Entry(i).Noun == Frame.Give && view.VerbAt(i) is null, -1);
    }

    private static bool IsSuch(SentenceView view, int noun) => Enumerable.Range(Math.Max(0, noun - Reach), Math.Min(Reach, noun)).Any(i => view.Lower(i) == "such");

    private static bool IsPointed(SentenceView view, int noun) => Enumerable.Range(Math.Max(0, noun - Reach + 1), Math.Min(Reach - 1, noun)).Any(i => view.Lower(i) is "the" or "this" or "that" or "any");

    /// <summary>"denied the delivery had been delayed": what is told there is denied.</summary>
    internal static bool IsDenied(SentenceView view, int at) =>
        view.Verbs.LastOrDefault(verb => verb.At < at && at - verb.At <= 2 * Reach && verb.Lemma == "deny") is { IsNegated: false, IsPassive: false } denial
        && !Enumerable.Range(denial.At, at - denial.At).Any(i => view.KindAt(i) == PhraseKind.Mark);

    /// <summary>"denied the delivery had been delayed": a clause of which the noun is the subject.</summary>
    internal static bool IsClause(SentenceView view, int noun)
    {
        for (var i = noun + 1; i < view.Count; i++)
        {
            if (view.KindAt(i) == PhraseKind.Mark || view.Lower(i) is "because" or "as" or "after" or "while" or "but" or "and" or "when" or "which" or "who") return false;
            if (view.Entry(i).In(WordSet.Being) || view.Entry(i).In(WordSet.Perfect)) return true;
            if (view.VerbAt(i) is { IsInfinitive: false, IsReduced: false } verb && (verb.Form != VerbForm.Ing || verb.IsProgressive)) return true;
        }

        return false;
    }
}
