using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace Pavise.Simulation;

/// <summary>Engages up to 64 threats at once with a layer of more than two looks, or with looks that err.</summary>
internal sealed class ManyLooks
{
    private const int Most = 8;
    private const int ThreatsOfAWord = 21;
    private const ulong EveryThird = 0x1249249249249249;
    private const ulong EveryFourth = 0x1111111111111111;
    private readonly ulong[] engaged = new ulong[Most];
    private readonly ulong[] killed = new ulong[Most];
    private readonly ulong[] hits = new ulong[4 * Most];

    /// <summary>True for the layers that need it.</summary>
    public static bool Serve(in StepLaw law) => law.Step.Looks > 2 || law.LooksErr;

    /// <summary>Engages threats.</summary>
    /// <param name="law">The layer.</param>
    /// <param name="view">What the draws at them say.</param>
    /// <param name="acting">A one for each that comes within reach.</param>
    /// <param name="usable">Rounds the layer may fire; 0 or more.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public Volley Engage(in StepLaw law, BitView view, ulong acting, int usable)
    {
        ref readonly var step = ref law.Step;
        if (usable == 0) return default;
        if (Ones.AreQuick && step.Looks <= 4 && !law.LooksErr) return step.Salvo == 1 ? InTurn(step, view, acting, usable) : SalvosInTurn(step, view, acting, usable);
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

        return salvos * step.Salvo > usable ? Short(law, view, acting, usable) : new Volley(dead, salvos * step.Salvo, BitOperations.PopCount(acting));
    }

    /// <summary>The same for one round at each of three or four looks: their bits stand side by side, threat by threat, which is the order of firing, so that nothing is asked of chance.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Volley InTurn(in Step step, BitView view, ulong acting, int usable)
    {
        var (first, second, third) = (Kills(step, view, 0), Kills(step, view, 1), Kills(step, view, 2));
        return step.Looks == 3 ? ThreeInTurn(acting, first, second, third, usable) : FourInTurn(acting, first, second, third, Kills(step, view, 3), usable);
    }

    /// <summary>Those acting are moved together: behind other layers they are few, and one word holds the looks at all of them.</summary>
    /// <param name="acting">A one for each threat that comes within reach.</param>
    /// <param name="first">Those that the round of the first look kills.</param>
    /// <param name="second">Of the second.</param>
    /// <param name="third">Of the third.</param>
    /// <param name="fourth">Of the fourth.</param>
    /// <param name="usable">Rounds the layer may fire; less than 0 counts as none.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Volley FourInTurn(ulong acting, ulong first, ulong second, ulong third, ulong fourth, int usable)
    {
        const int threats = 16;
        usable = Ones.NotNegative(usable);
        var count = BitOperations.PopCount(acting);
        ulong hit0 = Bmi2.X64.ParallelBitExtract(first, acting), hit1 = Bmi2.X64.ParallelBitExtract(second, acting), hit2 = Bmi2.X64.ParallelBitExtract(third, acting), hit3 = Bmi2.X64.ParallelBitExtract(fourth, acting);
        var seen = Ones.Lowest(count);
        var (kills, rounds, served) = FourOfAWord(seen, hit0, hit1, hit2, hit3, usable);
        for (var from = threats; from < count && rounds < usable; from += threats)
        {
            var more = FourOfAWord(seen >> from, hit0 >> from, hit1 >> from, hit2 >> from, hit3 >> from, usable - rounds);
            kills |= more.Kills << from;
            rounds += more.Rounds;
            served += more.Served;
        }

        return new Volley(Bmi2.X64.ParallelBitDeposit(kills, acting), rounds, served);
    }

    /// <summary>Four looks at the first 16 threats.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Volley FourOfAWord(ulong seen0, ulong hit0, ulong hit1, ulong hit2, ulong hit3, int usable)
    {
        ulong seen1 = seen0 & ~hit0, seen2 = seen1 & ~hit1;
        var demand = Bmi2.X64.ParallelBitDeposit(seen0, EveryFourth) | Bmi2.X64.ParallelBitDeposit(seen1, EveryFourth << 1)
            | Bmi2.X64.ParallelBitDeposit(seen2, EveryFourth << 2) | Bmi2.X64.ParallelBitDeposit(seen2 & ~hit2, EveryFourth << 3);
        var shots = Ones.FirstOf(demand, usable);
        var kills = (Bmi2.X64.ParallelBitExtract(shots, EveryFourth) & hit0) | (Bmi2.X64.ParallelBitExtract(shots, EveryFourth << 1) & hit1)
            | (Bmi2.X64.ParallelBitExtract(shots, EveryFourth << 2) & hit2) | (Bmi2.X64.ParallelBitExtract(shots, EveryFourth << 3) & hit3);
        return new Volley(kills, BitOperations.PopCount(shots), BitOperations.PopCount(shots & EveryFourth));
    }

    /// <summary>Salvos at three or four looks: a bit stands for each salvo, and a shot of the salvo is fired by as many as have rounds for it.</summary>
    private Volley SalvosInTurn(in Step step, BitView view, ulong acting, int usable)
    {
        var (threats, every) = step.Looks == 3 ? (ThreatsOfAWord, EveryThird) : (16, EveryFourth);
        var count = BitOperations.PopCount(acting);
        for (int look = 0, at = 0; look < step.Looks; look++)
        {
            engaged[look] = 0;
            for (var shot = 0; shot < step.Salvo; shot++, at++)
                engaged[look] |= hits[at] = Bmi2.X64.ParallelBitExtract(view.Kills(step.FirstSlot + look * step.WidestSalvo + shot), acting);
        }

        var (kills, rounds, served) = (0ul, 0, 0);
        for (var from = 0; from < count && rounds < usable; from += threats)
        {
            var (demand, seen) = (0ul, Ones.Lowest(count) >> from);
            for (var look = 0; look < step.Looks; look++)
            {
                demand |= Bmi2.X64.ParallelBitDeposit(seen, every << look);
                seen &= ~(engaged[look] >> from);
            }

            for (var shot = 0; shot < step.Salvo; shot++)
            {
                var shots = Ones.FirstOf(demand, Volley.Salvos(usable - rounds, step.Salvo, shot));
                for (var look = 0; look < step.Looks; look++) kills |= (Bmi2.X64.ParallelBitExtract(shots, every << look) & (hits[look * step.Salvo + shot] >> from)) << from;
                if (shot == 0) served += BitOperations.PopCount(shots & every);
            }

            rounds += Math.Min(usable - rounds, BitOperations.PopCount(demand) * step.Salvo);
        }

        return new Volley(Bmi2.X64.ParallelBitDeposit(kills, acting), rounds, served);
    }

    /// <summary>The same for three looks, of which one word holds those at 21 threats.</summary>
    /// <param name="acting">A one for each threat that comes within reach.</param>
    /// <param name="first">Those that the round of the first look kills.</param>
    /// <param name="second">Of the second look.</param>
    /// <param name="third">Of the third.</param>
    /// <param name="usable">Rounds the layer may fire; none when it is negative.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Volley ThreeInTurn(ulong acting, ulong first, ulong second, ulong third, int usable)
    {
        var count = BitOperations.PopCount(acting);
        var (seen, hit0, hit1, hit2) = (Ones.Lowest(count), first, second, third);
        // Before the first layer, those acting stand side by side already.
        if (seen != acting) (hit0, hit1, hit2) = (Bmi2.X64.ParallelBitExtract(first, acting), Bmi2.X64.ParallelBitExtract(second, acting), Bmi2.X64.ParallelBitExtract(third, acting));
        usable = Ones.NotNegative(usable);
        var (kills, rounds, served) = OfAWord(seen, hit0, hit1, hit2, usable);
        for (var from = ThreatsOfAWord; from < count && rounds < usable; from += ThreatsOfAWord)
        {
            var more = OfAWord(seen >> from, hit0 >> from, hit1 >> from, hit2 >> from, usable - rounds);
            kills |= more.Kills << from;
            rounds += more.Rounds;
            served += more.Served;
        }

        return new Volley(seen == acting ? kills : Bmi2.X64.ParallelBitDeposit(kills, acting), rounds, served);
    }

    /// <summary>Three looks at the first 21 threats.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Volley OfAWord(ulong seen, ulong hit0, ulong hit1, ulong hit2, int usable)
    {
        var missed = seen & ~hit0;
        var demand = Bmi2.X64.ParallelBitDeposit(seen, EveryThird) | Bmi2.X64.ParallelBitDeposit(missed, EveryThird << 1) | Bmi2.X64.ParallelBitDeposit(missed & ~hit1, EveryThird << 2);
        var shots = Ones.FirstOf(demand, usable);
        var kills = (Bmi2.X64.ParallelBitExtract(shots, EveryThird) & hit0) | (Bmi2.X64.ParallelBitExtract(shots, EveryThird << 1) & hit1) | (Bmi2.X64.ParallelBitExtract(shots, EveryThird << 2) & hit2);
        return new Volley(kills, BitOperations.PopCount(shots), BitOperations.PopCount(shots & EveryThird));
    }

    /// <summary>Which threats a look's round kills.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Kills(in Step step, BitView view, int look) => view.Kills(step.FirstSlot + look * step.WidestSalvo);

    /// <summary>The same when rounds do not suffice for all: all before some threat are served in full, that one gets what is left, and none after it is served.</summary>
    private Volley Short(in StepLaw law, BitView view, ulong acting, int usable)
    {
        ref readonly var step = ref law.Step;
        var looks = engaged.AsSpan(0, step.Looks);
        var full = ServedInFull(looks, usable / step.Salvo);
        var rounds = SalvosAt(looks, full) * step.Salvo;
        var dead = killed[step.Looks - 1] & full;
        var next = BitOperations.TrailingZeroCount(acting & ~full);
        if (rounds < usable && LastIsKilled(law, view, next, usable - rounds)) dead |= 1ul << next;
        return new Volley(dead, usable, BitOperations.PopCount(acting & full) + (rounds < usable ? 1 : 0));
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
