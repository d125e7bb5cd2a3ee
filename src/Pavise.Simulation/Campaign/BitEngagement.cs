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
    private readonly ulong[] engaged = new ulong[MostLooks];
    private readonly ulong[] killed = new ulong[MostLooks];
    private const int MostLooks = 8;

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
            var usable = battle.Ready[magazine] - law.Reserve;
            if (usable <= 0) continue;
            var acting = alive;
            if (law.Coverage != StepLaw.Always) acting &= rows.Covered(law.Step.Layer, piece.Place);
            if (BitOperations.PopCount(acting) > battle.Channels[magazine]) acting &= Below(First(acting, Math.Max(0, battle.Channels[magazine])));
            if (acting != 0) alive &= ~Engage(law, rows, piece.Place, acting, usable);
        }

        return alive | untracked;
    }

    /// <summary>Engages threats with a layer; returns those it kills.</summary>
    private ulong Engage(in StepLaw law, BitRows rows, int place, ulong acting, int usable)
    {
        ref readonly var step = ref law.Step;
        var (dead, served, seen) = (0ul, 0, acting);
        for (var look = 0; look < step.Looks; look++)
        {
            var slot = step.FirstSlot + look * step.WidestSalvo;
            var kills = rows.Kills(slot, place);
            for (var shot = 1; shot < step.Salvo; shot++) kills |= rows.Kills(slot + shot, place);
            engaged[look] = seen;
            served += BitOperations.PopCount(seen);
            dead |= seen & kills;
            killed[look] = dead;
            seen &= law.LooksErr ? ~Judged(law, rows, place, dead, look) : ~kills;
        }

        var demand = served * step.Salvo;
        if (demand > usable) return Short(law, rows, place, acting, usable);
        battle.Ready[step.Magazine] -= demand;
        battle.Fired[step.Magazine] += demand;
        battle.Channels[step.Magazine] -= BitOperations.PopCount(acting);
        return dead;
    }

    /// <summary>The same when rounds do not suffice for all.</summary>
    private ulong Short(in StepLaw law, BitRows rows, int place, ulong acting, int usable)
    {
        ref readonly var step = ref law.Step;
        var looks = engaged.AsSpan(0, step.Looks);
        var before = 0;
        if (step.Looks == 1)
        {
            before = First(acting, usable / step.Salvo);
        }
        else
        {
            var salvos = usable / step.Salvo;
            for (var half = 32; half > 0; half >>= 1)
            {
                if (Salvos(looks, Below(before + half)) <= salvos) before += half;
            }
        }

        var full = Below(before);
        var fired = Salvos(looks, full) * step.Salvo;
        var dead = killed[step.Looks - 1] & full;
        var next = BitOperations.TrailingZeroCount(acting & ~full);
        var served = BitOperations.PopCount(acting & full) + (fired < usable ? 1 : 0);
        if (LastIsKilled(law, rows, place + next, usable - fired)) dead |= 1ul << next;
        battle.Ready[step.Magazine] -= usable;
        battle.Fired[step.Magazine] += usable;
        battle.Channels[step.Magazine] -= served;
        return dead;
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
