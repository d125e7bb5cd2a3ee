using Pavise.Core;

namespace Pavise.Evidence;

/// <summary>Asking for things themselves: "requested 10 systems", "needs more air defence", "appeals for missiles".</summary>
internal sealed class RequestRule : IRule
{
    public void Read(SentenceView view, List<ClaimDraft> found)
    {
        foreach (var verb in view.Verbs)
        {
            if (!verb.Has(Frame.Ask) && !verb.Has(Frame.Need)) continue;
            if (verb.Has(Frame.Need) && verb.IsNegated) continue;
            var items = Roles.ItemsAfter(view, verb.At + 1);
            if (items.Count == 0 && verb.IsPassive) items = [.. Roles.Objects(view, verb)];
            foreach (var item in items) Add(view, found, item, verb.Start, verb.Has(Frame.Ask) && Addressed(view, verb, item) is { Count: > 0 } asked ? asked : Told(view));
        }

        for (var i = 0; i < view.Count; i++)
        {
            if (IsLack(view, i) || IsTalk(view, i)) foreach (var item in Roles.ItemsAfter(view, i + 1).Take(1)) Add(view, found, item, i, []);
            if (view.KindAt(i) != PhraseKind.Word || view.Entry(i).Noun != Frame.Ask || view.VerbAt(i) is not null || Moods.IsRefused(view, i)) continue;
            foreach (var item in Roles.ItemsAfter(view, i + 1)) Add(view, found, item, i, []);
        }
    }

    /// <summary>"Without more systems": what would be missing is what is needed.</summary>
    private static bool IsLack(SentenceView view, int at) =>
        view.Lower(at) == "without" && view.Lower(at + 1) is "more" or "additional" or "enough" or "further" or "sufficient";

    /// <summary>The receiver's own negotiations for things ask for them.</summary>
    private static bool IsTalk(SentenceView view, int at) =>
        view.Lower(at) is "negotiations" or "talks" && view.Lower(at + 1) is "for" or "over" && view.Voice.Actor == view.Discourse.Beneficiary && view.Voice.Actor is not null;

    private static void Add(SentenceView view, List<ClaimDraft> found, int item, int first, IReadOnlyList<string> from)
    {
        string[] to = view.Discourse.Beneficiary is { } needy ? [needy] : [];
        found.Add(Drafts.Make(view, ClaimKind.Request, ClaimStatus.Requested, item, first, item) with { From = Drafts.Without(from, to), To = to });
    }

    /// <summary>"X told the alliance that Y needs": who is told of a need is asked for it.</summary>
    private static IReadOnlyList<string> Told(SentenceView view)
    {
        foreach (var verb in view.Verbs)
        {
            if (verb.Lemma != "tell" || verb.IsPassive) continue;
            for (var i = verb.At + 1; i < Math.Min(view.Count, verb.At + 3); i++)
            {
                if (view.Phrases[i] is { Kind: PhraseKind.Actor, IsAttribute: false } actor && !(actor.IsDemonym && view.KindAt(i + 1) is not PhraseKind.Word)) return view.ListAround(i);
            }
        }

        return [];
    }

    /// <summary>"asked the United States for", "urged ministers to": an actor between the verb and the item.</summary>
    private static IReadOnlyList<string> Addressed(SentenceView view, Verb verb, int item)
    {
        for (var i = verb.At + 1; i < item && i - verb.At <= 4; i++)
        {
            if (view.Phrases[i] is { Kind: PhraseKind.Actor, IsAttribute: false }) return view.ListAround(i);
        }

        return [];
    }
}
