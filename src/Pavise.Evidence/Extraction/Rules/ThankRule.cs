using Pavise.Core;

namespace Pavise.Evidence;

/// <summary>"thanked Spain for six launchers", "I am grateful to A for the battery": what one is thanked for has come.</summary>
internal sealed class ThankRule : IRule
{
    private const int Reach = 12;

    public void Read(SentenceView view, List<ClaimDraft> found)
    {
        if (view.Discourse.Beneficiary is not { } to) return;
        for (var i = 0; i < view.Count; i++)
        {
            if (!(view.VerbAt(i) is { IsNegated: false } verb && verb.Lemma == "thank") && view.Lower(i) is not ("grateful" or "thankful" or "gratitude" or "thanks")) continue;
            var place = Enumerable.Range(i + 1, Math.Max(0, Math.Min(Reach, view.Count - i - 1))).FirstOrDefault(k => view.Lower(k) == "for", -1);
            if (place < 0 || Thing(view, place) is not { } item) continue;
            if (Enumerable.Range(i + 1, place - i - 1).Select(view.ActorsAt).FirstOrDefault(codes => codes.Count > 0) is not { } from || from.Contains(to)) continue;
            found.Add(Drafts.Make(view, ClaimKind.Delivery, ClaimStatus.Delivered, item, i, item) with { From = from, To = [to], Distance = 20 });
        }
    }

    /// <summary>The item right after "for", with nothing but its own words between; null when a deed or a promise is thanked for.</summary>
    private static int? Thing(SentenceView view, int place)
    {
        for (var i = place + 1; i < Math.Min(view.Count, place + 7); i++)
        {
            if (view.Phrases[i] is { Kind: PhraseKind.Item } item) return item.Quantity is not null || item.HasHead ? item.Item == "weapons-unspecified" ? null : i : null;
            if (view.VerbAt(i) is not null || view.Entry(i).Noun != Frame.None || view.KindAt(i) is not (PhraseKind.Word or PhraseKind.Amount)) return null;
        }

        return null;
    }
}
