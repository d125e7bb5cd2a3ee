using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Pavise.Core;
using Pavise.Ledger;
using Pavise.Workspace;

namespace Pavise.Cli.Verbs;

/// <summary>`pavise ledger fx` and `convert`: reference rates as dated facts, and amounts at a stated rate and day.</summary>
internal static class LedgerMoneyVerb
{
    public static Verb Import(Terminal terminal, Func<Parts> parts)
    {
        var path = CommonOptions.Path("FILE", "eurofxref-hist.csv or eurofxref-hist.xml of the European Central Bank");
        var (workspace, json) = (CommonOptions.Workspace(), CommonOptions.Json());
        var command = new Verb("fx", "Imports the euro reference rates of the European Central Bank as dated facts.", "pavise ledger fx eurofxref-hist.csv") { path, workspace, json };
        command.SetAction((parsed, cancel) => terminal.GuardAsync(async token =>
        {
            var (report, rates) = RateImport.Run(CommonOptions.FindWorkspace(parsed.GetValue(workspace)), parts(), parsed.GetValue(path)!, token);
            await terminal.Out.WriteLineAsync(parsed.GetValue(json)
                ? JsonSerializer.Serialize(new { Schema = "pavise/rates/1", report.Posted, report.Unchanged, Days = report.Rows, rates.Covers }, PaviseJson.Options)
                : string.Create(CultureInfo.InvariantCulture, $"{report.Posted} days new or changed, {report.Unchanged} as before; the book has rates for {report.Rows} days, {rates.Covers}")).ConfigureAwait(false);
            return ExitCode.Done;
        }, cancel));
        return command;
    }

    public static Verb Convert(Terminal terminal, Func<Parts> parts)
    {
        var amount = new Argument<string>("AMOUNT") { Description = "a number, or 3..5, 501.. and so on" };
        var from = Code("FROM", "currency of the amount");
        var to = Code("TO", "currency wanted");
        var day = CommonOptions.Day("--on", "the day of the amount (needed)");
        day.Required = true;
        var recorded = CommonOptions.Moment("--recorded", "with the rates this book had by this moment");
        var (workspace, json) = (CommonOptions.Workspace(), CommonOptions.Json());
        var command = new Verb("convert", "Converts an amount at the reference rate of a day, and says which rate of which day.", "pavise ledger convert 5600000000 USD EUR --on 2024-01-03") { amount, from, to, day, recorded, workspace, json };
        command.SetAction((parsed, cancel) => terminal.GuardAsync(async _ =>
        {
            using var book = Book.Open(CommonOptions.FindWorkspace(parsed.GetValue(workspace)).Book, parts().Time);
            var stated = QuantityWords.Read(parsed.GetValue(amount)!, parsed.GetValue(from).Unit)
                ?? throw new PaviseException("PAV4020", new Place("AMOUNT"), $"'{parsed.GetValue(amount)}' is no number", "write 3, 3..5, 501.. for at least, ..40 for at most, or 'about 30'");
            var made = book.Rates(parsed.GetValue(recorded)).Convert(stated, parsed.GetValue(to), parsed.GetValue(day));
            if (made.Problem is { } problem) throw new PaviseException("PAV4023", new Place("--on"), problem, "name a day the book has rates for, or import a file that has this one");
            await terminal.Out.WriteLineAsync(parsed.GetValue(json)
                ? JsonSerializer.Serialize(new { Schema = "pavise/conversion/1", made.From, made.To, made.Day, Rates = made.Rates.Select(rate => new { Currency = rate.Currency.Code, rate.PerEuro, rate.On, rate.Origin }) }, PaviseJson.Options)
                : made.Describe()).ConfigureAwait(false);
            return ExitCode.Done;
        }, cancel));
        return command;
    }

    private static Argument<Currency> Code(string name, string description) => new(name)
    {
        Description = description + ", such as EUR",
        CustomParser = result =>
        {
            if (Currency.TryFind(result.Tokens[0].Value, out var found)) return found;
            result.AddError($"'{result.Tokens[0].Value}' is no currency known here; write a code such as EUR");
            return default;
        },
    };
}
