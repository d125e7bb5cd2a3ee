namespace Pavise.Simulation;

/// <summary>What one layer does to one threat: the probability of every number of rounds it fires, and of every end where rounds do not suffice.</summary>
internal sealed class LayerWays
{
    private readonly Step step;
    private readonly double kill;
    private readonly double missJudgedKill;
    private readonly double killJudgedMiss;
    private double[] ended = [];
    private double[] cutShort = [];

    /// <summary>Follows every way through looks and salvos.</summary>
    public LayerWays(World world, Step step)
    {
        (this.step, kill) = (step, world.Value(step.Kill));
        (missJudgedKill, killJudgedMiss) = (world.Or(step.MissJudgedKill, 0), world.Or(step.KillJudgedMiss, 0));
        var covered = world.Or(step.Coverage, 1);
        Most = step.Salvo * step.Looks;
        Ended = [new double[Most + 1], new double[Most + 1]];
        Short = [new double[Most], new double[Most]];
        Ended[1][0] += 1 - covered;
        for (var left = 0; left <= Most; left++)
        {
            (ended, cutShort) = (new double[2 * (Most + 1)], new double[2]);
            Look(0, left, left, false, covered);
            for (var alive = 0; alive < 2 && left < Most; alive++) Short[alive][left] = cutShort[alive];
            for (var shots = 0; shots <= Most && left == Most; shots++) (Ended[0][shots], Ended[1][shots]) = (Ended[0][shots] + ended[2 * shots], Ended[1][shots] + ended[2 * shots + 1]);
        }
    }

    /// <summary>Most rounds at one threat.</summary>
    public int Most { get; }

    /// <summary>With rounds enough: by whether the threat is alive after it (0 or 1), and by rounds fired, the probability.</summary>
    public double[][] Ended { get; }

    /// <summary>By whether the threat is alive after it, and by rounds left before it, the probability that it would have been fired at with more than these: with all of them then.</summary>
    public double[][] Short { get; }

    private void Look(int look, int began, int left, bool dead, double probability)
    {
        if (probability == 0) return;
        if (look == step.Looks)
        {
            Leave(began - left, dead, probability);
            return;
        }

        var enough = left >= step.Salvo;
        var survives = 1.0;
        for (var shot = Math.Min(left, step.Salvo); shot > 0; shot--) survives *= 1 - kill;
        var alive = dead ? 0 : probability * survives;
        if (!enough)
        {
            cutShort[1] += alive;
            cutShort[0] += probability - alive;
            return;
        }

        Judge(look, began, left - step.Salvo, false, alive);
        Judge(look, began, left - step.Salvo, true, probability - alive);
    }

    private void Judge(int look, int began, int left, bool dead, double probability)
    {
        var judgedDead = dead ? 1 - killJudgedMiss : missJudgedKill;
        Leave(began - left, dead, probability * judgedDead);
        Look(look + 1, began, left, dead, probability * (1 - judgedDead));
    }

    private void Leave(int fired, bool dead, double probability) => ended[2 * fired + (dead ? 0 : 1)] += probability;
}
