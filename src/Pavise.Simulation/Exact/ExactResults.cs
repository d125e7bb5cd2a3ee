namespace Pavise.Simulation;

/// <summary>The exact law of every result.</summary>
internal sealed class ExactResults(OutcomeLayout layout) : IResults
{
    private readonly ILaw?[] laws = new ILaw?[layout.Length];

    public OutcomeLayout Layout => layout;

    public void Set(int place, ILaw law) => laws[place] = law;

    public bool Knows(int place) => laws[place] is not null;

    /// <summary>The law of a place; that of zero when it was never set.</summary>
    public ILaw Of(int place) => laws[place] ?? Law.Certain(0);

    public Estimate At(int place) => Of(place).ToEstimate();

    public double ShareFrom(int place, int value) => Of(place).ShareFrom(value);

    public VarianceShares Shares(int which) => new(0, 0, 0);
}
