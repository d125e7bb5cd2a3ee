namespace Pavise.Simulation;

/// <summary>What one threat does to the state: every way through layers, looks and salvos with its probability.</summary>
internal sealed class ThreatChain(CompiledScenario model, World world, StateSpace space)
{
    private readonly Dictionary<(int Class, int Left, int State), Transition[]> spread = [];
    private readonly Transition[]?[][] known = [.. model.Classes.Select(_ => Array.Empty<Transition[]?>())];
    private readonly bool[] isSpread = [.. model.Classes.Select(one => one.Steps[0].Any(step => step.Doctrine == Doctrine.EvenSpread))];
    private readonly Dictionary<(int To, int Leak), double> ways = [];
    private readonly int[] ready = new int[space.Items];

    /// <summary>The ways of the next threat of a class.</summary>
    /// <param name="one">The class.</param>
    /// <param name="left">Threats of the raid still to come, this one included; matters only where rounds are spread evenly.</param>
    /// <param name="state">The state it finds.</param>
    public Transition[] Of(int one, int left, int state)
    {
        if (isSpread[one]) return spread.TryGetValue((one, left, state), out var met) ? met : spread[(one, left, state)] = Ways(one, left, state);
        if (known[one].Length <= state) Array.Resize(ref known[one], Math.Max(64, 2 * state));
        return known[one][state] ??= Ways(one, 0, state);
    }

    /// <summary>True when a class's rounds are spread over the threats still to come.</summary>
    public bool IsSpread(int one) => isSpread[one];

    private Transition[] Ways(int one, int left, int state)
    {
        ways.Clear();
        for (var item = 0; item < ready.Length; item++) ready[item] = space.Ready(state, item);
        var tracked = world.Or(model.Classes[one].Tracked, 1);
        Meet(one, left, state, 0, tracked);
        if (tracked < 1) End(state, 1, 1 - tracked);
        return [.. ways.Select(way => new Transition(way.Key.To, way.Key.Leak, way.Value)).OrderBy(way => way.To).ThenBy(way => way.Leak)];
    }

    private void Meet(int one, int left, int state, int at, double probability)
    {
        if (probability == 0) return;
        var steps = model.Classes[one].Steps[0];
        if (at == steps.Length)
        {
            End(state, 1, probability);
            return;
        }

        var step = steps[at];
        var usable = ready[step.Item] - world.Whole(step.Reserve);
        if (usable <= 0)
        {
            Meet(one, left, state, at + 1, probability);
            return;
        }

        var covered = step.Coverage < 0 ? 1 : world.Value(step.Coverage);
        Meet(one, left, state, at + 1, probability * (1 - covered));
        Look(one, left, state, at, 0, usable, false, probability * covered);
    }

    /// <summary>From before a look on: nothing fired yet at this look, the threat dead or not.</summary>
    private void Look(int one, int left, int state, int at, int look, int usable, bool dead, double probability)
    {
        if (probability == 0) return;
        var step = model.Classes[one].Steps[0][at];
        var salvo = look == step.Looks ? 0 : Math.Min(step.Salvo, step.Doctrine == Doctrine.EvenSpread ? usable / left : usable);
        if (salvo <= 0)
        {
            Leave(one, left, state, at, dead, probability);
            return;
        }

        ready[step.Item] -= salvo;
        var survives = 1.0;
        for (var shot = 0; shot < salvo; shot++) survives *= 1 - world.Value(step.Kill);
        var alive = dead ? 0 : probability * survives;
        Judge(one, left, state, at, look, usable - salvo, false, alive);
        Judge(one, left, state, at, look, usable - salvo, true, probability - alive);
        ready[step.Item] += salvo;
    }

    private void Judge(int one, int left, int state, int at, int look, int usable, bool dead, double probability)
    {
        var step = model.Classes[one].Steps[0][at];
        var error = dead ? step.KillJudgedMiss : step.MissJudgedKill;
        var wrong = error < 0 ? 0 : world.Value(error);
        var judgedDead = dead ? 1 - wrong : wrong;
        if (probability * judgedDead > 0) Leave(one, left, state, at, dead, probability * judgedDead);
        Look(one, left, state, at, look + 1, usable, dead, probability * (1 - judgedDead));
    }

    private void Leave(int one, int left, int state, int at, bool dead, double probability)
    {
        if (dead) End(state, 0, probability);
        else Meet(one, left, state, at + 1, probability);
    }

    private void End(int state, int leak, double probability)
    {
        var to = space.With(state, ready);
        ways[(to, leak)] = ways.GetValueOrDefault((to, leak)) + probability;
    }
}
