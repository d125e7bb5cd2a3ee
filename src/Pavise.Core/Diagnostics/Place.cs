namespace Pavise.Core;

/// <summary>Where in the input something stands: file, 1-based line and column (0 = not known).</summary>
public readonly record struct Place(string File, int Line = 0, int Column = 0)
{
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{File}:{Line}:{Column}");
}
