using System.Text.Json.Nodes;
using Pavise.Briefing;
using Pavise.Core;
using Pavise.Ledger;

namespace Pavise.Workbench.Views;

/// <summary>Promised against delivered by month: drawn and as a table.</summary>
/// <param name="naming">Names of actors and items.</param>
/// <param name="count">Origin of a number of rows that rests on nothing else.</param>
internal sealed class LedgerMonths(Naming naming, string count)
{
    /// <summary>Months that one picture can show; the table has all.</summary>
    private const int MostMonths = 240;

    /// <summary>The answer for an item, a receiver and a giver, or all givers.</summary>
    /// <param name="months">The numbers; null when the book holds none.</param>
    /// <param name="item">Item of the catalogue.</param>
    /// <param name="receiver">Actor code.</param>
    /// <param name="giver">Actor code, or null for all.</param>
    public LedgerAnswer Of(PledgeMonths? months, string item, string receiver, string? giver)
    {
        PledgeMonth[] lines = [.. (months?.Lines ?? []).Reverse()];
        var grid = new Grid("Promised and delivered by the end of each month, the latest first", ["Month", "Promised by then", "Delivered by then"], new LazyRows<PledgeMonth>(lines, line =>
        [
            Cell.Of(Formatter.MonthName(line.Month), line.PromisedOrigin ?? line.DeliveredOrigin ?? count), Cell.Of(line.Promised, line.PromisedOrigin, "nothing in the book"), Cell.Of(line.Delivered, line.DeliveredOrigin, "nothing in the book"),
        ]), First(lines) ?? count) { Empty = "The book holds no dated promise and no arrival of this item in this view.", RowName = "months" };
        var lead = $"What {(giver is null ? "all givers" : naming.Actor(giver))} had promised of the item, and all that belongs to it, and what had arrived, by the end of each month. Numbers reach from what certainly had been to what may have been.";
        return new LedgerAnswer(lead, months is null ? null : Draw(months, item, receiver, giver), [.. Said(months)], grid, months?.EntryOrigins ?? []) { Further = id => months?.OriginsOf(id).FirstOrDefault(origin => origin.Id == id), Givers = Givers(months, giver) };
    }

    /// <summary>The givers to choose from, with their names; the one asked for is among them whatever the book holds.</summary>
    private IReadOnlyList<(string Value, string Words)> Givers(PledgeMonths? months, string? giver) =>
        [.. (months?.Givers ?? []).Concat(giver is null ? [] : [giver]).Distinct(StringComparer.Ordinal).Select(code => (code, naming.Actor(code))).OrderBy(pair => pair.Item2, StringComparer.Ordinal)];

    /// <summary>What has no day, and what counts in another unit.</summary>
    private static IEnumerable<Sentence> Said(PledgeMonths? months)
    {
        if (months?.UndatedPromises is { } promised) yield return Undated("Promised on a day that nobody states, and in none of these months: ", promised);
        if (months?.UndatedArrivals is { } arrived) yield return Undated("Delivered on a day that nobody states, and in none of these months: ", arrived);
        if (months is { OtherUnits: > 0 and var others } && months.Lines.Count > 0)
            yield return new SentenceBuilder().Say("Entries that count in another unit, and are in none of these numbers: ").Say(Formatter.Number(others), First([.. months.Lines])!).Say(".").Build();
    }

    private static Sentence Undated(string words, (Quantity Number, int Entries, string Origin) told) =>
        new SentenceBuilder().Say(words).SayFigures(Cell.Of(told.Number, told.Origin).Words.Text, told.Origin).Say(", in ").Say(Formatter.Number(told.Entries), told.Origin).Say(told.Entries == 1 ? " entry." : " entries.").Build();

    private static string? First(IReadOnlyList<PledgeMonth> lines) => lines.Select(line => line.PromisedOrigin ?? line.DeliveredOrigin).FirstOrDefault(origin => origin is not null);

    private Chart? Draw(PledgeMonths months, string item, string receiver, string? giver)
    {
        PledgeMonth[] drawn = [.. months.Lines.TakeLast(MostMonths)];
        if (First(drawn) is not { } origin) return null;
        var spec = new JsonObject
        {
            ["kind"] = "lines",
            ["id"] = "chart-months",
            ["title"] = "Promised against delivered, by month",
            ["description"] = "Two lines by month, what had been promised and what had arrived: each at what certainly had been, with a band up to what may have been.",
            ["width"] = 860,
            ["y"] = new JsonObject { ["label"] = Phrases.Capital(months.Unit.Words(plural: true)), ["min"] = 0 },
            ["bands"] = new JsonObject { ["middle"] = "had certainly been", ["outer"] = "may have been" },
            ["series"] = new JsonArray([.. Series("promised", drawn, line => line.Promised, origin), .. Series("delivered", drawn, line => line.Delivered, origin)]),
        };
        var summary = new SentenceBuilder().SayFigures($"{naming.Actor(receiver)}: ", origin).SayFigures(naming.Items(item).Text, naming.Items(item).Origin ?? origin)
            .Say($", and all that belongs to it, of {(giver is null ? "all givers" : naming.Actor(giver))}. A line stands at what certainly had been promised or had arrived, its band reaches to what may have been: a day or a number is uncertain; without an upper end it is open.").Build();
        var data = new Table("By month, as drawn", ["Month", "Promised by then", "Delivered by then"], [.. drawn.Select(line => (IReadOnlyList<Sentence>)
            [Cell.Of(Formatter.MonthName(line.Month), line.PromisedOrigin ?? line.DeliveredOrigin ?? count).Words, Cell.Of(line.Promised, line.PromisedOrigin, "nothing in the book").Words, Cell.Of(line.Delivered, line.DeliveredOrigin, "nothing in the book").Words])]);
        return new Chart("chart-months", "Promised against delivered, by month", summary, spec, data, origin);
    }

    private static IEnumerable<JsonNode> Series(string name, IReadOnlyList<PledgeMonth> lines, Func<PledgeMonth, Quantity?> number, string origin)
    {
        PledgeMonth[] told = [.. lines.Where(line => number(line) is not null)];
        if (told.Length == 0) yield break;
        yield return new JsonObject
        {
            ["name"] = name,
            ["points"] = new JsonArray([.. told.Select(line => (JsonNode)new JsonObject
            {
                ["x"] = line.Month.ToString(), ["low"] = number(line)!.Value.Low, ["best"] = number(line)!.Value.Low, ["high"] = number(line)!.Value.High, ["label"] = Cell.Of(number(line), origin).Words.Text,
            })]),
        };
    }
}
