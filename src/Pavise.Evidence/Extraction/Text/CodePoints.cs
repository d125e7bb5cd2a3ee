namespace Pavise.Evidence;

/// <summary>Turns places in UTF-16 units into places in Unicode code points, which is what claims are published in.</summary>
internal sealed class CodePoints
{
    private readonly int[] surrogates;

    public CodePoints(string text)
    {
        var found = new List<int>();
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsLowSurrogate(text[i])) found.Add(i);
        }

        surrogates = [.. found];
    }

    /// <summary>The first UTF-16 unit of a code point.</summary>
    public int Unit(int point)
    {
        var unit = point;
        foreach (var low in surrogates)
        {
            if (low <= unit) unit++;
            else break;
        }

        return unit;
    }

    public int At(int utf16)
    {
        if (surrogates.Length == 0) return utf16;
        var index = Array.BinarySearch(surrogates, utf16);
        return utf16 - (index < 0 ? ~index : index);
    }
}
