using Pavise.Core;

namespace Pavise.Evidence;

/// <summary>States each fact once: a repetition without new number gives way to its fullest mention, a general mention to the specific one.</summary>
internal static class Repetitions
{
    public static List<ClaimDraft> Merge(IReadOnlyList<ClaimDraft> drafts, ItemFamilies families)
    {
        var kept = new List<ClaimDraft>();
        foreach (var draft in drafts.OrderByDescending(draft => draft.Quantity is not null).ThenBy(draft => draft.Sentence).ThenBy(draft => draft.ItemPhrase))
        {
            if (!kept.Any(other => Repeats(draft, other, families))) kept.Add(draft);
        }

        return [.. kept.OrderBy(draft => draft.First).ThenBy(draft => draft.ItemPhrase).ThenBy(draft => draft.Item, StringComparer.Ordinal)];
    }

    private static bool Repeats(ClaimDraft draft, ClaimDraft other, ItemFamilies families)
    {
        if (draft.Kind != other.Kind || draft.Aspect != other.Aspect) return false;
        if (draft.Status == ClaimStatus.Denied != (other.Status == ClaimStatus.Denied)) return false;
        if (!draft.To.SequenceEqual(other.To, StringComparer.Ordinal)) return false;
        if (!draft.From.SequenceEqual(other.From, StringComparer.Ordinal) && draft.From.Count > 0) return false;
        if (draft.Quantity is not null && draft.Quantity != other.Quantity) return false;
        return draft.Item == other.Item || (draft.Sentence != other.Sentence && draft.Quantity is null && IsGeneral(draft.Item, other.Item, families));
    }

    /// <summary>"air defence" repeats "Patriot systems", "interceptors" repeats "Patriot missiles".</summary>
    private static bool IsGeneral(string general, string specific, ItemFamilies families) => general switch
    {
        ItemFamilies.UnspecifiedInterceptor => families.IsInterceptor(specific),
        ItemFamilies.UnspecifiedSystem => families.IsAirDefence(specific),
        _ => false,
    };
}
