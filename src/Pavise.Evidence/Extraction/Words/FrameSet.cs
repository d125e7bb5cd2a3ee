namespace Pavise.Evidence;

/// <summary>A set of frames, as bits.</summary>
internal readonly record struct FrameSet(ulong Bits)
{
    public static FrameSet Of(Frame frame) => new(1UL << (int)frame);

    public FrameSet With(Frame frame) => new(Bits | (1UL << (int)frame));

    public FrameSet Without(Frame frame) => new(Bits & ~(1UL << (int)frame));

    public bool Contains(Frame frame) => (Bits & (1UL << (int)frame)) != 0;

    public bool ContainsAny(params ReadOnlySpan<Frame> frames)
    {
        foreach (var frame in frames)
        {
            if (Contains(frame)) return true;
        }

        return false;
    }
}
