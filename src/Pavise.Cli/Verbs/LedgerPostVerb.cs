using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Pavise.Core;
using Pavise.Ledger;
using Pavise.Workspace;

namespace Pavise.Cli.Verbs;

/// <summary>`pavise ledger post` and `take-back`: entries that a person makes and answers for.</summary>
internal static class LedgerPostVerb
{
    public static Verb Post(Terminal terminal, Func<Parts> parts)
    {
        var kind = new Argument<string?>("KIND") { Description = "pledge, delivery, order, diversion, request, production, stock, loss, funding, coordination, backfill, in-service, transfer or expenditure", Arity = ArgumentArity.ZeroOrOne };
        var item = new Argument<string?>("ITEM") { Description = "item of the catalogue", Arity = ArgumentArity.ZeroOrOne };
        var number = new Argument<string?>("NUMBER") { Description = "3, 3..5, 501.. for at least, ..40 for at most, 'about 30'; nothing when nobody knows", Arity = ArgumentArity.ZeroOrOne };
        Option<string?> Text(string name, string description, string help) => new(name) { Description = description, HelpName = help };
        var (from, to) = (Text("--from", "who gives, pays or diverts: codes joined by +", "ACTORS"), Text("--to", "who receives, holds or lost it", "ACTORS"));
        var (when, due) = (Text("--when", "when it happened: 2024-06-20, 2024-06 or FROM..TO", "DAYS"), Text("--due", "the promised window, in the same forms", "DAYS"));
        var (unit, status, programme) = (Text("--unit", "unit, when not the item's own; for money the currency", "UNIT"), Text("--status", "how firm, when not the usual of the kind", "STATUS"), Text("--programme", "programme of the catalogue", "ID"));
        var (by, reason, file) = (Text("--by", "who makes the entry (needed)", "NAME"), Text("--reason", "why (needed)", "TEXT"), Text("--file", "a YAML file with entries, instead of KIND and ITEM", "FILE"));
        var (workspace, json) = (CommonOptions.Workspace(), CommonOptions.Json());
        var command = new Verb(
            "post", "Makes an entry by hand, under your name and with your reason; it moves what its rule says.",
            "pavise ledger post delivery patriot-system 1 --from DEU --to UKR --when 2024-07 --by 'A. Reader' --reason 'seen in a photograph'",
            "pavise ledger post --file entries.yaml --by 'A. Reader' --reason 'from the annual report'")
        {
            kind, item, number, from, to, when, due, unit, status, programme, by, reason, file, workspace, json,
        };
        command.SetAction((parsed, cancel) => terminal.GuardAsync(async token =>
        {
            var installed = parts();
            var catalogue = CatalogueReader.Read(installed.CatalogueFiles());
            var today = DateOnly.FromDateTime(installed.Time.GetUtcNow().UtcDateTime);
            var (who, why) = (parsed.GetValue(by) ?? "", parsed.GetValue(reason) ?? "");
            IReadOnlyList<HandPosting> postings;
            if (parsed.GetValue(file) is { } path)
            {
                postings = HandForm.ReadFile(HandFile.Read(path), who, why, today, catalogue);
            }
            else
            {
                var bag = new DiagnosticBag();
                var form = new HandForm(
                    parsed.GetValue(kind) ?? "", parsed.GetValue(item) ?? "", parsed.GetValue(number), parsed.GetValue(unit), parsed.GetValue(from), parsed.GetValue(to),
                    parsed.GetValue(when), parsed.GetValue(due), parsed.GetValue(status), parsed.GetValue(programme));
                var posting = form.Make(who, why, today, catalogue, new Place("pavise ledger post"), bag);
                bag.ThrowIfAny();
                postings = [posting!];
            }

            var report = await BookFolder.PostByHandAsync(CommonOptions.FindWorkspace(parsed.GetValue(workspace)), installed, postings, token).ConfigureAwait(false);
            Report(terminal, "posted", [.. postings.Select(posting => posting.Id)], report, parsed.GetValue(json));
            return ExitCode.Done;
        }, cancel));
        return command;
    }

    public static Verb TakeBack(Terminal terminal, Func<Parts> parts)
    {
        var id = CommonOptions.Path("ID", "identity of an entry by hand, such as hand:3fa9c1d20b7e");
        Option<string> Needed(string name, string description, string help) => new(name) { Description = description, HelpName = help, Required = true };
        var (by, reason) = (Needed("--by", "who takes it back", "NAME"), Needed("--reason", "why", "TEXT"));
        var (workspace, json) = (CommonOptions.Workspace(), CommonOptions.Json());
        var command = new Verb("take-back", "Takes back an entry made by hand; it stays in the book with who took it back and why.", "pavise ledger take-back hand:3fa9c1d20b7e --by 'B. Editor' --reason 'the photograph is older'") { id, by, reason, workspace, json };
        command.SetAction((parsed, cancel) => terminal.GuardAsync(async token =>
        {
            var report = await BookFolder.TakeBackAsync(CommonOptions.FindWorkspace(parsed.GetValue(workspace)), parts(), parsed.GetValue(id)!, parsed.GetValue(by)!, parsed.GetValue(reason)!, token).ConfigureAwait(false);
            Report(terminal, "taken back", [parsed.GetValue(id)!], report, parsed.GetValue(json));
            return ExitCode.Done;
        }, cancel));
        return command;
    }

    private static void Report(Terminal terminal, string what, string[] ids, PostingReport report, bool json)
    {
        if (json)
        {
            terminal.Out.WriteLine(JsonSerializer.Serialize(new { Schema = "pavise/posting/1", What = what.Replace(' ', '-'), Ids = ids, report.Added, report.Reversed, report.Unchanged, report.Recorded }, PaviseJson.Options));
            return;
        }

        foreach (var id in ids) terminal.Out.WriteLine($"{what}: {id}");
        terminal.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{report.Added} entries written, {report.Reversed} taken back, {report.Unchanged} as before"));
    }
}
