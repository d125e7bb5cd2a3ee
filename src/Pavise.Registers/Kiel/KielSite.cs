using System.Globalization;
using Pavise.Core;
using Pavise.Registers.Tables;

namespace Pavise.Registers;

/// <summary>The rows of the Kiel site export.</summary>
internal sealed class KielSite(ImportBuilder build, Names names, decimal billion)
{
    private const string Receiver = "UKR";

    private static readonly string[] Parts = ["military", "financial", "humanitarian"];
    private static readonly string[] Promises = ["commitments", "to_be_allocated"];

    /// <summary>Below this, a value for one air-defence system cannot be right: the cheapest of them costs a hundred times as much.</summary>
    private const decimal LeastForASystem = 10_000m;

    /// <summary>A country's allocations of one month: three obligations that make up the total.</summary>
    public ImportedRow? Country(RowReader row)
    {
        var month = Period(row);
        var id = build.Keys.ByKey("data_explorer", row.Text("iso"), month?.ToString() ?? "");
        var (total, parts) = (row.Number("total"), Parts.Select(kind => (Kind: kind, Value: row.Number(kind))).ToArray());
        var stated = Promises.Select(kind => (Kind: kind, Value: row.Number(kind))).ToArray();
        if (row.IsBad || month is null) return null;
        if (names.Actor(row.Text("iso")) is not { } donor)
            return build.Row(id, row, ImportedState.Unrepresented, $"the catalogue has no actor '{row.Text("iso")}'", []);
        var figures = parts.Where(part => part.Value is not (null or 0)).Select(part => Money(id, donor, part.Kind, part.Value!.Value * billion, month.Value, ClaimStatus.Pledged))
            .Concat(stated.Where(part => part.Value is not (null or 0)).Select(part => Money(id, donor, part.Kind, part.Value!.Value * billion, month.Value, ClaimStatus.Considered)));
        return build.Row(id, row, ImportedState.Posted, total == parts.Sum(part => part.Value) ? null : "the total of the row is not the sum of its parts; the parts are posted", [.. figures]);
    }

    /// <summary>The monthly totals: the same money, stated again.</summary>
    public ImportedRow? Month(RowReader row) => Stated("total_allocations", row,
        [("total_allocations", "stated-total"), ("military", "stated-military"), ("financial", "stated-financial"), ("humanitarian", "stated-humanitarian")], null);

    /// <summary>Where military aid comes from: the same money once more, by supply.</summary>
    public ImportedRow? Supply(RowReader row) => Stated("procurement_trends", row,
        [("stockpile", "stockpile"), ("procurement", "procurement"), ("unspecified", "unspecified"), ("nato_purl", "nato_purl")], "nato_purl");

    /// <summary>Union money attributed to its members, which the country table already has under the Union.</summary>
    public ImportedRow? Share(RowReader row)
    {
        var (id, value) = (build.Keys.ByKey("eu_aid_shares", row.Text("iso")), row.Number("eu_share_bn"));
        if (row.IsBad) return null;
        var figures = value is { } share && names.Actor(row.Text("iso")) is { } donor
            ? new[] { Money(id, donor, "eu-share", share * billion, null, ClaimStatus.Considered) } : [];
        return build.Row(id, row, ImportedState.Held, "a second attribution of money that is already counted under the Union; shares of output are no quantity of the book", figures);
    }

    /// <summary>Numbers of weapons pledged by a donor, named one by one in words.</summary>
    public ImportedRow? Weapons(RowReader row)
    {
        var (id, number, value) = (build.Keys.ByKey("weapons", row.Text("donor"), row.Text("category")), row.Count("number_of_weapons"), row.Number("monetary_value_eur"));
        if (row.IsBad) return null;
        if (names.Actor(row.Text("donor")) is not { } donor) return build.Row(id, row, ImportedState.Unrepresented, $"the catalogue has no actor '{row.Text("donor")}'", []);
        var (figures, left) = (new List<ImportedFigure>(), new List<string>());
        foreach (var (name, count) in Listed(row.Text("weapons_list")))
        {
            if (names.Item(name) is { } item) figures.Add(Thing(id, donor, item, count, figures.Count));
            else left.Add(name);
        }

        if (figures.Count == 0) return build.Row(id, row, ImportedState.Unrepresented, $"the catalogue has no item for {string.Join("; ", left)}", []);
        if (row.Text("category") == "Air Defense" && number > 0 && value / number < LeastForASystem) left.Add("the value, which is too small to be that of so many systems");
        else if (value is { } eur) figures.Add(Money(id, donor, "weapons-value", eur, null, ClaimStatus.Considered));
        return build.Row(id, row, ImportedState.Posted, left.Count == 0 ? null : $"left out: {string.Join("; ", left)}", figures);
    }

    /// <summary>"Patriot air defense battery (5); Iris-T SLM air defence system (14)".</summary>
    private static IEnumerable<(string Name, int Count)> Listed(string text)
    {
        foreach (var part in text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var open = part.LastIndexOf('(');
            if (open > 0 && part.EndsWith(')') && int.TryParse(part.AsSpan(open + 1, part.Length - open - 2), NumberStyles.None, CultureInfo.InvariantCulture, out var count))
                yield return (part[..open].Trim(), count);
        }
    }

    private ImportedRow? Stated(string table, RowReader row, IReadOnlyList<(string Column, string Measure)> columns, string? purl)
    {
        var month = Period(row);
        var id = build.Keys.ByKey(table, month?.ToString() ?? "");
        var values = columns.Select(column => (column.Measure, Value: row.Number(column.Column))).ToArray();
        if (row.IsBad || month is null) return null;
        var figures = values.Where(pair => pair.Value is not (null or 0))
            .Select(pair => Money(id, null, pair.Measure, pair.Value!.Value * billion, month.Value, ClaimStatus.Considered, pair.Measure == purl ? "PURL" : null));
        return build.Row(id, row, ImportedState.Posted, null, [.. figures]);
    }

    private static Core.Month? Period(RowReader row) =>
        row.Count("year") is { } year && row.Count("month") is { } number && year is > 1990 and < 2200 && number is > 0 and < 13 ? new Core.Month(year, number) : Bad(row);

    private static Core.Month? Bad(RowReader row)
    {
        row.Wrong("PAV2525", "month", "this is no month", "give a year and a month from 1 to 12");
        return null;
    }

    private ImportedFigure Money(string id, string? donor, string measure, decimal eur, Core.Month? month, ClaimStatus status, string? programme = null) => new(new Assertion
    {
        Id = $"{id}#{measure}",
        Kind = ClaimKind.Funding,
        Status = status,
        Item = "money",
        Quantity = Quantity.Exactly(eur, Currency.Eur.Unit),
        From = donor is null ? [] : [donor],
        To = [Receiver],
        When = month is { } known ? DateInterval.During(known) : null,
        Published = build.Published,
        Programme = programme,
        Source = build.Source,
        Origin = id,
    }, measure);

    private ImportedFigure Thing(string id, string donor, Item item, int count, int place) => new(new Assertion
    {
        Id = string.Create(CultureInfo.InvariantCulture, $"{id}#{item.Id}{(place == 0 ? "" : "-" + place)}"),
        Kind = ClaimKind.Pledge,
        Status = ClaimStatus.Pledged,
        Item = item.Id,
        Quantity = Quantity.Exactly(count, item.Unit),
        From = [donor],
        To = [Receiver],
        Published = build.Published,
        Source = build.Source,
        Origin = id,
    }, "pledged");
}
