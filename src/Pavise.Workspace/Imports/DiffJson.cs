using System.Text.Json;
using Pavise.Core;
using Pavise.Ledger;

namespace Pavise.Workspace;

/// <summary>A comparison of two releases as machines read it: schema pavise/diff/1.</summary>
public static class DiffJson
{
    public static string Write(ReleaseComparison comparison) => JsonSerializer.Serialize(new
    {
        Schema = "pavise/diff/1",
        comparison.Earlier,
        comparison.Later,
        comparison.CoveredUntil,
        comparison.Unchanged,
        comparison.Changed,
        comparison.Added,
        comparison.Withdrawn,
        comparison.Bridge,
    }, PaviseJson.Options);
}
