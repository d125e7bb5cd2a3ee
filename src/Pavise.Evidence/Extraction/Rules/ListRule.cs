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

    /// <summary>What the heading line says of its list, or null when it is not about giving or needing.</summary>
    private static ClaimDraft? Head(SentenceView view)
    {
        string[] to = view.Discourse.Beneficiary is { } beneficiary ? [beneficiary] : [];
        var when = view.Article.DayOf(view.Number);
        if (view.Verbs.Any(verb => verb.Has(Frame.Need) || verb.Has(Frame.Ask)))
            return new ClaimDraft(ClaimKind.Request, ClaimStatus.Requested, "") { To = to, Voice = view.Voice, When = when };
        if (!view.Verbs.Any(verb => verb.Has(Frame.Include) || verb.Has(Frame.Give) || verb.Has(Frame.Commit))) return null;
        var subject = view.Phrases.FirstOrDefault(phrase => phrase.Kind == PhraseKind.Actor && !phrase.IsAttribute && !to.Contains(phrase.Actor));
        return new ClaimDraft(ClaimKind.Pledge, ClaimStatus.Pledged, "")
        {
            From = subject?.Actor is { } donor ? [donor] : view.Discourse.Donors, To = to, Voice = view.Voice, When = when,
        };
    }
}
