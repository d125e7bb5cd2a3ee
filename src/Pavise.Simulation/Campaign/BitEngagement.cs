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
    private const int MostLooks = 8;
    private const ulong Half = 0xFFFFFFFF;
    private readonly World world;
    private readonly int one;
    private readonly BitRows rows;
    private readonly StepLaw[] laws;
    private readonly int[] ready;
    private readonly long[] fired;
    private readonly int[] channels;
    private readonly bool limited;
    private readonly ulong[] engaged = new ulong[MostLooks];
    private readonly ulong[] killed = new ulong[MostLooks];

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
        if (law.Step.Looks > 2 || law.LooksErr) return ManyLooks(law, rows.At(place), acting, usable);
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

    /// <summary>Engages with many looks, or with looks that err.</summary>
    private ulong ManyLooks(in StepLaw law, BitView view, ulong acting, int usable)
    {
        ref readonly var step = ref law.Step;
        var (dead, salvos, seen) = (0ul, 0, acting);
        for (var look = 0; look < step.Looks; look++)
        {
            var kills = view.SalvoKills(step.FirstSlot + look * step.WidestSalvo, step.Salvo);
            engaged[look] = seen;
            salvos += BitOperations.PopCount(seen);
            dead |= seen & kills;
            killed[look] = dead;
            seen &= law.LooksErr ? ~Judged(law, view, dead, look, 0) : ~kills;
        }

        if (salvos * step.Salvo > usable) return Short(law, view, acting, usable);
        Take(step.Magazine, salvos * step.Salvo, BitOperations.PopCount(acting));
        return dead;
    }

    /// <summary>The same when rounds do not suffice for all: all before some threat are served in full, that one gets what is left, and none after it is served.</summary>
    private ulong Short(in StepLaw law, BitView view, ulong acting, int usable)
    {
        ref readonly var step = ref law.Step;
        var looks = engaged.AsSpan(0, step.Looks);
        var full = ServedInFull(looks, usable / step.Salvo);
        var rounds = SalvosAt(looks, full) * step.Salvo;
        var dead = killed[step.Looks - 1] & full;
        var next = BitOperations.TrailingZeroCount(acting & ~full);
        Take(step.Magazine, usable, BitOperations.PopCount(acting & full) + (rounds < usable ? 1 : 0));
        return rounds < usable && LastIsKilled(law, view, next, usable - rounds) ? dead | (1ul << next) : dead;
    }

    /// <summary>Ones for all places before the first threat that does not get all its salvos: by halving.</summary>
    private static ulong ServedInFull(ReadOnlySpan<ulong> looks, int salvos)
    {
        var before = 0;
        for (var half = 32; half > 0; half >>= 1)
        {
            if (SalvosAt(looks, (1ul << (before + half)) - 1) <= salvos) before += half;
        }

        return (1ul << before) - 1;
    }

    /// <summary>Fires what is left at one threat: its full demand would be more, so all of it is used.</summary>
    private static bool LastIsKilled(in StepLaw law, BitView view, int threat, int left)
    {
        ref readonly var step = ref law.Step;
        var dead = false;
        for (var look = 0; look < step.Looks && left > 0; look++)
        {
            var salvo = Math.Min(step.Salvo, left);
            left -= salvo;
            for (var shot = 0; shot < salvo; shot++) dead |= ((view.Kills(step.FirstSlot + look * step.WidestSalvo + shot) >> threat) & 1) != 0;
            if ((Judged(law, view, dead ? 1ul : 0, look, threat) & 1) != 0) break;
        }

        return dead;
    }

    /// <summary>Which threats from a place on are judged dead, given those that are.</summary>
    private static ulong Judged(in StepLaw law, BitView view, ulong dead, int look, int from) => !law.LooksErr ? dead
        : (dead & ~(view.KillJudgedMiss(law.Step.FirstLook + look) >> from)) | (~dead & (view.MissJudgedKill(law.Step.FirstLook + look) >> from));

    private static int SalvosAt(ReadOnlySpan<ulong> looks, ulong among)
    {
        var count = 0;
        foreach (var seen in looks) count += BitOperations.PopCount(seen & among);
        return count;
    }
}
