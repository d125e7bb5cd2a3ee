using Pavise.Core;

namespace Pavise.Ledger;

/// <summary>Some postings of one balance with their sum and the bounds of their times: a view adds the sum, skips the block, or looks inside.</summary>
/// <remarks>
/// Postings are split as in a k-d tree (J. L. Bentley, 1975) by the days on which they happened and were published, so that a question
/// by two times looks into the order of the square root of all blocks.
/// </remarks>
internal sealed class TallyBlock
{
    /// <summary>Most postings of one block.</summary>
    public const int Most = 256;

    private const byte HasLow = 1, HasHigh = 2, HasBest = 4, About = 8, Exact = 16, Negative = 32, Whole = 64;

    private TallyBlock(IReadOnlyList<TallyPosting> postings)
    {
        Postings = postings;
        foreach (var posting in postings)
        {
            Sum += posting.Undone ? -Tally.Of(posting.Quantity) : Tally.Of(posting.Quantity);
            Bounds = Bounds.With(posting);
        }
    }

    public IReadOnlyList<TallyPosting> Postings { get; }

    public Tally Sum { get; }

    public TallyBounds Bounds { get; } = TallyBounds.None;

    /// <summary>Splits postings into blocks.</summary>
    public static IEnumerable<TallyBlock> Split(TallyPosting[] postings) => Split(postings, 0, postings.Length, byHappened: true);

    private static IEnumerable<TallyBlock> Split(TallyPosting[] postings, int from, int count, bool byHappened)
    {
        if (count <= Most) return [new TallyBlock(postings[from..(from + count)])];
        Array.Sort(postings, from, count, byHappened ? ByHappened : ByPublished);
        // A multiple of a full block, so that few blocks stay half empty.
        var half = (count / 2 + Most - 1) / Most * Most;
        if (half >= count) half = Most;
        return Split(postings, from, half, !byHappened).Concat(Split(postings, from + half, count - half, !byHappened));
    }

    private static readonly Comparer<TallyPosting> ByHappened = Comparer<TallyPosting>.Create((a, b) =>
        a.HappenedTo != b.HappenedTo ? a.HappenedTo.CompareTo(b.HappenedTo) : a.PublishedTo.CompareTo(b.PublishedTo));

    private static readonly Comparer<TallyPosting> ByPublished = Comparer<TallyPosting>.Create((a, b) =>
        a.PublishedTo != b.PublishedTo ? a.PublishedTo.CompareTo(b.PublishedTo) : a.HappenedTo.CompareTo(b.HappenedTo));

    /// <summary>The postings as bytes: flags, the five times, then one to three numbers, whole ones in eight bytes.</summary>
    public byte[] Write()
    {
        using var bytes = new MemoryStream(Postings.Count * 34);
        using var writer = new BinaryWriter(bytes);
        foreach (var posting in Postings)
        {
            var quantity = posting.Quantity;
            decimal?[] numbers = quantity is { Low: { } low } && quantity.High == low && quantity.Best == low ? [low] : [quantity.Low, quantity.High, quantity.Best];
            var whole = Array.TrueForAll(numbers, number => number is null || (decimal.Truncate(number.Value) == number && number is > long.MinValue and < long.MaxValue));
            writer.Write((byte)((quantity.Low is null ? 0 : HasLow) | (quantity.High is null ? 0 : HasHigh) | (quantity.Best is null ? 0 : HasBest)
                | (quantity.Approximate ? About : 0) | (numbers.Length == 1 ? Exact : 0) | (posting.Undone ? Negative : 0) | (whole ? Whole : 0)));
            writer.Write(posting.HappenedFrom);
            writer.Write(posting.HappenedTo);
            writer.Write(posting.PublishedFrom);
            writer.Write(posting.PublishedTo);
            writer.Write(posting.Recorded);
            foreach (var number in numbers.OfType<decimal>())
            {
                if (whole) writer.Write((long)number);
                else writer.Write(number);
            }
        }

        return bytes.ToArray();
    }

    /// <summary>Reads what <see cref="Write()"/> wrote; the unit is that of the balance.</summary>
    public static List<TallyPosting> Read(byte[] bytes, Unit unit)
    {
        var postings = new List<TallyPosting>(Most);
        using var reader = new BinaryReader(new MemoryStream(bytes));
        while (reader.BaseStream.Position < bytes.Length)
        {
            var flags = reader.ReadByte();
            var (happenedFrom, happenedTo, publishedFrom, publishedTo, recorded) = (reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt64());
            decimal? Number(byte flag) => (flags & flag) == 0 ? null : (flags & Whole) != 0 ? reader.ReadInt64() : reader.ReadDecimal();
            var low = Number(HasLow);
            var (high, best) = (flags & Exact) != 0 ? (low, low) : (Number(HasHigh), Number(HasBest));
            postings.Add(new TallyPosting(Quantity.Between(low, high, unit, best, (flags & About) != 0), (flags & Negative) != 0, happenedFrom, happenedTo, publishedFrom, publishedTo, recorded));
        }

        return postings;
    }

    /// <summary>A sum as bytes.</summary>
    public static byte[] Write(Tally sum)
    {
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes);
        foreach (var count in new[] { sum.Count, sum.LowOpen, sum.HighOpen, sum.BestMissing, sum.Approximate }) writer.Write(count);
        foreach (var number in new[] { sum.Low, sum.High, sum.Best }) writer.Write(number);
        return bytes.ToArray();
    }

    /// <summary>Reads what <see cref="Write(Tally)"/> wrote.</summary>
    public static Tally ReadSum(byte[] bytes)
    {
        using var reader = new BinaryReader(new MemoryStream(bytes));
        var (count, lowOpen, highOpen, bestMissing, approximate) = (reader.ReadInt64(), reader.ReadInt64(), reader.ReadInt64(), reader.ReadInt64(), reader.ReadInt64());
        return new Tally(count, reader.ReadDecimal(), lowOpen, reader.ReadDecimal(), highOpen, reader.ReadDecimal(), bestMissing, approximate);
    }
}
