using Pavise.Core;

namespace Pavise.Workbench.Views;

/// <summary>One row of a drawing on an axis of time.</summary>
/// <param name="Group">Heading that rows beside it share; empty for none.</param>
/// <param name="Label">What it is.</param>
/// <param name="Style">Number of its sort among the styles of the drawing, from 0.</param>
/// <param name="Start">Between which days it began; both null when nobody says.</param>
/// <param name="End">Between which days it ends; both null when nobody says, and null for an event, which lasts no time.</param>
/// <param name="Note">Beside the bar, in few words; empty for none.</param>
/// <param name="Cells">The same as a row of the table under the drawing.</param>
internal readonly record struct TimeRow(string Group, string Label, int Style, DateInterval Start, DateInterval? End, string Note, IReadOnlyList<Sentence> Cells)
{
    /// <summary>When, in words: "beginning 2024-06-20, ending 2024-09-01 to 2024-09-30".</summary>
    public string When => End is { } end
        ? $"{(Start.IsOpen ? "beginning not stated" : $"beginning {Start}")}, {(end.IsOpen ? "end not stated" : $"ending {end}")}"
        : Start.ToString();
}
