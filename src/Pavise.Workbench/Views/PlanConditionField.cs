using System.Globalization;
using Pavise.Core;
using Pavise.Planning;

namespace Pavise.Workbench.Views;

/// <summary>A condition on a decision as the fields of a form hold it.</summary>
/// <param name="Decision">The decision by name, its months together.</param>
/// <param name="Month">One month of it, or empty for all.</param>
/// <param name="Sign">=, &lt;= or &gt;=.</param>
/// <param name="Number">The number as typed.</param>
public sealed record PlanConditionField(string Decision, string Month, string Sign, string Number)
{
    /// <summary>The signs with their words.</summary>
    public static IReadOnlyList<(string Sign, string Words)> Signs { get; } = [("=", "is exactly"), (">=", "is at least"), ("<=", "is at most")];

    /// <summary>The condition as a question holds it; empty when no decision was chosen.</summary>
    public string Text => Decision.Length == 0 ? "" : $"{Decision}{(Month.Length > 0 ? "/" + Month : "")} {Sign} {Number}";

    /// <summary>The fields of a condition.</summary>
    internal static PlanConditionField Of(PlanCondition condition)
    {
        var last = condition.Name[(condition.Name.LastIndexOf('/') + 1)..];
        var month = Core.Month.TryParse(last, out _) ? last : "";
        var (sign, number) = condition.Low == condition.High ? ("=", condition.Low) : double.IsNegativeInfinity(condition.Low) ? ("<=", condition.High) : (">=", condition.Low);
        return new PlanConditionField(month.Length > 0 ? condition.Name[..^(month.Length + 1)] : condition.Name, month, sign, number.ToString(CultureInfo.InvariantCulture));
    }
}
