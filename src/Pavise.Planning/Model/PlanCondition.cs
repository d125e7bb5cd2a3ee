namespace Pavise.Planning;

/// <summary>A demand on decisions by name: the sum of all whose name is, or begins with, a prefix.</summary>
/// <param name="Name">A column's name as exported, or its beginning, such as <c>divert/germany-mse</c> or <c>give/DEU/patriot-system/UKR/2025-09</c>.</param>
/// <param name="Low">The least sum.</param>
/// <param name="High">The greatest sum.</param>
public sealed record PlanCondition(string Name, double Low, double High)
{
    /// <summary>True when a column of that name is counted.</summary>
    public bool Counts(string column) => column.StartsWith(Name, StringComparison.Ordinal) && (column.Length == Name.Length || column[Name.Length] == '/');

    /// <summary>The condition as a person writes it.</summary>
    public string Words => Low == High ? Text($"{Name} = {Low}") : double.IsNegativeInfinity(Low) ? Text($"{Name} <= {High}") : Text($"{Name} >= {Low}");

    /// <summary>Reads <c>NAME = NUMBER</c>, <c>&lt;=</c> or <c>&gt;=</c>; null when it is none of these.</summary>
    public static PlanCondition? Read(string text)
    {
        foreach (var sign in (string[])["<=", ">=", "="])
        {
            if (text.IndexOf(sign, StringComparison.Ordinal) is not (> 0 and var at)) continue;
            var name = text[..at].Trim();
            if (!double.TryParse(text[(at + sign.Length)..], System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture, out var number) || !double.IsFinite(number)) return null;
            return sign switch
            {
                "<=" => new PlanCondition(name, double.NegativeInfinity, number),
                ">=" => new PlanCondition(name, number, double.PositiveInfinity),
                _ => new PlanCondition(name, number, number),
            };
        }

        return null;
    }

    private static string Text(FormattableString text) => FormattableString.Invariant(text);
}
