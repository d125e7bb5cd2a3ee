namespace Pavise.Simulation;

/// <summary>Where each result of a replication stands in its array of whole numbers.</summary>
internal readonly record struct OutcomeLayout(int Classes, int Items, int Months)
{
    private const int OfClass = 2;
    private const int OfItem = 3;

    public int Length => 1 + Classes * OfClass * (1 + Months) + Items * (OfItem + 2 * Months);

    private int FirstItem => 1 + Classes * OfClass * (1 + Months);

    public int AllLeakers => 0;

    public int Launched(int threatClass) => 1 + threatClass * OfClass * (1 + Months);

    public int LaunchedIn(int threatClass, int month) => Launched(threatClass) + 1 + month;

    public int Leakers(int threatClass) => Launched(threatClass) + 1 + Months;

    public int LeakersIn(int threatClass, int month) => Leakers(threatClass) + 1 + month;

    public int Shots(int item) => FirstItem + item * (OfItem + 2 * Months);

    public int FirstEmpty(int item) => Shots(item) + 1;

    public int FirstExhausted(int item) => Shots(item) + 2;

    public int ShotsIn(int item, int month) => Shots(item) + OfItem + month;

    public int StockAfter(int item, int month) => Shots(item) + OfItem + Months + month;
}
