using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Pavise.Simulation;

/// <summary>Sixteen thresholds; one that every word is below does not fit 32 bits and is a mask of its own.</summary>
internal readonly record struct LaneThreshold(Vector512<uint> Below, Vector512<uint> Always, bool AllAlways)
{
    public static LaneThreshold Of(ReadOnlySpan<ulong> thresholds)
    {
        Span<uint> below = stackalloc uint[PhiloxLanes.Lanes];
        Span<uint> always = stackalloc uint[PhiloxLanes.Lanes];
        var all = true;
        for (var lane = 0; lane < below.Length; lane++)
        {
            var certain = thresholds[lane] >= StepLaw.Always;
            below[lane] = certain ? 0 : (uint)thresholds[lane];
            always[lane] = certain ? uint.MaxValue : 0;
            all &= certain;
        }

        return new LaneThreshold(Vector512.Create<uint>(below), Vector512.Create<uint>(always), all);
    }

    /// <summary>All ones in lanes whose word means yes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<int> Yes(Vector512<uint> words) => (Vector512.LessThan(words, Below) | Always).AsInt32();
}
