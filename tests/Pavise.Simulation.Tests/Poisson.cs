namespace Pavise.Simulation.Tests;

/// <summary>Poisson's law, by the formula of any textbook.</summary>
/// <param name="Mean">Its mean.</param>
internal readonly record struct Poisson(double Mean)
{
    public double Probability(int number)
    {
        var probability = Math.Exp(-Mean);
        for (var i = 1; i <= number; i++) probability *= Mean / i;
        return probability;
    }
}
