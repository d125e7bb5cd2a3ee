using System.Runtime.CompilerServices;

namespace Pavise.Simulation;

/// <summary>Engages one threat after another, as the model is written down; the reference for <see cref="BitEngagement"/> and what <c>replay</c> shows.</summary>
internal sealed class ThreatByThreat(World world, Battle battle, uint seed, IShotLog? log = null)
{
    private readonly ChanceKey key = new(seed);

    /// <summary>True when each threat is told to a log.</summary>
    public bool Tells => log is not null;

    /// <summary>Sends the threats of a piece through the layers of their area; a one stands for each that leaks.</summary>
    public ulong Leakers(in RaidPiece piece)
    {
        var leakers = 0ul;
        for (var i = 0; i < piece.Count; i++)
        {
            if (Leaks(piece, piece.FirstId + (uint)i, piece.Left - i)) leakers |= 1ul << i;
        }

        return leakers;
    }

    private bool Leaks(in RaidPiece piece, uint threat, int left)
    {
        var words = new ShotWords(key, world.LayoutOf(piece.Class), piece.Replication, piece.Day, threat);
        var tracked = world.Tracked[piece.Class];
        log?.Meets(piece, threat);
        if (tracked != StepLaw.Always && key.Draw(DecisionStream.Coverage, piece.Replication, piece.Day, threat, BitRows.TrackBlock).W0 >= tracked)
        {
            log?.NotTracked();
            return true;
        }

        foreach (ref readonly var law in world.Steps[piece.Class][piece.Area].AsSpan())
        {
            var usable = battle.Ready[law.Step.Magazine] - law.Reserve;
            if (usable <= 0 || battle.Channels[law.Step.Magazine] <= 0 || !Covered(piece, law, threat)) continue;
            if (Engage(law, ref words, usable, left)) return false;
        }

        log?.Leaked();
        return true;
    }

    private bool Covered(in RaidPiece piece, in StepLaw law, uint threat) => law.Coverage == StepLaw.Always
        || key.Draw(DecisionStream.Coverage, piece.Replication, piece.Day, threat, (uint)law.Step.Layer >> 2).Word(law.Step.Layer & 3) < law.Coverage;

    /// <summary>Fires salvo after salvo with a look after each; true when the threat is dead.</summary>
    private bool Engage(in StepLaw law, ref ShotWords words, int usable, int left)
    {
        ref readonly var step = ref law.Step;
        var dead = false;
        for (var look = 0; look < step.Looks; look++)
        {
            var salvo = Math.Min(step.Salvo, step.Doctrine == Doctrine.EvenSpread ? usable / left : usable);
            if (salvo <= 0) break;
            if (look == 0) battle.Channels[step.Magazine]--;
            usable -= salvo;
            battle.Ready[step.Magazine] -= salvo;
            battle.Fired[step.Magazine] += salvo;
            var slot = step.FirstSlot + look * step.WidestSalvo;
            for (var shot = 0; shot < salvo; shot++)
            {
                var kills = words.IsBelow(slot + shot, law.Kill);
                dead |= kills;
                log?.Shot(law, look, slot + shot, words.At(slot + shot), kills);
            }

            if (JudgedDead(dead, in law, in words, look)) break;
        }

        return dead;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool JudgedDead(bool dead, in StepLaw law, in ShotWords words, int look)
    {
        var wrong = dead ? law.KillJudgedMiss : law.MissJudgedKill;
        return wrong == 0 ? dead : dead ^ (words.Look(law.Step.FirstLook + look) < wrong);
    }
}
