using Pavise.Core;

namespace Pavise.Evidence;

/// <summary>Further rates of an output just told: "and wants to make 650 in 2027", "hopes to reach 20 by 2027", "up from 500 last year".</summary>
internal sealed class RateRule : IRule
{
    public void Read(SentenceView view, List<ClaimDraft> found)
    {
        var told = found.FindLast(draft => draft is { Kind: ClaimKind.Production, Quantity: not null }) ?? view.Discourse.LastOutput;
        if (told is null || view.Number - told.Sentence > 1) return;
        for (var i = 1; i < view.Count; i++)
        {
            if (view.Phrases[i] is not { Kind: PhraseKind.Amount, Amount: { IsMoney: false, Vague: false } count } || view.Lower(i + 1) is "%" or "percent" || found.Exists(draft => draft.Kind == ClaimKind.Production && (draft.ItemPhrase == i || draft.ItemPhrase == 6000 + i))) continue;
            // A number that counts a named thing is read with it.
            if (view.Phrases.Exists(phrase => phrase.Kind == PhraseKind.Item && phrase.Head <= view.Phrases[i].First && phrase.First > view.Phrases[i].First)) continue;
            if (!IsRate(view, i) || Verb(view, i) is not { } verb) continue;
            var status = Moods.Of(view, verb) switch { Mood.Done => ClaimStatus.Delivered, Mood.Considered or Mood.Expected or Mood.Requested => ClaimStatus.Considered, Mood.Denied => ClaimStatus.Denied, _ => ClaimStatus.Pledged };
            found.RemoveAll(draft => draft.ItemPhrase == i);
            found.Add(Drafts.Make(view, ClaimKind.Production, status, i, verb.Start, i) with { Item = told.Item, Quantity = count.In(told.Quantity!.Value.Unit), Joint = [], From = told.From, To = told.To, Distance = 0 });
        }
    }

    /// <summary>"650 in 2027", "20 by the end of the decade", "750 a year": a number with its time.</summary>
    private static bool IsRate(SentenceView view, int at)
    {
        var next = view.Lower(at + 1) is "missiles" or "interceptors" or "rounds" or "systems" or "units" or "of" ? at + 2 : at + 1;
        return (view.Lower(next) is "in" or "by" && (int.TryParse(view.Lower(next + 1), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var year) && year is > 1990 and < 2100) || (view.Lower(next) == "by" && view.Lower(next + 1) == "the")) || (view.Lower(next) is "a" or "per" or "each" && view.Lower(next + 1) is "year" or "month") || view.Lower(next) is "annually";
    }

    /// <summary>The verb of making, reaching or growing that the number belongs to.</summary>
    private static Verb? Verb(SentenceView view, int at) =>
        view.Verbs.LastOrDefault(verb => verb.At < at && at - verb.At <= 4) is { } verb && (verb.Has(Frame.Make) || verb.Has(Frame.Grow) || verb.Lemma is "reach" or "deliver") ? verb : null;
}
