using Pavise.Briefing;
using Pavise.Core;

namespace Pavise.Workbench.Views;

/// <summary>A drawing that is made in parts, since a book may hold more than a picture can show.</summary>
/// <param name="Total">Rows that can be drawn: on an axis of time those that have a day.</param>
/// <param name="Draw">Makes a part, from 1; null when nothing is in it.</param>
internal sealed record TimeDrawing(int Total, Func<int, Chart?> Draw)
{
    /// <summary>Rows in one part.</summary>
    public const int Most = 40;

    /// <summary>How many parts there are.</summary>
    public int Parts => (Total + Most - 1) / Most;
}
