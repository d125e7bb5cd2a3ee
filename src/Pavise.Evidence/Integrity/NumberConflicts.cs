using Pavise.Core;

namespace Pavise.Evidence;

/// <summary>Claims of one text whose numbers cannot both hold: headline against body, one section against another, one number under two units.</summary>
internal sealed class NumberConflicts : IIntegrityCheck
{
    public void Find(IntegrityView view, List<Finding> found)
    {
        var flagged = new HashSet<int>();
        for (var i = 0; i < view.Claims.Count; i++)
        {
            for (var k = i + 1; k < view.Claims.Count && k - i < 60; k++)
            {
                var (a, b) = (view.Claims[i], view.Claims[k]);
                if (a.Quantity is not { } one || b.Quantity is not { } two || !IsOneFact(a, b, view)) continue;
                if (one.Unit == two.Unit && Quantity.Intersect(one, two) is null) Conflict(view, a, b, flagged, found);
                else if (one.Unit != two.Unit && one.Low == two.Low && (one.Unit.Symbol == "country" || two.Unit.Symbol == "country")) Units(view, one.Unit.Symbol == "country" ? a : b, flagged, found);
            }
        }
    }

    private static void Conflict(IntegrityView view, ClaimDraft a, ClaimDraft b, HashSet<int> flagged, List<Finding> found)
    {
        if (view.Article.Sentences[a.Sentence].IsHeading && !view.Article.Sentences[b.Sentence].IsHeading)
        {
            if (flagged.Add(a.First)) Add(view, a, "headline-body-mismatch", "the headline gives another number than the body", found);
            return;
        }

        foreach (var claim in (ClaimDraft[])[a, b])
        {
            if (flagged.Add(claim.First)) Add(view, claim, "internal-number-conflict", "another sentence of the text gives another number", found);
        }
    }

    private static void Units(IntegrityView view, ClaimDraft claim, HashSet<int> flagged, List<Finding> found)
    {
        if (flagged.Add(claim.First)) Add(view, claim, "unit-mismatch", "the same number counts countries here and systems elsewhere", found);
    }

    private static void Add(IntegrityView view, ClaimDraft claim, string type, string reason, List<Finding> found)
    {
        var (start, end) = view.Span(claim);
        found.Add(new Finding(type, "medium", reason, start, end));
    }

    /// <summary>Same kind, parties and item, or a general item where the other is specific; different sentences and no word that says it is new.</summary>
    private static bool IsOneFact(ClaimDraft a, ClaimDraft b, IntegrityView view)
    {
        if (a.Kind != b.Kind || a.Sentence == b.Sentence || a.Aspect is not null || !a.To.SequenceEqual(b.To) || !a.From.SequenceEqual(b.From)) return false;
        if (a.Kind is not (ClaimKind.Order or ClaimKind.Pledge or ClaimKind.Delivery or ClaimKind.Diversion)) return false;
        // What is only considered is not what was promised.
        if (a.Status == ClaimStatus.Considered != (b.Status == ClaimStatus.Considered)) return false;
        // "The first has arrived, the other three come next year": what came and what is to come are parts of one gift.
        if (a.Kind == ClaimKind.Delivery && a.Status == ClaimStatus.Delivered != (b.Status == ClaimStatus.Delivered)) return false;
        if (IsNew(a, view) || IsNew(b, view)) return false;
        return a.Item == b.Item || (view.Article.Sentences[a.Sentence].IsHeading && view.Tools.Families.IsUnspecified(a.Item) && view.Tools.Families.IsInterceptor(b.Item));
    }

    private static bool IsNew(ClaimDraft claim, IntegrityView view)
    {
        for (var i = claim.First; i < claim.Last; i++)
        {
            if (view.Tokens[i].Lower is "additional" or "another" or "other" or "remaining" or "more" && !(i + 1 < claim.Last && view.Tokens[i + 1].Is("than")) || view.Tokens[i].Lower is "previous") return true;
        }

        return false;
    }
}
