using System.Numerics;
using System.Runtime.CompilerServices;

namespace Pavise.Simulation;

/// <summary>Engages up to 56 threats of a class in an area at once by arithmetic on words of bits; result for result the same as <see cref="ThreatByThreat"/>.</summary>
/// <remarks>
/// A layer serves threats in order until its rounds end, so who is served is a matter of the first so many ones of a word. Whether rounds suffice for all
/// is as good as chance near balance; nothing here asks it that can do without. Needs layers that do not share a magazine.
/// </remarks>
internal sealed class BitEngagement
{
    private const ulong Half = 0xFFFFFFFF;
    private readonly World world;
    private readonly int one;
    private readonly BitRows rows;
    private readonly StepLaw[] laws;
    private readonly int[] ready;
    private readonly long[] fired;
    private readonly int[] channels;
    private readonly bool limited;
    private readonly ManyLooks manyLooks = new();

    /// <summary>Prepares for a class in an area.</summary>
    /// <param name="world">The thresholds.</param>
    /// <param name="battle">The magazines.</param>
    /// <param name="rows">What the draws at the class's threats say.</param>
    /// <param name="one">The class.</param>
    /// <param name="area">The area.</param>
    /// <param name="limited">True where channels of a magazine of the area may run out.</param>
    public BitEngagement(World world, Battle battle, BitRows rows, int one, int area, bool limited)
    {
        (this.world, this.one, this.rows, this.limited) = (world, one, rows, limited);
        (laws, ready, fired, channels) = (world.Steps[one][area], battle.Ready, battle.Fired, battle.Channels);
    }

    /// <summary>True for what it can do.</summary>
    public static bool Serves(Step[] steps) =>
        steps.All(step => step.Doctrine == Doctrine.UntilEmpty) && steps.Select(step => step.Magazine).Distinct().Count() == steps.Length;

    /// <summary>Sends threats through the layers; a one stands for each that leaks.</summary>
    /// <param name="place">Where the first stands among the bits.</param>
    /// <param name="count">How many: at most <see cref="BitRows.Piece"/>.</param>
    public ulong Leakers(int place, int count)
    {
        var alive = (1ul << count) - 1;
        var untracked = 0ul;
        if (world.Tracked[one] != StepLaw.Always)
        {
            untracked = alive & ~rows.At(place).Tracked;
            alive &= ~untracked;
        }

        foreach (ref readonly var law in laws.AsSpan())
        {
            if (alive == 0) break;
            alive &= ~Engage(law, place, alive);
        }

        return alive | untracked;
    }

    /// <summary>Engages threats with a layer; returns those it kills.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ulong Engage(in StepLaw law, int place, ulong acting)
    {
        var magazine = law.Step.Magazine;
        var usable = ready[magazine] - law.Reserve;
        if (usable <= 0) return 0;
        if (law.Coverage != StepLaw.Always) acting &= rows.At(place).Covered(law.Step.Layer);
        if (limited) acting = Ones.First(acting, Math.Max(0, channels[magazine]));
        if (ManyLooks.Serve(law)) return Take(law.Step, manyLooks.Engage(law, rows.At(place), acting, usable));
        if (law.Step.Looks == 1) return OneLook(law.Step, place, acting, usable);
        if (acting <= Half) return TwoLooks(law.Step, place, acting, usable);
        var before = ready[magazine];
        var low = TwoLooks(law.Step, place, acting & Half, usable);
        return low | (TwoLooks(law.Step, place + 32, acting >> 32, usable + ready[magazine] - before) << 32);
    }

    // One method for each kind of step: in one text, the compiler would run out of registers.

    [MethodImpl(MethodImplOptions.NoInlining)]
    private ulong OneLook(in Step step, int place, ulong acting, int usable) => Take(step, Volley.OneLook(step, rows.At(place), acting, usable));

    [MethodImpl(MethodImplOptions.NoInlining)]
    private ulong TwoLooks(in Step step, int place, ulong acting, int usable) => Take(step, Volley.TwoLooks(step, rows.At(place), acting, usable));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ulong Take(in Step step, Volley volley)
    {
        Take(step.Magazine, volley.Rounds, volley.Served);
        return volley.Kills;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Take(int magazine, int rounds, int threats)
    {
        ready[magazine] -= rounds;
        fired[magazine] += rounds;
        channels[magazine] -= threats;
    }
}
