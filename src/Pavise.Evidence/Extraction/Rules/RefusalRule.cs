using Pavise.Core;

namespace Pavise.Evidence;

/// <summary>Refusals without an object: "A has also refused", "B said no", "C rejected the request": what was asked for just before is not given.</summary>
internal sealed class RefusalRule : IRule
{
    private const int Reach = 5;

    public void Read(SentenceView view, List<ClaimDraft> found)
    {
        if (view.Discourse.Beneficiary is not { } needy || view.Discourse.LastRequest is not { } asked || view.Number - asked.Sentence > Reach) return;
        foreach (var verb in view.Verbs)
        {
            if (!IsRefusal(view, verb) || !IsBare(view, verb) || found.Exists(draft => draft.Status == ClaimStatus.Denied && draft.Sentence == view.Number)) continue;
            var who = Roles.Subject(view, verb);
            var from = Drafts.Without(who.Codes, [needy]);
            if (who.At < 0 || from.Count == 0 || !from.All(view.Article.IsCountry) || from.Any(AttackingSide.Has)) continue;
            found.Add(Drafts.Make(view, ClaimKind.Pledge, ClaimStatus.Denied, verb.At, Math.Min(who.At, verb.Start), verb.At) with { Item = asked.Item, Quantity = null, Joint = [], From = from, To = [needy], Distance = 0, ItemPhrase = 9200 + verb.At });
        }
    }

    private static bool IsRefusal(SentenceView view, Verb verb) =>
        !verb.IsNegated && !verb.IsInfinitive && !verb.IsPassive && !verb.IsReduced
        && ((verb.Lemma is "refuse" or "decline" or "reject" or "rebuff" && (verb.IsPast || verb.Form == VerbForm.Third)) || (verb.Lemma == "say" && view.Lower(verb.At + 1) == "no" && (view.KindAt(verb.At + 2) is PhraseKind.Mark or null)));

    /// <summary>Nothing but the request itself, a time or the end of the clause follows.</summary>
    private static bool IsBare(SentenceView view, Verb verb)
    {
        if (verb.Lemma == "say") return true;
        var next = verb.At + 1;
        if (view.Lower(next) is "the" or "that" or "this" or "such" or "any" && Enumerable.Range(next + 1, 2).Any(i => view.Lower(i) is "request" or "requests" or "idea" or "appeal" or "appeals" or "demand" or "calls" or "proposal")) return verb.Lemma is "reject" or "rebuff" or "refuse" or "decline";
        return view.KindAt(next) is PhraseKind.Mark or null || view.Lower(next) is "so" or "outright" or "again" or "too" or "flatly" || (view.Lower(next) == "to" && view.Lower(next + 1) == "do" && view.Lower(next + 2) == "so");
    }
}
