using Pavise.Judgement;

namespace Pavise.Workspace;

/// <summary>Conflicts as a reader wants them told: those of one topic and reason that share a claim are one point, as `run` settles them into one.</summary>
/// <remarks>The groups of `compare --json` stay as they are, for there every two claims of a group are related; nine texts against one are nine pairs.</remarks>
public static class ConflictFolds
{
    /// <summary>The conflicts among groups, folded, in their order. The roots and witnesses of a fold are at least those of its richest part; its range spans all parts.</summary>
    public static IReadOnlyList<ClaimGroup> Of(IReadOnlyList<ClaimGroup> groups)
    {
        var folds = new List<ClaimGroup>();
        foreach (var same in groups.Where(group => group.Type == GroupType.Conflict).GroupBy(group => (group.Topic, Reason: Plain(group.Reason))))
        {
            var open = same.ToList();
            while (open.Count > 0)
            {
                var fold = open[0];
                open.RemoveAt(0);
                while (open.FindIndex(group => group.Claims.Intersect(fold.Claims, StringComparer.Ordinal).Any()) is >= 0 and var next)
                {
                    fold = Join(fold, open[next]);
                    open.RemoveAt(next);
                }

                folds.Add(fold);
            }
        }

        return folds;
    }

    private static ClaimGroup Join(ClaimGroup a, ClaimGroup b) => a with
    {
        Claims = [.. a.Claims.Union(b.Claims, StringComparer.Ordinal)],
        Roots = Math.Max(a.Roots, b.Roots),
        Witnesses = Math.Max(a.Witnesses, b.Witnesses),
        Reason = a.Reason == b.Reason ? a.Reason : Plain(a.Reason),
        Range = a.Range is { } x && b.Range is { } y && x.Unit == y.Unit ? Core.Quantity.Hull(x, y) : a.Range is null ? b.Range : b.Range is null ? a.Range : null,
    };

    /// <summary>The reason without the values in brackets at its end.</summary>
    private static string Plain(string reason) => reason.EndsWith(')') && reason.LastIndexOf(" (", StringComparison.Ordinal) is > 0 and var at ? reason[..at] : reason;
}
