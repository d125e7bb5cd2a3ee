using Pavise.Core;

namespace Pavise.Workspace;

/// <summary>Builds a table column by column from the lines of an answer.</summary>
internal sealed class SheetBuilder<T>(IReadOnlyList<T> lines)
    where T : class
{
    private readonly List<(SheetColumn Column, Func<T, object?> Cell)> columns = [];

    public SheetBuilder<T> Text(string name, string words, Func<T, string?> cell) => Add(new SheetColumn(name, SheetKind.Text, words), cell);

    public SheetBuilder<T> Number(string name, string words, Func<T, decimal?> cell) => Add(new SheetColumn(name, SheetKind.Number, words), line => cell(line));

    /// <summary>A quantity as its bounds, best value and unit; an open bound is an empty cell.</summary>
    public SheetBuilder<T> Quantity(string name, string words, Func<T, Quantity?> cell) => Number(name + "_low", $"{words}: least possible value.", line => cell(line)?.Low)
        .Number(name + "_best", $"{words}: value its source thinks most likely.", line => cell(line)?.Best)
        .Number(name + "_high", $"{words}: greatest possible value.", line => cell(line)?.High)
        .Text(name + "_unit", $"{words}: unit.", line => cell(line)?.Unit.Symbol);

    /// <summary>An interval of days as its two ends; an unknown end is an empty cell.</summary>
    public SheetBuilder<T> Days(string name, string words, Func<T, DateInterval?> cell) =>
        Add(new SheetColumn(name + "_from", SheetKind.Day, $"{words}: first day."), line => cell(line)?.Start)
            .Add(new SheetColumn(name + "_to", SheetKind.Day, $"{words}: last day."), line => cell(line)?.End);

    public LedgerSheet Build(string name, string title, IReadOnlyList<SheetSource> sources) => new(
        name, title, [.. columns.Select(column => column.Column)],
        new MadeRows<IReadOnlyList<object?>>(lines.Count, row => columns.Select(column => column.Cell(lines[row])).ToArray()), sources);

    private SheetBuilder<T> Add(SheetColumn column, Func<T, object?> cell)
    {
        columns.Add((column, cell));
        return this;
    }
}
