using Pavise.Core;

namespace Pavise.Evidence;

/// <summary>Promises told by a noun: "commitments from five countries for batteries", "new announcements on air defence".</summary>
internal sealed class CommitNounRule : IRule
{
    public void Read(SentenceView view, List<ClaimDraft> found)
    {
        for (var i = 0; i < view.Count; i++)
        {
            if (view.Lower(i) is not ("commitment" or "commitments" or "announcement" or "announcements" or "pledge" or "pledges" or "promise" or "promises" or "offer" or "offers" or "vow") || view.VerbAt(i) is not null || (view.Lower(i - 1) == "of" && view.Lower(i - 2) == "letter")) continue;
            var count = Countries(view, i);
            var items = Items(view, i);
            foreach (var item in items) found.Add(Make(view, i, item, count));
            if (items.Count == 0 && count is not null && view.Discourse.LastSystem is { } system)
                found.Add(Make(view, i, i, count) with { Item = system, Last = view.Phrases[Math.Min(view.Count - 1, i + 7)].Last });
        }
    }

    private static List<int> Items(SentenceView view, int at)
    {
        for (var i = at + 1; i < Math.Min(view.Count, at + 12); i++)
        {
            if (view.Verbs.Any(verb => verb.At == i && !verb.IsReduced)) break;
            if (view.Lower(i) is "of" or "on" or "for" && view.KindAt(i + 1) is not PhraseKind.Actor) return Roles.ItemsAfter(view, i + 1);
        }

        return [];
    }

    /// <summary>"A's promise of", "A stepped in with an offer of": whose promise it is, or the subject of the sentence.</summary>
    private static IReadOnlyList<string> Owner(SentenceView view, int noun, string[] to)
    {
        // "We are working on an announcement of": what is to be announced is given by those who speak.
        if (view.Lower(0) == "we" && noun <= 9 && view.ActorsAt(0) is { Count: > 0 } we) return Drafts.Without(we, to);
        if (view.Lower(noun - 1) == "'s" && view.ActorsAt(noun - 2) is { Count: > 0 } owner) return owner;
        return view.Lower(noun + 1) == "of" && view.Verbs.LastOrDefault(verb => verb.At < noun) is { IsPassive: false } verb ? Drafts.Without(Roles.Subject(view, verb).Codes, to) : view.Verbs.Count == 0 && view.KindAt(0) == PhraseKind.Actor ? Drafts.Without(view.ListAround(0), to) : [];
    }

    /// <summary>"from five countries": so many givers, none named.</summary>
    private static Quantity? Countries(SentenceView view, int at)
    {
        for (var i = at + 1; i + 1 < Math.Min(view.Count, at + 7); i++)
        {
            if (view.Phrases[i].Amount is { IsMoney: false } amount && view.Lower(i + 1) is "countries" or "nations" or "states") return amount.In(new Unit("country"));
        }

        return null;
    }

    private static ClaimDraft Make(SentenceView view, int noun, int item, Quantity? count)
    {
        string[] to = view.Discourse.Beneficiary is { } beneficiary ? [beneficiary] : [];
        var verb = view.Verbs.LastOrDefault(other => other.At < noun);
        var coming = view.Lower(noun).StartsWith("announcement", StringComparison.Ordinal) || view.Lower(noun).StartsWith("offer", StringComparison.Ordinal) || (verb is not null && (verb.Has(Frame.Expect) || verb.Has(Frame.Consider)));
        IReadOnlyList<string> from = count is not null ? [] : view.After("from", noun, item + 6) is { Count: > 0 } named ? named : Owner(view, noun, to) is { Count: > 0 } owner ? owner : view.Discourse.Donors;
        return Drafts.Make(view, ClaimKind.Pledge, coming ? ClaimStatus.Considered : ClaimStatus.Pledged, item, noun, noun) with
        {
            Quantity = count ?? (view.KindAt(item) == PhraseKind.Item ? view.Phrases[item].Quantity : null), Joint = [], From = Drafts.Without(from, to), To = to,
        };
    }
}
