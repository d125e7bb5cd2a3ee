using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace Pavise.Simulation;

/// <summary>Engages up to 56 threats at once by arithmetic on words of bits; result for result the same as <see cref="ThreatByThreat"/>.</summary>
/// <remarks>
/// A layer serves threats in order until its rounds end. So if the rounds suffice for all, order does not matter; if not, all before some threat are
/// served as if they sufficed, that one gets what is left, and none after it is served. Needs layers that do not share a magazine and full salvos.
/// </remarks>
internal sealed class BitEngagement(World world, Battle battle, RaidStream[] streams) : IEngagement
{
    private const int MostLooks = 8;
    private readonly ulong[] engaged = new ulong[MostLooks];
    private readonly ulong[] killed = new ulong[MostLooks];
    private readonly int[] ready = battle.Ready;
    private readonly long[] fired = battle.Fired;
    private readonly int[] channels = battle.Channels;

    /// <summary>True for what it can do.</summary>
    public static bool Serves(Step[] steps) =>
        steps.All(step => step.Doctrine == Doctrine.UntilEmpty) && steps.Select(step => step.Magazine).Distinct().Count() == steps.Length;

    public ulong Leakers(in RaidPiece piece)
    {
        var rows = streams[piece.Class].Rows;
        var alive = piece.All;
        var untracked = 0ul;
        if (world.Tracked[piece.Class] != StepLaw.Always)
        {
            untracked = alive & ~rows.Tracked(piece.Place);
            alive &= ~untracked;
        }

        foreach (ref readonly var law in world.Steps[piece.Class][piece.Area].AsSpan())
        {
            if (alive == 0) break;
            var magazine = law.Step.Magazine;
            var usable = ready[magazine] - law.Reserve;
            if (usable <= 0) continue;
            var acting = alive;
            if (law.Coverage != StepLaw.Always) acting &= rows.Covered(law.Step.Layer, piece.Place);
            var free = channels[magazine];
            if (free < BitRows.Piece && BitOperations.PopCount(acting) > free) acting &= Below(First(acting, Math.Max(0, free)));
            if (acting != 0) alive &= ~Engage(law, rows, piece.Place, acting, usable);
        }

        return alive | untracked;
    }

    /// <summary>Engages threats with a layer; returns those it kills.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ulong Engage(in StepLaw law, BitRows rows, int place, ulong acting, int usable)
    {
        ref readonly var step = ref law.Step;
        if (step.Looks > 2 || law.LooksErr) return EngageLong(law, rows, place, acting, usable);
        // One or two looks that tell the truth: the common case, without arrays.
        var kills = Kills(step, rows, step.FirstSlot, place);
        var again = 0ul;
        var demand = BitOperations.PopCount(acting) * step.Salvo;
        if (step.Looks == 2)
        {
            again = acting & ~kills;
            kills |= Kills(step, rows, step.FirstSlot + step.WidestSalvo, place);
            demand += BitOperations.PopCount(again) * step.Salvo;
        }

        if (demand > usable)
        {
            (engaged[0], engaged[1]) = (acting, again);
            killed[step.Looks - 1] = acting & kills;
            return Short(law, rows, place, acting, usable);
        }

        Take(step.Magazine, demand, BitOperations.PopCount(acting));
        return acting & kills;
    }

    /// <summary>The same with many looks, or with looks that err.</summary>
    private ulong EngageLong(in StepLaw law, BitRows rows, int place, ulong acting, int usable)
    {
        ref readonly var step = ref law.Step;
        var (dead, served, seen) = (0ul, 0, acting);
        for (var look = 0; look < step.Looks; look++)
        {
            var kills = Kills(step, rows, step.FirstSlot + look * step.WidestSalvo, place);
            engaged[look] = seen;
            served += BitOperations.PopCount(seen);
            dead |= seen & kills;
            killed[look] = dead;
            seen &= law.LooksErr ? ~Judged(law, rows, place, dead, look) : ~kills;
        }

        var demand = served * step.Salvo;
        if (demand > usable) return Short(law, rows, place, acting, usable);
        Take(step.Magazine, demand, BitOperations.PopCount(acting));
        return dead;
    }

    /// <summary>Which threats a full salvo kills.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Kills(in Step step, BitRows rows, int slot, int place)
    {
        var kills = rows.Kills(slot, place);
        for (var shot = 1; shot < step.Salvo; shot++) kills |= rows.Kills(slot + shot, place);
        return kills;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Take(int magazine, int rounds, int threats)
    {
        ready[magazine] -= rounds;
        fired[magazine] += rounds;
        channels[magazine] -= threats;
    }

    /// <summary>The same when rounds do not suffice for all.</summary>
    private ulong Short(in StepLaw law, BitRows rows, int place, ulong acting, int usable)
    {
        ref readonly var step = ref law.Step;
        var looks = engaged.AsSpan(0, step.Looks);
        var salvos = step.Salvo == 1 ? usable : usable / step.Salvo;
        var before = step.Looks switch
        {
            1 => First(acting, salvos),
            2 when Bmi2.X64.IsSupported => FirstShort(looks[0], looks[1], salvos),
            _ => FirstShort(looks, salvos),
        };
        var full = Below(before);
        var fullRounds = Salvos(looks, full) * step.Salvo;
        var dead = killed[step.Looks - 1] & full;
        var next = BitOperations.TrailingZeroCount(acting & ~full);
        var served = BitOperations.PopCount(acting & full) + (fullRounds < usable ? 1 : 0);
        if (fullRounds < usable && LastIsKilled(law, rows, place + next, usable - fullRounds)) dead |= 1ul << next;
        Take(step.Magazine, usable, served);
        return dead;
    }

    /// <summary>The first threat that does not get all its salvos: by halving.</summary>
    private static int FirstShort(ReadOnlySpan<ulong> looks, int salvos)
    {
        var before = 0;
        for (var half = 32; half > 0; half >>= 1)
        {
            if (Salvos(looks, Below(before + half)) <= salvos) before += half;
        }

        return before;
    }

    /// <summary>The same for two looks: in the order of firing, with the bits of both looks in turn, it is the threat of the first salvo too many.</summary>
    private static int FirstShort(ulong first, ulong second, int salvos)
    {
        const ulong even = 0x5555555555555555;
        var low = Bmi2.X64.ParallelBitDeposit(first, even) | Bmi2.X64.ParallelBitDeposit(second, ~even);
        var inLow = BitOperations.PopCount(low);
        if (salvos < inLow) return First(low, salvos) >> 1;
        var high = Bmi2.X64.ParallelBitDeposit(first >> 32, even) | Bmi2.X64.ParallelBitDeposit(second >> 32, ~even);
        return 32 + (First(high, salvos - inLow) >> 1);
    }

    /// <summary>Fires what is left at one threat: its full demand would be more, so all of it is used.</summary>
    private static bool LastIsKilled(in StepLaw law, BitRows rows, int place, int left)
    {
        ref readonly var step = ref law.Step;
        var dead = false;
        for (var look = 0; look < step.Looks && left > 0; look++)
        {
            var salvo = Math.Min(step.Salvo, left);
            left -= salvo;
            for (var shot = 0; shot < salvo; shot++) dead |= (rows.Kills(step.FirstSlot + look * step.WidestSalvo + shot, place) & 1) != 0;
            if ((Judged(law, rows, place, dead ? 1ul : 0, look) & 1) != 0) break;
        }

        return dead;
    }

    /// <summary>Which threats are judged dead, given those that are.</summary>
    private static ulong Judged(in StepLaw law, BitRows rows, int place, ulong dead, int look) => !law.LooksErr ? dead
        : (dead & ~rows.KillJudgedMiss(law.Step.FirstLook + look, place)) | (~dead & rows.MissJudgedKill(law.Step.FirstLook + look, place));

    private static int Salvos(ReadOnlySpan<ulong> looks, ulong among)
    {
        var count = 0;
        foreach (var seen in looks) count += BitOperations.PopCount(seen & among);
        return count;
    }

    /// <summary>The place of the one that has so many ones before it; 64 when there is none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int First(ulong bits, int ones)
    {
        if (ones >= 64) return 64;
        if (Bmi2.X64.IsSupported) return BitOperations.TrailingZeroCount(Bmi2.X64.ParallelBitDeposit(1ul << ones, bits));
        for (; ones > 0; ones--) bits &= bits - 1;
        return BitOperations.TrailingZeroCount(bits);
    }

    /// <summary>Ones below a place from 0 to 64.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Below(int place) => place >= 64 ? ulong.MaxValue : (1ul << place) - 1;
}
