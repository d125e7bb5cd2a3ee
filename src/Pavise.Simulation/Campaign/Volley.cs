using System.Numerics;
using System.Runtime.CompilerServices;

namespace Pavise.Simulation;

/// <summary>What a layer does to some threats.</summary>
/// <param name="Kills">Those it kills.</param>
/// <param name="Rounds">Rounds it fires.</param>
/// <param name="Served">Threats it fires at.</param>
/// <remarks>
/// Threats are served in order as far as the rounds go, so the shots fired are the first so many ones of a word. Whether rounds suffice for all is not asked:
/// near balance the answer is as good as chance, and the processor would guess it wrong.
/// </remarks>
internal readonly record struct Volley(ulong Kills, int Rounds, int Served)
{
    /// <summary>One salvo at each threat.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Volley OneLook(in Step step, BitView view, ulong acting, int usable)
    {
        var salvos = Ones.First(acting, Salvos(usable, step.Salvo, 0));
        var kills = salvos & view.Kills(step.FirstSlot);
        for (var shot = 1; shot < step.Salvo; shot++) kills |= Ones.First(acting, Salvos(usable, step.Salvo, shot)) & view.Kills(step.FirstSlot + shot);
        return new Volley(kills, Math.Min(usable, BitOperations.PopCount(acting) * step.Salvo), BitOperations.PopCount(salvos));
    }

    /// <summary>The same with a second salvo at those that are seen alive, for up to 32 threats: the bits of both looks stand in turn, which is the order of firing.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Volley TwoLooks(in Step step, BitView view, ulong acting, int usable)
    {
        var (first, second) = (view.Kills(step.FirstSlot), view.Kills(step.FirstSlot + step.WidestSalvo));
        if (step.Salvo > 1) return TwoLooksOfSalvos(step, view, acting, usable);
        var inTurn = Ones.InTurn(acting, acting & ~first);
        var shots = Ones.First(inTurn, usable);
        var served = Ones.Even(shots);
        return new Volley((served & first) | (Ones.Odd(shots) & second), BitOperations.PopCount(shots), BitOperations.PopCount(served));
    }

    private static Volley TwoLooksOfSalvos(in Step step, BitView view, ulong acting, int usable)
    {
        var inTurn = Ones.InTurn(acting, acting & ~view.SalvoKills(step.FirstSlot, step.Salvo));
        var kills = 0ul;
        for (var shot = 0; shot < step.Salvo; shot++)
        {
            var shots = Ones.First(inTurn, Salvos(usable, step.Salvo, shot));
            kills |= (Ones.Even(shots) & view.Kills(step.FirstSlot + shot)) | (Ones.Odd(shots) & view.Kills(step.FirstSlot + step.WidestSalvo + shot));
        }

        var served = Ones.Even(Ones.First(inTurn, Salvos(usable, step.Salvo, 0)));
        return new Volley(kills, Math.Min(usable, BitOperations.PopCount(inTurn) * step.Salvo), BitOperations.PopCount(served));
    }

    /// <summary>Salvos of which a shot is fired: the last may be cut short.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Salvos(int usable, int salvo, int shot) => salvo switch
    {
        1 => usable,
        2 => (usable + 1 - shot) >> 1,
        _ => (usable + salvo - 1 - shot) / salvo,
    };
}
