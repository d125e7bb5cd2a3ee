using System.Numerics;

namespace Pavise.Simulation;

/// <summary>The exact laws of a class's whole day: how many rounds of each item are fired and how many threats leak. Shared by all threads.</summary>
/// <remarks>A law depends on the number launched and on the ready rounds; each is computed once, from the laws of the layers or, where these depend on one another, by the chain of the exact engine.</remarks>
internal sealed class DayLawBook
{
    /// <summary>Different states of ready rounds per number launched.</summary>
    private const long MostStates = 1 << 20;

    private readonly Lock gate = new();
    private readonly World world;
    private readonly int one;
    private readonly StateSpace space;
    private readonly ThreatChain chain;
    private readonly Dictionary<(int Launched, int Place), DayEntry[]> rare = [];
    private RewardLaws now = new();
    private RewardLaws next = new();
    private NumberLaw?[] byNumber = new NumberLaw?[64];

    /// <summary>An empty book of a class.</summary>
    public DayLawBook(CompiledScenario model, int one)
    {
        this.one = one;
        world = new World(model, 0);
        world.Draw(default);
        Fields = new DayFields(world);
        space = StateSpace.Of(model, world);
        chain = new ThreatChain(model, world, space);
        Meets = model.Classes[one].Steps[0].Length > 0;
        Layers = Meets && LayerBook.Serves(model.Classes[one]) ? new LayerBook(model, one, world) : null;
        DrawsLayers = Layers is not null && (model.Classes[one].Raids.Kind != RaidKind.Script || model.Classes[one].Raids.Script.Max() > LayerTables.Most);
    }

    /// <summary>How outcomes are packed.</summary>
    public DayFields Fields { get; }

    /// <summary>False when nothing engages the class, so that all leak.</summary>
    public bool Meets { get; }

    /// <summary>The laws of each layer by itself; null where layers cannot be told apart.</summary>
    public LayerBook? Layers { get; }

    /// <summary>True where a day is drawn layer by layer, since raids of many sizes have too many laws; where they are scripted and few threats come at once, it is drawn as a whole.</summary>
    public bool DrawsLayers { get; }

    /// <summary>Why a scenario has no laws of days; null when it has.</summary>
    public static string? Obstacle(CompiledScenario model) =>
        !model.WorldIsFixed ? "some of its values are not known exactly"
        : model.Areas.Length > 1 ? "its raids spread over areas"
        : model.Wears ? "its fire units can be lost"
        : model.UnitsMove ? "fire units are delivered"
        : model.TheatresTakeStock ? "other theatres take from its stock"
        : model.Magazines.Any(magazine => magazine.Channels >= 0) ? "its fire units have few channels"
        : model.Scenario.HorizonDays > 0 && !States(model) ? "it has too many states of ready rounds" : null;

    /// <summary>Most rounds of an item that can ever be ready.</summary>
    public static int MostReady(World world, int item) =>
        (int)Math.Min(world.Magazines[item].Capacity(world.Magazines[item].FireUnits), world.Start[item] + world.Arrivals[item].Sum(number => (long)number));

    /// <summary>The laws for a number launched.</summary>
    public NumberLaw Of(int launched)
    {
        var known = byNumber;
        return (launched < known.Length ? known[launched] : null) ?? Add(launched);
    }

    /// <summary>Computes a law and keeps it.</summary>
    public DayEntry[] Compute(NumberLaw number, int place)
    {
        lock (gate)
        {
            if (number.Laws[place] != DayLaw.Unknown) return number.Laws[place];
            Span<int> ready = stackalloc int[number.Most.Length];
            number.Ready(place, ready);
            return number.Laws[place] = Compute(number.Launched, ready);
        }
    }

    /// <summary>An outcome of a day, drawn from its law by two words, and where it is a rare one by two more.</summary>
    public ulong Draw(NumberLaw number, int place, uint which, uint cut, int day, uint replication, ChanceKey key)
    {
        var outcome = DayLaw.Draw(number.At(place), which, cut);
        if (outcome != DayLaw.Rare) return outcome;
        var words = key.Draw(DecisionStream.LayerDays, replication, (uint)day, Layers!.Rare, 0);
        return DayLaw.Draw(RareOf(number, place), words.W0, words.W1);
    }

    /// <summary>The law of the rare outcomes of a day.</summary>
    private DayEntry[] RareOf(NumberLaw number, int place)
    {
        lock (gate)
        {
            if (rare.TryGetValue((number.Launched, place), out var known)) return known;
            Span<int> ready = stackalloc int[number.Most.Length];
            number.Ready(place, ready);
            return rare[(number.Launched, place)] = Layers!.Compose(number.Launched, ready, Fields, rare: true);
        }
    }

    private static bool States(CompiledScenario model)
    {
        var world = new World(model, 0);
        world.Draw(default);
        var product = 1.0;
        for (var item = 0; item < world.Start.Length; item++) product *= MostReady(world, item) + 1.0;
        return product < MostStates;
    }

    private NumberLaw Add(int launched)
    {
        lock (gate)
        {
            if (launched >= byNumber.Length)
            {
                var larger = new NumberLaw?[BitOperations.RoundUpToPowerOf2((uint)launched + 1)];
                byNumber.CopyTo(larger, 0);
                byNumber = larger;
            }

            return byNumber[launched] ??= new NumberLaw(this, launched, [.. Enumerable.Range(0, world.Start.Length).Select(item => (int)Most(item, launched))]);
        }
    }

    /// <summary>Rounds beyond which more make no difference to a raid of this size.</summary>
    private long Most(int item, int launched)
    {
        var most = 0L;
        foreach (ref readonly var law in world.Steps[one][0].AsSpan())
        {
            if (law.Step.Item != item) continue;
            most = Math.Max(most, law.Reserve) + (law.Step.Doctrine == Doctrine.EvenSpread ? (long)launched * launched : launched) * law.Step.Salvo * law.Step.Looks;
        }

        return Math.Min(most, MostReady(world, item));
    }

    private DayEntry[] Compute(int launched, ReadOnlySpan<int> ready)
    {
        if (Layers is not null && launched <= LayerTables.Most) return Layers.Compose(launched, ready, Fields);
        now.Clear();
        Span<int> numbers = stackalloc int[space.Layout.Length];
        ready.CopyTo(numbers);
        var start = space.Place(numbers);
        now.Put(start, 1);
        for (var left = launched; left > 0; left--)
        {
            next.Clear();
            foreach (var state in now.Active)
            {
                foreach (var way in chain.IsSpread(one) ? chain.Of(one, 0, left, state) : chain.Of(one, state)) next.Add(way.To, now, state, way.Probability, way.Leak);
            }

            (now, next) = (next, now);
            now.Trim();
        }

        return DayLaw.Of(now, space, start, Fields);
    }
}
