using System.Globalization;

namespace Pavise.Verify;

/// <summary>The sum of all bounds of an item, and how many ends are unbounded above less those unbounded below.</summary>
internal sealed record Sums(ExactNumber Total = default, long Open = 0)
{
    public bool IsZero => Total.IsZero && Open == 0;

    public Sums Plus(Posting posting) => new(
        Total + (posting.Low ?? default) + (posting.High ?? default),
        Open + (posting.High is null ? 1 : 0) - (posting.Low is null ? 1 : 0));

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Total}, {Open} open ends");
}
