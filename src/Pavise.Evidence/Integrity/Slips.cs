namespace Pavise.Evidence;

/// <summary>How many slips of the pen lie between two words: letters left out, put in or changed (V. I. Levenshtein, 1966).</summary>
internal static class Slips
{
    private const int LongestOnStack = 128;

    /// <summary>The least number of slips that makes one word of the other; the work grows with the product of their lengths.</summary>
    public static int Between(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        Span<int> row = b.Length < LongestOnStack ? stackalloc int[b.Length + 1] : new int[b.Length + 1];
        for (var j = 0; j < row.Length; j++) row[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            var (diagonal, left) = (row[0], i);
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                left = Math.Min(Math.Min(left, row[j]) + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1));
                diagonal = row[j];
                row[j] = left;
            }
        }

        return row[^1];
    }

    /// <summary>True when exactly one slip lies between two words: what their common begin and end leave is one letter. Linear in their length.</summary>
    public static bool IsOne(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        if (a.Length > b.Length) return IsOne(b, a);
        if (b.Length - a.Length > 1) return false;
        var begin = a.CommonPrefixLength(b);
        if (begin == b.Length) return false;
        var end = 0;
        while (end < a.Length - begin && a[^(end + 1)] == b[^(end + 1)]) end++;
        return begin + end >= b.Length - 1;
    }
}
