namespace Pavise.Workbench.Views;

/// <summary>Which part of a drawing a page shows.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Parts">How many there are.</param>
/// <param name="Total">Rows of all of them.</param>
public readonly record struct DrawnPart(int Number, int Parts, int Total)
{
    /// <summary>The first row that is shown, from 1.</summary>
    public int First => (Number - 1) * TimeDrawing.Most + 1;

    /// <summary>The last row that is shown.</summary>
    public int Last => Math.Min(Number * TimeDrawing.Most, Total);
}
