namespace Pavise.Simulation;

/// <summary>The exact law of a figure.</summary>
internal interface ILaw
{
    /// <summary>Mean, standard deviation and quantiles, all without error.</summary>
    Estimate ToEstimate();

    /// <summary>The probability of at least a value.</summary>
    double ShareFrom(int value);
}
