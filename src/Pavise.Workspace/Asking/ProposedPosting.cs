using System.Globalization;
using System.Text;
using Pavise.Core;
using Pavise.Simulation;

namespace Pavise.Workspace;

/// <summary>What an outlook says will be fired and lost, as entries for the book: a proposal in a file, which moves nothing until a person posts it.</summary>
public static class ProposedPosting
{
    private const double Low = 0.10;

    private const double High = 0.90;

    /// <summary>The file, in the form that <see cref="HandForm.ReadFile"/> reads: one entry for what is fired of each item, one for rounds and one for fire units lost, as 80 % intervals over worlds and chance.</summary>
    /// <param name="outlook">Of a real country.</param>
    /// <param name="catalogue">Names the fire unit of a round.</param>
    /// <exception cref="PaviseException">PAV5209: an invented land has no book.</exception>
    public static string Of(Outlook outlook, Catalogue catalogue)
    {
        if (outlook.Place is not { Real: true, Country: { } country })
            throw new PaviseException("PAV5209", new Place(outlook.Scenario), $"{outlook.Place.Name} is invented: no book speaks of it", "propose entries from a scenario of a real country");
        var last = outlook.Start.FirstDay.AddDays(outlook.HorizonDays - 1);
        var text = new StringBuilder()
            .Append(CultureInfo.InvariantCulture, $"# Proposed by a simulation: {outlook.Name}, {outlook.Replications} campaigns, seed {outlook.Seed}, results {outlook.ResultsHash}.\n")
            .Append("# Nothing of this happened yet or is known to have happened. 80 % intervals over worlds and chance.\n")
            .Append("# To take it over: pavise ledger post --file FILE --by NAME --reason TEXT\n")
            .Append("entries:\n");
        foreach (var row in outlook.Items)
        {
            var unit = catalogue.Item(row.Item)?.Unit ?? Unit.Missile;
            void Entry(string kind, string item, Unit counted, Estimate? estimate)
            {
                if (estimate is null || estimate.At(High) < 1) return;
                text.Append(CultureInfo.InvariantCulture, $"  - {{kind: {kind}, item: {item}, number: {Number(estimate)}, unit: {counted}, to: {country}, when: {outlook.Start.FirstDay:yyyy-MM-dd}..{last:yyyy-MM-dd}}}\n");
            }

            Entry("expenditure", row.Item, unit, row.Shots);
            Entry("loss", row.Item, unit, row.RoundsLost);
            if (catalogue.Item(row.Item)?.UsedBy is [var system, ..]) Entry("loss", system, catalogue.Item(system)!.Unit, row.FireUnitsLost);
        }

        return text.ToString();
    }

    private static string Number(Estimate estimate)
    {
        var (low, high) = (Math.Floor(estimate.At(Low)), Math.Ceiling(estimate.At(High)));
        return low == high ? string.Create(CultureInfo.InvariantCulture, $"{low}") : string.Create(CultureInfo.InvariantCulture, $"{low}..{high}");
    }
}
