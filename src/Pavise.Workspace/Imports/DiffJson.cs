using System.Text.Json;
using Pavise.Core;
using Pavise.Ledger;

namespace Pavise.Workspace;

/// <summary>A comparison of two releases as machines read it: schema pavise/diff/1.</summary>
public static class DiffJson
{
    public static string Write(ReleaseComparison comparison, IReadOnlyList<DrawnPair>? drawn = null) => JsonSerializer.Serialize(new
    {
        Schema = "pavise/diff/1",
        comparison.Earlier,
        comparison.Later,
        comparison.CoveredUntil,
        comparison.Unchanged,
        comparison.Pairs,
        comparison.Changed,
        comparison.Added,
        comparison.Withdrawn,
        comparison.Bridge,
        Sample = drawn ?? [],
    }, PaviseJson.Options);
}
