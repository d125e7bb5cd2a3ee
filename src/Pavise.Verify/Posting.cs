namespace Pavise.Verify;

/// <summary>One posting as written: account, bounds (null is unbounded) and unit.</summary>
internal sealed record Posting(string Account, ExactNumber? Low, ExactNumber? High, string Unit)
{
    /// <summary>Reads <c>stock:UKR 3..5 best 4 system</c>; null when it is none.</summary>
    public static Posting? Read(string text)
    {
        var words = text.Split(' ');
        if (words.Length < 3) return null;
        var dots = words[1].IndexOf("..", StringComparison.Ordinal);
        if (dots < 0 || !TryBound(words[1][..dots], out var low) || !TryBound(words[1][(dots + 2)..], out var high)) return null;
        return new Posting(words[0], low, high, words[^1]);
    }

    /// <summary>True when the other has the same bounds with the opposite sign.</summary>
    public bool Cancels(Posting other) => Opposite(Low, other.High) && Opposite(High, other.Low);

    private static bool Opposite(ExactNumber? a, ExactNumber? b) => a is { } x && b is { } y ? (x + y).IsZero : a is null && b is null;

    private static bool TryBound(string text, out ExactNumber? bound)
    {
        bound = null;
        if (text == "*") return true;
        if (!ExactNumber.TryParse(text, out var number)) return false;
        bound = number;
        return true;
    }
}
