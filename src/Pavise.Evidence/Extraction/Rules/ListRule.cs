using Pavise.Core;

namespace Pavise.Evidence;

/// <summary>Items of a list take kind, giver and receiver from the line that heads it ("the package includes:", "we need:").</summary>
internal sealed class ListRule : IRule
{
    public void Read(SentenceView view, List<ClaimDraft> found)
    {
        if (view.Sentence.IsListItem)
        {
            if (view.Discourse.ListHead is { } head) Items(view, head, found);
            return;
        }

        view.Discourse.ListsOrders = view.Lower(view.Count - 1) == ":" && view.Phrases.Any(phrase => phrase.Lower is "bookings" or "awards" or "orders" or "contracts");
        view.Discourse.ListHead = view.Lower(view.Count - 1) == ":" ? Head(view) : null;
        view.Discourse.ListTellsPast = view.Phrases.Any(phrase => phrase.Lower is "previous" or "previously" or "earlier" or "since" or "date");
    }

    private static void Items(SentenceView view, ClaimDraft head, List<ClaimDraft> found)
    {
        for (var i = 0; i < view.Count; i++)
        {
            if (view.Phrases[i].Kind != PhraseKind.Item || view.Verbs.Any(verb => verb.At < i)) continue;
            var draft = Drafts.Make(view, head.Kind, head.Status, i, i, i);
            found.Add(draft with { From = head.From, To = head.To, Voice = head.Voice, When = head.When ?? (view.Discourse.ListTellsPast ? null : draft.When), Distance = 2, InPackage = true });
        }
    }

    /// <summary>"Delivered:", "the following has been handed over:", "Planned deliveries:", "In preparation:": the word that says how the things of a list stand; null when none does.</summary>
    private static ClaimDraft? Heading(SentenceView view)
    {
        IReadOnlyList<string> from = view.Phrases.FirstOrDefault(phrase => phrase is { Kind: PhraseKind.Actor, IsAttribute: false } && phrase.Actor != view.Discourse.Beneficiary) is { } subject ? [subject.Actor!]
            : view.Discourse.Donors.Count > 0 ? view.Discourse.Donors : view.Discourse.Supplier is { } supplier ? [supplier] : [];
        var to = view.Discourse.Beneficiary;
        var planned = view.Count <= 6 && view.Phrases.Any(phrase => phrase.Lower is "planned" or "preparation" or "planning" or "announced" or "pledged" or "promised" or "committed" or "upcoming");
        if (planned) return new ClaimDraft(ClaimKind.Pledge, ClaimStatus.Pledged, "") { From = Drafts.Without(from, to is null ? [] : [to]) };
        var given = view.Verbs.Any(verb => verb.Has(Frame.Give) && !verb.IsFuture && !verb.IsInfinitive && !verb.IsModal && !verb.IsNegated && (verb.IsPast || (verb.IsPassive && !verb.IsProgressive) || (verb.Form & VerbForm.Participle) != 0));
        return given && !view.Verbs.Any(verb => verb.Has(Frame.Include) || verb.Has(Frame.Commit)) ? new ClaimDraft(ClaimKind.Delivery, ClaimStatus.Delivered, "") { From = Drafts.Without(from, to is null ? [] : [to]) } : null;
    }

    /// <summary>What the heading line says of its list, or null when it is not about giving or needing.</summary>
    private static ClaimDraft? Head(SentenceView view)
    {
        string[] to = view.Discourse.Beneficiary is { } beneficiary ? [beneficiary] : [];
        var when = view.Article.DayOf(view.Number);
        if (view.Verbs.Any(verb => verb.Has(Frame.Need) || verb.Has(Frame.Ask)))
            return new ClaimDraft(ClaimKind.Request, ClaimStatus.Requested, "") { To = to, Voice = view.Voice, When = when };
        if (Heading(view) is { } told) return told with { To = to, Voice = view.Voice };
        if (!view.Verbs.Any(verb => verb.Has(Frame.Include) || verb.Has(Frame.Give) || verb.Has(Frame.Commit))) return null;
        var subject = view.Phrases.FirstOrDefault(phrase => phrase.Kind == PhraseKind.Actor && !phrase.IsAttribute && !to.Contains(phrase.Actor));
        return new ClaimDraft(ClaimKind.Pledge, ClaimStatus.Pledged, "")
        {
            From = subject?.Actor is { } donor ? [donor] : view.Discourse.Donors, To = to, Voice = view.Voice, When = when,
        };
    }
}
