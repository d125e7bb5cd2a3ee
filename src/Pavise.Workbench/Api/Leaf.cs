using System.Globalization;
using Pavise.Core;
using Pavise.Workbench.Views;

namespace Pavise.Workbench.Api;

/// <summary>Which part of the rows a request asks for.</summary>
/// <param name="Offset">Rows left out before it.</param>
/// <param name="Limit">Most rows in it; null for all.</param>
internal readonly record struct Leaf(int Offset, int? Limit)
{
    /// <summary>Most rows in one part.</summary>
    public const int Most = 1000;

    /// <exception cref="PaviseException">PAV9104 a number that is none.</exception>
    public static Leaf Of(PageQuery query) => new(Number(query, "offset", 0, int.MaxValue) ?? 0, Number(query, "limit", 1, Most));

    /// <summary>The rows of this part.</summary>
    public IEnumerable<T> Cut<T>(IEnumerable<T> rows) => Limit is { } most ? rows.Skip(Offset).Take(most) : rows.Skip(Offset);

    private static int? Number(PageQuery query, string name, int least, int most)
    {
        if (query[name] is not { } text) return null;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most ? number
            : throw new PaviseException("PAV9104", new Place(name), $"'{text}' cannot be read", FormattableString.Invariant($"write a whole number from {least} to {most}"));
    }
}
