using System.CommandLine;
using System.Text.Json;
using Pavise.Core;
using Pavise.Ledger;
using Pavise.Workspace;

namespace Pavise.Cli.Verbs;

/// <summary>`pavise trace ID`: from any number of the brief back to quotes, rows, catalogue values and assumptions.</summary>
internal static class TraceVerb
{
    public static Command Make(Terminal terminal, Func<Parts> parts)
    {
        var id = new Argument<string>("ID") { Description = "identity of an origin, claim, entry or imported row, as the brief, `ledger claims` and every JSON result print it" };
        var workspace = CommonOptions.Workspace();
        var json = CommonOptions.Json();
        var command = new Verb(
            "trace", "Prints the chain behind a number, down to its roots; of a claim or entry, what became of it in the book and by which rule.",
            "pavise trace run:ledger/donors", "pavise trace run:ledger/balance/stock:UKR/patriot-system/system@published=2024-07-08", "pavise trace run:judgement --json", "pavise trace row:kiel/29/data_explorer/NOR/2024-06") { id, workspace, json };
        command.SetAction((parsed, cancel) => terminal.GuardAsync(async token =>
        {
            var folder = CommonOptions.FindWorkspace(parsed.GetValue(workspace));
            if (RowTrace.Find(folder, parts(), parsed.GetValue(id)!) is { } row)
            {
                WriteRow(terminal.Out, row, parsed.GetValue(json));
                return ExitCode.Done;
            }

            if (Claim(folder, parts(), parsed.GetValue(id)!) is { } claim)
            {
                if (parsed.GetValue(json)) terminal.Out.WriteLine(JsonSerializer.Serialize(new { Schema = "pavise/mapping/1", Results = ClaimViews.Json(claim) }, PaviseJson.Options));
                else Explain(terminal.Out, claim, folder);
                return ExitCode.Done;
            }

            var graph = await LedgerTrace.FindAsync(folder, parts(), parsed.GetValue(id)!, token).ConfigureAwait(false) ?? TraceFile.Read(folder);
            var start = TraceFile.Require(graph, parsed.GetValue(id)!);
            if (parsed.GetValue(json)) WriteJson(terminal.Out, graph, start);
            else Write(terminal.Out, graph, start, 0, new HashSet<string>(StringComparer.Ordinal));
            return ExitCode.Done;
        }, cancel));
        return command;
    }

    private static BookedClaim? Claim(WorkspaceFolder folder, Parts parts, string id)
    {
        if (!File.Exists(folder.Book)) return null;
        using var book = Book.Open(folder.Book, parts.Time);
        // The origins of a run show the quote itself; without a run the claim that rests on it is told.
        return ClaimViews.Find(book, id, byOrigin: !File.Exists(folder.Trace));
    }

    /// <summary>The mapping, and the quotes behind it when the workspace was run.</summary>
    private static void Explain(TextWriter output, BookedClaim claim, WorkspaceFolder folder)
    {
        output.WriteLine(ClaimViews.Explain(claim));
        if (!File.Exists(folder.Trace)) return;
        var graph = TraceFile.Read(folder);
        foreach (var origin in claim.Origins.Select(graph.Find).OfType<Origin>()) output.WriteLine($"  {origin.Id}  {origin.Describe()}");
    }

    private static void Write(TextWriter output, TraceGraph graph, Origin origin, int depth, HashSet<string> shown)
    {
        var indent = new string(' ', depth * 2);
        var again = !shown.Add(origin.Id);
        output.WriteLine($"{indent}{origin.Id}  {origin.Describe()}{(again && origin.From.Count > 0 ? "  (shown above)" : "")}");
        if (again) return;
        foreach (var input in origin.From)
        {
            if (graph.Find(input) is { } next) Write(output, graph, next, depth + 1, shown);
            else output.WriteLine($"{indent}  {input}  (its text is in no run of this workspace; `pavise trace {input}` says what the book keeps of it)");
        }
    }

    private static void WriteRow(TextWriter output, RowTrace row, bool json)
    {
        if (json)
        {
            output.WriteLine(row.ToJson());
            return;
        }

        output.WriteLine($"{row.Origin.Id}  {row.Origin.Register} {row.Origin.Release}".TrimEnd() + $", from {row.Origin.Place.File}: {row.Origin.Attribution.Credit}");
        output.WriteLine($"  {row.State}{(row.Reason.Length > 0 ? ": " + row.Reason : "")}");
        foreach (var figure in row.Figures)
            output.WriteLine($"  {figure.Measure} {figure.Item}: {(figure.Quantity is { } quantity ? Formatter.Quantity(quantity) : "a number that nobody tells")}{(figure.Moves ? "" : ", a statement")} ({figure.Happened})");
        foreach (var cell in row.Cells.Where(cell => cell.Text.Length > 0)) output.WriteLine($"    {cell.Column} = {cell.Text.ReplaceLineEndings(" ")}");
    }

    private static void WriteJson(TextWriter output, TraceGraph graph, Origin start) => output.WriteLine(JsonSerializer.Serialize(
        new { Schema = "pavise/trace/1", start.Id, Origins = graph.Reach(start.Id), Roots = graph.Roots(start.Id).Select(root => root.Id) }, PaviseJson.Options));
}
