namespace Pavise.Evidence;

/// <summary>Names of months and weekdays, written with a capital.</summary>
internal static class DayNames
{
    private static readonly string[] Months =
        ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

    private static readonly string[] Days = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];

    /// <summary>The month from 1 to 12 that a token names in full or by three letters, or null.</summary>
    public static int? Month(in Token token) => token.IsCapital ? Month(token.Lower) : null;

    /// <summary>The month of a word in lower case, or null.</summary>
    public static int? Month(string lower)
    {
        if (lower.Length < 3) return null;
        for (var m = 0; m < 12; m++)
        {
            if (Months[m][0] != lower[0] || (lower.Length != 3 && lower.Length != Months[m].Length)) continue;
            if (lower == Months[m] || (lower.Length == 3 && lower != "may" && Months[m].StartsWith(lower, StringComparison.Ordinal))) return m + 1;
        }

        return null;
    }

    /// <summary>The weekday from 0, Sunday, to 6 that a token names, or -1.</summary>
    public static int Weekday(in Token token) => token.IsCapital && token.Lower[^1] == 'y' ? Array.IndexOf(Days, token.Lower) : -1;
}
