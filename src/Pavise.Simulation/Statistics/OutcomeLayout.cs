namespace Pavise.Simulation;

/// <summary>Where each result of a replication stands in its array of whole numbers.</summary>
/// <param name="Classes">Threat classes.</param>
/// <param name="Items">Interceptors.</param>
/// <param name="Months">Months of the horizon.</param>
/// <param name="Areas">Areas; results by area only when there are several.</param>
/// <param name="Days">Days kept one by one; 0 unless daily series are asked for.</param>
internal readonly record struct OutcomeLayout(int Classes, int Items, int Months, int Areas = 1, int Days = 0)
{
    private const int OfAll = 6;
    private const int OfClass = 3;
    private const int OfItem = 7;
    private const int OfClassDaily = 3;
    private const int OfItemDaily = 7;

    public int Length => FirstDaily + Days * DailySeries;

    /// <summary>Series kept day by day.</summary>
    private int DailySeries => OfAll + Classes * OfClassDaily + Items * OfItemDaily + AreaPlaces;

    private int ClassLength => OfClass + 2 * Months;

    private int ItemLength => OfItem + 3 * Months;

    private int FirstItem => OfAll + Classes * ClassLength;

    private int FirstArea => FirstItem + Items * ItemLength;

    private int AreaPlaces => Areas > 1 ? Areas * (1 + Classes) : 0;

    private int FirstDaily => FirstArea + AreaPlaces;

    public int AllLeakers => 0;

    public int AllIntercepted => 1;

    /// <summary>Cost of the rounds fired.</summary>
    public int Cost => 2;

    /// <summary>Cost of the threats launched.</summary>
    public int ThreatCost => 3;

    /// <summary>Cost of the rounds fired over cost of the threats launched, in millionths.</summary>
    public int CostRatio => 4;

    /// <summary>Share of the launched worth that does not leak, each threat counting as the worth of its area, in millionths.</summary>
    public int Protection => 5;

    public int Launched(int threatClass) => OfAll + threatClass * ClassLength;

    public int Leakers(int threatClass) => Launched(threatClass) + 1;

    public int Intercepted(int threatClass) => Launched(threatClass) + 2;

    public int LaunchedIn(int threatClass, int month) => Launched(threatClass) + OfClass + month;

    public int LeakersIn(int threatClass, int month) => LaunchedIn(threatClass, month) + Months;

    public int Shots(int item) => FirstItem + item * ItemLength;

    public int FirstEmpty(int item) => Shots(item) + 1;

    public int FirstExhausted(int item) => Shots(item) + 2;

    public int DaysBelow(int item) => Shots(item) + 3;

    /// <summary>Fire units destroyed.</summary>
    public int UnitsLost(int item) => Shots(item) + 4;

    /// <summary>Rounds lost with fire units destroyed.</summary>
    public int RoundsLost(int item) => Shots(item) + 5;

    /// <summary>Rounds that other theatres take.</summary>
    public int Elsewhere(int item) => Shots(item) + 6;

    public int ShotsIn(int item, int month) => Shots(item) + OfItem + month;

    public int StockAfter(int item, int month) => ShotsIn(item, month) + Months;

    /// <summary>Fire units in service at a month's end.</summary>
    public int UnitsAfter(int item, int month) => StockAfter(item, month) + Months;

    public int AreaLeakers(int area) => FirstArea + area * (1 + Classes);

    public int AreaLeakers(int area, int threatClass) => AreaLeakers(area) + 1 + threatClass;

    /// <summary>On a day, a result that belongs to no class, item or area alone: leakers, intercepts, costs, their ratio and protection.</summary>
    /// <param name="ofAll">The result's place in the whole.</param>
    /// <param name="day">The day, 0 the first.</param>
    public int AllOn(int ofAll, int day) => Daily(ofAll, day);

    /// <summary>True for what has thousands of different values on a day: money, ratios, shares.</summary>
    public bool IsWideOfDay(int place) => Days > 0 && place >= AllOn(Cost, 0) && place < AllOn(OfAll, 0);

    public int LeakersOn(int threatClass, int day) => Daily(OfAll + threatClass * OfClassDaily, day);

    public int LaunchedOn(int threatClass, int day) => Daily(OfAll + threatClass * OfClassDaily + 1, day);

    public int InterceptedOn(int threatClass, int day) => Daily(OfAll + threatClass * OfClassDaily + 2, day);

    public int ShotsOn(int item, int day) => ItemOn(item, 0, day);

    public int StockOn(int item, int day) => ItemOn(item, 1, day);

    public int UnitsOn(int item, int day) => ItemOn(item, 2, day);

    /// <summary>1 when a day up to this one ended without a ready round.</summary>
    public int EmptyBy(int item, int day) => ItemOn(item, 3, day);

    /// <summary>1 when the day ends below the readiness floor.</summary>
    public int BelowOn(int item, int day) => ItemOn(item, 4, day);

    public int UnitsLostOn(int item, int day) => ItemOn(item, 5, day);

    public int RoundsLostOn(int item, int day) => ItemOn(item, 6, day);

    public int AreaLeakersOn(int area, int day) => Daily(OfAll + Classes * OfClassDaily + Items * OfItemDaily + area * (1 + Classes), day);

    public int AreaLeakersOn(int area, int threatClass, int day) => AreaLeakersOn(area, day) + (1 + threatClass) * Days;

    private int ItemOn(int item, int which, int day) => Daily(OfAll + Classes * OfClassDaily + item * OfItemDaily + which, day);

    private int Daily(int series, int day) => FirstDaily + series * Days + day;
}
