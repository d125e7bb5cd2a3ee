using System.Text.Json;
using Pavise.Core;

namespace Pavise.Ledger;

/// <summary>A register's part of the book as a pure function of what was read: one entry that keeps each row, and what its figures move.</summary>
internal sealed class ImportEntries(RegisterImport import, Catalogue catalogue)
{
    /// <summary>What the head of a register measures when its figures may include one another.</summary>
    public const string Overlapping = "overlapping";

    /// <summary>The item of an entry that keeps a row.</summary>
    public const string RowItem = "row";

    private const string HeadItem = "register";

    /// <summary>The entry that keeps a row, then what its figures move or state.</summary>
    public IEnumerable<Entry> Of(ImportedRow row)
    {
        yield return RowEntry(row);
        foreach (var figure in row.Figures)
        {
            foreach (var entry in new FactEntries([FactOf(row, figure)], catalogue, Kept).Legs())
                yield return entry with { Register = import.Part, Measure = figure.Measure };
        }
    }

    /// <summary>A figure that states a raid, a stock or an intention moves nothing, as in the judged part.</summary>
    private static Fact FactOf(ImportedRow row, ImportedFigure figure)
    {
        var decision = row.State == ImportedState.Held ? FactDecision.Held
            : !figure.Moves || PostingRules.For(figure.Assertion, figure.Assertion.Quantity) is null
                ? FactDecision.Statement : FactDecision.Posted;
        return new Fact(figure.Assertion, figure.Assertion.Quantity, decision, figure.Note ?? (decision == FactDecision.Held ? row.Reason! : ""), [figure.Assertion.Source], [], null);
    }

    /// <summary>A figure that moves something names its parties by its accounts; of another the claim is kept.</summary>
    private static string? Kept(Fact fact) => fact.Decision == FactDecision.Posted ? null : ClaimText.Write(fact.Assertion);

    /// <summary>What was imported, whom to credit, from which files: kept with the rows, so that a copy of the book still says it.</summary>
    public Entry Head() => Blank(import.Source, HeadItem) with
    {
        Reason = $"{import.Attribution.Credit} ({import.Attribution.Licence})",
        Raw = JsonSerializer.Serialize(import.Files),
        Measure = import.MayOverlap ? Overlapping : null,
        Published = import.Published ?? default,
    };

    private Entry RowEntry(ImportedRow row) => Blank(row.Id, RowItem) with
    {
        Decision = row.State == ImportedState.Posted ? FactDecision.Posted : FactDecision.Held,
        Measure = row.State.ToString().ToLowerInvariant(),
        Raw = row.Raw,
        Reason = row.Reason ?? "",
    };

    private Entry Blank(string id, string item) => new()
    {
        Kind = EntryKind.Statement,
        Leg = EntryLeg.Row,
        Decision = FactDecision.Statement,
        Fact = id,
        Item = item,
        Register = import.Part,
        Origins = [id],
        Sources = [import.Source],
    };
}
