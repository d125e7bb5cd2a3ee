using System.Text.Json.Nodes;
using Pavise.Core;

namespace Pavise.Briefing;

/// <summary>A chart with all it owes its reader: a summary in words, its data as a table, and its origin.</summary>
/// <param name="Id">Anchor of the chart.</param>
/// <param name="Title">Plain words without digits.</param>
/// <param name="Summary">What it shows, in a sentence.</param>
/// <param name="Spec">The specification that the chart service draws (node/README.md).</param>
/// <param name="Data">The same data as a table.</param>
/// <param name="Origin">Identity of the computation behind the drawn numbers, axis ticks included.</param>
/// <param name="Svg">The drawing, once the chart service has made it.</param>
public sealed record Chart(string Id, string Title, Sentence Summary, JsonObject Spec, Table Data, string Origin, string? Svg = null) : Block
{
    /// <summary>What it shows, in a sentence.</summary>
    /// <exception cref="ArgumentException">It says nothing.</exception>
    public Sentence Summary { get; init; } = Told(Summary);

    /// <summary>The same data as a table.</summary>
    /// <exception cref="ArgumentException">It has no row.</exception>
    public Table Data { get; init; } = Filled(Data);

    private static Sentence Told(Sentence summary) => string.IsNullOrWhiteSpace(summary?.Text) ? throw new ArgumentException("a chart without a summary in words is none", nameof(summary)) : summary;

    private static Table Filled(Table data) => data is not { Rows.Count: > 0, Columns.Count: > 0 } ? throw new ArgumentException("a chart without its table is none", nameof(data)) : data;
}
