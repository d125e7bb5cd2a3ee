using Pavise.Core;

namespace Pavise.Evidence;

/// <summary>States each fact once: a repetition without new number gives way to its fullest mention, a general mention to the specific one.</summary>
internal static class Repetitions
{
    /// <summary>With how many claims of its kind each is compared: far above any article, and a bound on the work for any input.</summary>
    private const int Window = 200;

    public static List<ClaimDraft> Merge(IReadOnlyList<ClaimDraft> drafts, ArticleText article, ItemFamilies families)
    {
        var kept = new List<ClaimDraft>();
        var alike = new Dictionary<(ClaimKind, string), List<ClaimDraft>>();
        foreach (var draft in drafts.OrderByDescending(draft => draft.Quantity is not null).ThenBy(draft => families.IsUnspecified(draft.Item)).ThenBy(draft => draft.Sentence).ThenBy(draft => draft.ItemPhrase))
        {
            var key = (draft.IsIndirect ? ClaimKind.Pledge : draft.Kind, string.Join(',', draft.To));
            if (!alike.TryGetValue(key, out var others)) alike[key] = others = [];
            if (others.TakeLast(Window).Any(other => Repeats(draft, other, article, families))) continue;
            kept.Add(draft);
            others.Add(draft);
        }

        return [.. kept.OrderBy(draft => draft.First).ThenBy(draft => draft.ItemPhrase).ThenBy(draft => draft.Item, StringComparer.Ordinal)];
    }

    private static bool Repeats(ClaimDraft draft, ClaimDraft other, ArticleText article, ItemFamilies families)
    {
        if (draft.IsIndirect && other.Kind == ClaimKind.Pledge && draft.Item == other.Item && draft.Quantity == other.Quantity && draft.From.SequenceEqual(other.From, StringComparer.Ordinal)) return true;
        if (draft.Kind != other.Kind || draft.Aspect != other.Aspect) return false;
        if (draft.Kind == ClaimKind.Request && draft.Sentence != other.Sentence && draft.Voice.Speaker is { } one && other.Voice.Speaker is { } two && one != two) return false;
        if (draft.Status == ClaimStatus.Denied != (other.Status == ClaimStatus.Denied)) return false;
        // Two days that are both told and cannot be the same are two deeds.
        if (draft.When is { } day && other.When is { } another && draft.Sentence != other.Sentence && !day.MayOverlap(another)) return false;
        // A further thing that is only thought of is not what was promised before.
        if (draft.Kind == ClaimKind.Pledge && draft.Sentence != other.Sentence && draft.Status == ClaimStatus.Considered != (other.Status == ClaimStatus.Considered) && IsNew(draft, article)) return false;
        // What is still to come is not what has arrived.
        if (draft.Kind == ClaimKind.Delivery && draft.Status != other.Status && (draft.Sentence != other.Sentence || ClaimStatus.InTransit == draft.Status || ClaimStatus.InTransit == other.Status)) return false;
        if (!draft.To.SequenceEqual(other.To, StringComparer.Ordinal)) return false;
        if (!draft.From.SequenceEqual(other.From, StringComparer.Ordinal) && draft.From.Count > 0) return false;
        if (draft.Quantity is not null && draft.Quantity != other.Quantity && !IsHeadlineOf(draft, other, article)) return false;
        // An item of a list is part of what the list is about; the sum of all that was given is not.
        if (article.Sentences[draft.Sentence].IsListItem && other.Quantity is not null && !article.Sentences[other.Sentence].IsHeading && !article.Sentences[other.Sentence].IsListItem && IsSum(other, article)) return false;
        if (draft.Item == other.Item) return draft.Sentence == other.Sentence || draft.Quantity is not null || other.Quantity is null || !IsNew(draft, article);
        // "a missile and drone attack" is told once more by the numbers of each.
        if (draft is { Kind: ClaimKind.Attack, Quantity: null, Item: "missile-and-drone" or "missile" } && other.Quantity is not null && (other.Item is "drone" ? draft.Item == "missile-and-drone" : other.Item.EndsWith("missile", StringComparison.Ordinal))) return true;
        return draft.Sentence != other.Sentence && draft.Quantity is null && IsGeneral(draft.Item, other.Item, families) && IsSummary(draft, article);
    }

    /// <summary>A headline with a number that agrees with the body's repeats it; one that disagrees is a claim of its own.</summary>
    private static bool IsHeadlineOf(ClaimDraft draft, ClaimDraft other, ArticleText article) =>
        (article.Sentences[draft.Sentence].IsHeading || article.Sentences[draft.Sentence].IsListItem) && !article.Sentences[other.Sentence].IsListItem && draft.Quantity is { } one && other.Quantity is { } two
        && one.Unit == two.Unit && Quantity.Intersect(one, two) is not null;

    /// <summary>"has committed since", "to date", "so far": told of all that was given.</summary>
    private static bool IsSum(ClaimDraft draft, ArticleText article)
    {
        var sentence = article.Sentences[draft.Sentence];
        for (var i = sentence.First; i < draft.First; i++)
        {
            if (article.Tokens[i].Lower is "since" or "previously" or "date" or "far" or "already") return true;
        }

        return false;
    }

    /// <summary>"additional missiles" are not those just counted.</summary>
    private static bool IsNew(ClaimDraft draft, ArticleText article)
    {
        for (var i = draft.First; i < draft.Last; i++)
        {
            if (article.Tokens[i].Lower is "additional" or "another" or "further") return true;
        }

        return false;
    }

    /// <summary>Headlines, leads and talk of a diversion announce in general words what the body then names.</summary>
    private static bool IsSummary(ClaimDraft draft, ArticleText article) =>
        draft.Kind == ClaimKind.Diversion || article.Sentences[draft.Sentence].IsHeading || draft.Sentence < 3;

    /// <summary>"air defence" repeats "Patriot systems", "interceptors" repeats "Patriot missiles".</summary>
    private static bool IsGeneral(string general, string specific, ItemFamilies families) => general switch
    {
        _ when families.IsUnspecified(specific) => false,
        ItemFamilies.UnspecifiedInterceptor => families.IsInterceptor(specific),
        ItemFamilies.UnspecifiedSystem => families.IsAirDefence(specific),
        _ => false,
    };
}
