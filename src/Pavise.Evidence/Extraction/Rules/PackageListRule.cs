using Pavise.Core;

namespace Pavise.Evidence;

/// <summary>What a sum or package holds when its list stands further off: "a $100 million package on Friday, with A and B", "announced $6bn for C, including A", "the package will buy A".</summary>
internal sealed class PackageListRule : IRule
{
    private const int Reach = 12;
    private const int Far = 40;

    public void Read(SentenceView view, List<ClaimDraft> found)
    {
        if (view.Discourse.Beneficiary is not { } needy) return;
        for (var i = 2; i < view.Count; i++)
        {
            if (!Opens(view, i) || Head(view, i) is not (>= 0 and var head) || Giver(view, head, found) is not { Count: > 0 } giver) continue;
            var from = Drafts.Without(giver, [needy]);
            if (from.Count == 0) continue;
            foreach (var item in Roles.ItemsAfter(view, i + 1).Where(item => item - i <= Reach && !found.Exists(draft => draft.ItemPhrase == item && draft.Kind == ClaimKind.Pledge)))
                found.Add(Drafts.Make(view, ClaimKind.Pledge, ClaimStatus.Pledged, item, i, item) with { From = from, To = [needy], InPackage = true, Distance = view.VerbAt(i) is null ? Far : 0 });
            return;
        }
    }

    /// <summary>"with", "including", "will buy": the word behind which the list begins.</summary>
    private static bool Opens(SentenceView view, int at) =>
        view.Lower(at) is "with" or "including" or "featuring" or "comprising" || (view.VerbAt(at) is { IsPassive: false, IsReduced: false, IsNegated: false } verb && (verb.Has(Frame.Buy) || verb.Has(Frame.Pay)) && (verb.IsFuture || verb.Form == VerbForm.Third) && Bought(view, verb) >= 0);

    /// <summary>The package that is the subject of the verb, with no actor between; -1 when another buys.</summary>
    private static int Bought(SentenceView view, Verb verb)
    {
        for (var i = verb.Start - 1; i >= 0 && verb.Start - i <= 7; i--)
        {
            if (view.Lower(i) is "package" or "tranche" or "aid" or "money" or "funds" or "funding") return i;
            if (view.ActorsAt(i).Count > 0 || view.VerbAt(i) is not null) return -1;
        }

        return -1;
    }

    /// <summary>The package or the sum before the word, in the same clause; -1 when there is none.</summary>
    private static int Head(SentenceView view, int at)
    {
        for (var i = at - 1; i >= 0 && at - i <= Reach; i--)
        {
            if (view.Lower(i) is "package" or "tranche" || view.Phrases[i].Amount is { IsMoney: true, Currency: not "percent" }) return i;
            if (view.Lower(i) is ";" or "that" or "which" || (view.VerbAt(i) is { IsReduced: false } verb && !verb.Has(Frame.Announce)) || view.KindAt(i) == PhraseKind.Item) return -1;
        }

        return -1;
    }

    /// <summary>Who announces, prepares or gives it: the payer told in the sentence, else the subject of its verb, else whose package was told before.</summary>
    private static IReadOnlyList<string> Giver(SentenceView view, int head, List<ClaimDraft> found)
    {
        if (found.FindLast(draft => draft.Sentence == view.Number && draft is { Kind: ClaimKind.Funding, From.Count: > 0 }) is { } funding) return funding.From;
        if (view.Verbs.LastOrDefault(verb => verb.At < head && (verb.Has(Frame.Announce) || verb.Has(Frame.Commit) || verb.Has(Frame.Give))) is { } verb && Roles.Subject(view, verb).Codes is { Count: > 0 } subject) return subject;
        if (view.Lower(head) is "package" or "tranche" && view.Discourse.PendingValue is { From.Count: > 0 } pending) return pending.From;
        return view.Discourse.Supplier is { } supplier ? [supplier] : [];
    }
}
