namespace Pavise.Simulation;

/// <summary>Runs one campaign of a sensitivity design with the draws of some of its unknowns exchanged.</summary>
internal sealed class DesignRun
{
    /// <summary>Name of the group of everything that no knowledge would remove.</summary>
    public const string Chance = "chance";

    private const uint Second = 1u << 31;

    private readonly (string Name, int[] Places)[] groups;
    private readonly uint[] exchanged;
    private readonly int[] places;
    private readonly CampaignRun run;
    private readonly long[] outcome;

    public DesignRun(CampaignInput input, IReadOnlyList<SensitivityQuestion> questions, uint seed)
    {
        var model = ScenarioCompiler.Compile(input.Scenario, input.Deliveries, input.Raids);
        var layout = model.Layout(false);
        groups = Sensitivity.Groups(model);
        exchanged = new uint[model.Unknowns.Length + 1];
        places = [.. questions.Select(question => question.Place(model, layout))];
        run = new CampaignRun(model, layout, seed, ThreatWords.Widest, WorldDial.Exchanged(exchanged));
        outcome = new long[layout.Length];
    }

    /// <summary>Names of the unknowns that can be exchanged, the adversary's as one, and chance.</summary>
    public IEnumerable<string> Groups => groups.Select(group => group.Name);

    public void ExchangeNone() => Array.Clear(exchanged);

    public void ExchangeAll() => Array.Fill(exchanged, Second);

    /// <summary>Exchanges one group alone; nothing where this campaign does not have it.</summary>
    public void Exchange(string name)
    {
        ExchangeNone();
        foreach (var place in groups.FirstOrDefault(group => group.Name == name).Places ?? []) exchanged[place] = Second;
    }

    /// <summary>The results that are asked about, of one design point.</summary>
    public long[] Results(uint replication, bool otherChance)
    {
        run.Run(new Luck(replication, replication, otherChance ? replication + Second : replication), outcome);
        return [.. places.Select(place => outcome[place])];
    }
}
