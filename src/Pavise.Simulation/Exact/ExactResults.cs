namespace Pavise.Simulation;

/// <summary>The exact law of every result.</summary>
internal sealed class ExactResults(OutcomeLayout layout) : IResults
{
    private readonly Law[] laws = [.. Enumerable.Repeat(Law.Certain(0), layout.Length)];

    public OutcomeLayout Layout => layout;

    public void Set(int place, Law law) => laws[place] = law;

    public Estimate At(int place) => laws[place].ToEstimate();

    public double ShareFrom(int place, int value) => laws[place].ShareFrom(value);

    public VarianceShares Shares(int which) => new(0, 0, 0);
}
