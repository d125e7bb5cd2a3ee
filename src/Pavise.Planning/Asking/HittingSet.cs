namespace Pavise.Planning;

/// <summary>The smallest set that meets each of some sets: by count, then by weight, then by members.</summary>
internal static class HittingSet
{
    /// <summary>Branches on the first set not yet met; the number of sets is small.</summary>
    public static IReadOnlyList<int> Least(IReadOnlyList<int[]> sets, Func<int, int> weight)
    {
        int[]? best = null;
        Extend([]);
        return best!;

        void Extend(int[] chosen)
        {
            if (best is not null && chosen.Length > best.Length) return;
            if (sets.FirstOrDefault(set => !set.Any(chosen.Contains)) is not { } missed)
            {
                int[] found = [.. chosen.Order()];
                if (best is null || Better(found, best)) best = found;
                return;
            }

            if (best is not null && chosen.Length == best.Length) return;
            foreach (var one in missed) Extend([.. chosen, one]);
        }

        bool Better(int[] a, int[] b)
        {
            if (a.Length != b.Length) return a.Length < b.Length;
            var (one, other) = (a.Sum(weight), b.Sum(weight));
            return one != other ? one < other : a.AsSpan().SequenceCompareTo(b) < 0;
        }
    }
}
