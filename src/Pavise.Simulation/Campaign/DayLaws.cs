namespace Pavise.Simulation;

/// <summary>Draws a class's whole day at once in one replication; the reference for <see cref="BatchRun"/>.</summary>
internal sealed class DayLaws(DayLawBook book, Battle battle, int one, ChanceKey key)
{
    /// <summary>Fires the rounds of a day's raid; returns how many leak.</summary>
    public int Raid(int day, int launched, uint replication)
    {
        if (launched == 0 || !book.Meets) return launched;
        if (book.DrawsLayers) return book.Layers!.Raid(day, launched, replication, battle, key);
        var laws = book.Of(launched);
        var words = key.Draw(DecisionStream.Days, replication, (uint)day >> 1, (uint)one, 0);
        var outcome = book.Draw(laws, laws.Place(battle.Ready), words.Word((day & 1) * 2), words.Word((day & 1) * 2 + 1), day, replication, key);
        for (var item = 0; item < battle.Ready.Length; item++)
        {
            var shots = book.Fields.Shots(outcome, item);
            battle.Ready[item] -= shots;
            battle.Fired[item] += shots;
        }

        return book.Fields.Leakers(outcome);
    }
}
