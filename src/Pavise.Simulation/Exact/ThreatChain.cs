namespace Pavise.Simulation;

/// <summary>What one threat does to the state: every way through layers, looks and salvos with its probability.</summary>
internal sealed class ThreatChain
{
    private readonly CompiledScenario model;
    private readonly World world;
    private readonly StateSpace space;
    private readonly Dictionary<(int Class, int Area, int Left, int State), Transition[]> spread = [];
    private readonly Transition[]?[][] known;
    private readonly bool[] isSpread;
    private readonly Dictionary<(int To, int Area, int Leak), double> ways = [];
    private readonly int[] numbers;
    private readonly double[] shares;
    private int area;

    public ThreatChain(CompiledScenario model, World world, StateSpace space)
    {
        (this.model, this.world, this.space) = (model, world, space);
        known = [.. model.Classes.Select(_ => Array.Empty<Transition[]?>())];
        isSpread = [.. model.Classes.Select(one => one.Steps.Any(steps => steps.Any(step => step.Doctrine == Doctrine.EvenSpread)))];
        numbers = new int[space.Layout.Length];
        var weights = model.Areas.Select(one => world.Or(one.Weight, 1)).ToArray();
        var total = weights.Sum();
        shares = [.. weights.Select((weight, i) => total > 0 ? weight / total : i == 0 ? 1 : 0)];
    }

    /// <summary>Ways held.</summary>
    public long Held { get; private set; }

    /// <summary>Share of the threats that fall on an area.</summary>
    public double Share(int ofArea) => shares[ofArea];

    /// <summary>True when a class's rounds are spread over the threats still to come, so that their number and area matter.</summary>
    public bool IsSpread(int one) => isSpread[one];

    /// <summary>The ways of the next threat of a class, in whichever area it falls.</summary>
    public Transition[] Of(int one, int state)
    {
        if (known[one].Length <= state) Array.Resize(ref known[one], Math.Max(64, 2 * state));
        return known[one][state] ??= Ways(one, 0, state, 0, shares.Length);
    }

    /// <summary>The ways of the next threat of a class in an area.</summary>
    /// <param name="one">The class.</param>
    /// <param name="inArea">The area.</param>
    /// <param name="left">Threats of the class, day and area still to come, this one included.</param>
    /// <param name="state">The state it finds.</param>
    public Transition[] Of(int one, int inArea, int left, int state)
    {
        var key = (one, inArea, left, state);
        return spread.TryGetValue(key, out var met) ? met : spread[key] = Ways(one, left, state, inArea, inArea + 1);
    }

    private Transition[] Ways(int one, int left, int state, int from, int to)
    {
        ways.Clear();
        space[state].CopyTo(numbers);
        var tracked = world.Or(model.Classes[one].Tracked, 1);
        for (area = from; area < to; area++)
        {
            var falls = to - from == 1 ? 1 : shares[area];
            Meet(one, left, 0, tracked * falls);
            if (tracked < 1) End(one, 1, (1 - tracked) * falls);
        }

        Held += ways.Count;
        return [.. ways.Select(way => new Transition(way.Key.To, way.Value, way.Key.Area, way.Key.Leak)).OrderBy(way => way.To).ThenBy(way => way.Area).ThenBy(way => way.Leak)];
    }

    private void Meet(int one, int left, int at, double probability)
    {
        if (probability == 0) return;
        var steps = model.Classes[one].Steps[area];
        if (at == steps.Length)
        {
            End(one, 1, probability);
            return;
        }

        var step = steps[at];
        var usable = numbers[step.Magazine] - world.Whole(step.Reserve);
        if (usable <= 0 || (space.Layout.Channels(step.Magazine) is >= 0 and var channels && numbers[channels] <= 0))
        {
            Meet(one, left, at + 1, probability);
            return;
        }

        var covered = step.Coverage < 0 ? 1 : world.Value(step.Coverage);
        Meet(one, left, at + 1, probability * (1 - covered));
        Look(one, left, at, 0, usable, false, probability * covered);
    }

    /// <summary>From before a look on: nothing fired yet at this look, the threat dead or not.</summary>
    private void Look(int one, int left, int at, int look, int usable, bool dead, double probability)
    {
        if (probability == 0) return;
        var step = model.Classes[one].Steps[area][at];
        var salvo = look == step.Looks ? 0 : Math.Min(step.Salvo, step.Doctrine == Doctrine.EvenSpread ? usable / left : usable);
        if (salvo <= 0)
        {
            Leave(one, left, at, dead, probability);
            return;
        }

        var channels = look == 0 ? space.Layout.Channels(step.Magazine) : -1;
        if (channels >= 0) numbers[channels]--;
        numbers[step.Magazine] -= salvo;
        var survives = 1.0;
        for (var shot = 0; shot < salvo; shot++) survives *= 1 - world.Value(step.Kill);
        var alive = dead ? 0 : probability * survives;
        Judge(one, left, at, look, usable - salvo, false, alive);
        Judge(one, left, at, look, usable - salvo, true, probability - alive);
        numbers[step.Magazine] += salvo;
        if (channels >= 0) numbers[channels]++;
    }

    private void Judge(int one, int left, int at, int look, int usable, bool dead, double probability)
    {
        var step = model.Classes[one].Steps[area][at];
        var error = dead ? step.KillJudgedMiss : step.MissJudgedKill;
        var wrong = error < 0 ? 0 : world.Value(error);
        var judgedDead = dead ? 1 - wrong : wrong;
        if (probability * judgedDead > 0) Leave(one, left, at, dead, probability * judgedDead);
        Look(one, left, at, look + 1, usable, dead, probability * (1 - judgedDead));
    }

    private void Leave(int one, int left, int at, bool dead, double probability)
    {
        if (dead) End(one, 0, probability);
        else Meet(one, left, at + 1, probability);
    }

    /// <summary>A leaker that may be aimed at a fire unit waits until the raid is over.</summary>
    private void End(int one, int leak, double probability)
    {
        if (probability == 0) return;
        var pending = leak == 1 && !model.Classes[one].Attrition.IsNone ? space.Layout.Pending(area) : -1;
        if (pending >= 0) numbers[pending]++;
        var key = (space.Place(numbers), area, leak);
        if (pending >= 0) numbers[pending]--;
        ways[key] = ways.GetValueOrDefault(key) + probability;
    }
}
