using Pavise.Core;

namespace Pavise.Evidence;

/// <summary>Paying a part: "will contribute to the purchase of a system", "is taking part in the procurement of missiles".</summary>
internal sealed class ShareRule : IRule
{
    private const int Reach = 6;

    public void Read(SentenceView view, List<ClaimDraft> found)
    {
        for (var i = 1; i < view.Count; i++)
        {
            if (!IsShared(view, i) || view.Discourse.Beneficiary is not { } needy) continue;
            var verb = view.Verbs.LastOrDefault(verb => verb.At < i && i - verb.At <= Reach && IsSharing(verb));
            if (verb is null || Drafts.Without(Roles.Subject(view, verb).Codes, [needy]) is not { Count: > 0 } payers) continue;
            var mood = Moods.Of(view, verb);
            var status = mood switch { Mood.Done => ClaimStatus.Delivered, Mood.Considered => ClaimStatus.Considered, Mood.Denied => ClaimStatus.Denied, _ => ClaimStatus.Pledged };
            foreach (var item in Roles.ItemsAfter(view, i + 1).Where(item => view.Phrases[item].Item != "weapons-unspecified"))
                found.Add(Drafts.Make(view, ClaimKind.Funding, status, item, verb.Start, item) with { From = payers, To = [needy], Distance = -1 });
        }
    }

    /// <summary>The noun of a purchase that the verb before it shares in.</summary>
    public static bool IsShared(SentenceView view, int at) =>
        view.Lower(at) is "purchase" or "purchases" or "procurement" or "acquisition" or "financing" or "funding" or "buying" && view.Lower(at + 1) == "of"
        && Enumerable.Range(Math.Max(0, at - Reach), Math.Min(Reach, at)).Any(i => view.Lower(i) is "to" or "in" or "toward" or "towards")
        && view.Verbs.Any(verb => verb.At < at && at - verb.At <= Reach && IsSharing(verb));

    private static bool IsSharing(Verb verb) =>
        verb.Has(Frame.Join) || verb.Lemma is "contribute" or "join" or "help";
}
