using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Pavise.Core;
using Pavise.Workbench.Views;
using Pavise.Workspace;

namespace Pavise.Workbench.Hosting;

/// <summary>Takes the decisions of reviewers and writes them to review.csv, as the command does.</summary>
internal sealed class ReviewRoutes(Desk desk, PageRoutes pages) : IDisposable
{
    /// <summary>Remembers the reviewer's name in their own browser.</summary>
    public const string NameCookie = "pavise-reviewer";

    private static readonly string[] PlainFields = ["kind", "status", "item", "from", "to", "speaker"];

    private readonly SemaphoreSlim one = new(1);

    public void Map(WebApplication app) => app.MapPost("/review", (Delegate)DecideAsync);

    /// <summary>What the page tells after a decision; null for anything else, so that an address cannot put words into it.</summary>
    public static string? Done(string? done) => done switch
    {
        "accept" or "correct" or "reject" => "Your decision is written to review.csv. The next run takes it into account.",
        "again" => "This decision stands already; nothing was written twice.",
        _ => null,
    };

    public void Dispose() => one.Dispose();

    private async Task<IResult> DecideAsync(HttpContext context)
    {
        var form = await FormGuard.ReadAsync(context).ConfigureAwait(false);
        var run = desk.Require();
        var claim = run.Evidence.Assertions.FirstOrDefault(one => one.Id == form["claim"].ToString())
            ?? throw new PaviseException("PAV2220", new Place("review"), "no claim of this workspace is called so", "open its document again");
        var fields = Fields(form);
        await one.WaitAsync(context.RequestAborted).ConfigureAwait(false);
        try
        {
            var done = await WriteAsync(run, claim, fields, context.RequestAborted).ConfigureAwait(false);
            context.Response.Cookies.Append(NameCookie, fields.By, new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Strict, MaxAge = TimeSpan.FromDays(90), IsEssential = true });
            return new SeeOther(Links.Claim(claim.Source, claim.Id).Replace("#", $"&done={done}#", StringComparison.Ordinal));
        }
        catch (PaviseException problem)
        {
            var open = new ReviewForm(claim, fields, $"Not written: {problem.Diagnostics[0].Cause}; {problem.Diagnostics[0].Remedy} ({problem.Diagnostics[0].Code}).", FormGuard.Token(context), run.Catalogue);
            return await pages.ShowDocumentAsync(run, claim.Source, claim.Id, null, open, null, Problems.Status(problem.Diagnostics[0].Code)).ConfigureAwait(false);
        }
        finally
        {
            one.Release();
        }
    }

    /// <summary>Writes a decision unless the very same one stands as the last: a form sent twice decides once.</summary>
    private async Task<string> WriteAsync(LastRun run, Assertion claim, ReviewFields fields, CancellationToken cancel)
    {
        if (!Enum.TryParse<ReviewDecision>(fields.Decision, ignoreCase: true, out var decision) || !Enum.IsDefined(decision))
            throw new PaviseException("PAV2222", new Place("review"), "no decision is chosen", "choose accept, correct or reject");
        var changes = decision == ReviewDecision.Correct ? fields.Changes(claim, run.Catalogue) : "";
        var last = ReviewFile.Read(desk.Workspace).LastOrDefault(entry => entry.Claim == claim.Id);
        if (last is not null && last.Decision == decision && last.Reviewer == fields.By.Trim() && last.Reason == fields.Reason.Trim() && last.Changes == changes) return "again";
        var open = await ReviewDesk.OpenAsync(desk.Workspace, desk.Parts, cancel).ConfigureAwait(false);
        open.Decide(decision, claim.Id, fields.By, fields.Reason, changes);
        return fields.Decision!;
    }

    private static ReviewFields Fields(IFormCollection form)
    {
        string Of(string name) => form[name].ToString().ReplaceLineEndings(" ").Trim();
        string Span(string first, string last) => Of(first).Length + Of(last).Length == 0 ? "none" : $"{Of(first)}..{Of(last)}";
        var values = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in PlainFields.Where(form.ContainsKey)) values[name] = Of(name);
        if (form.ContainsKey("low")) values["quantity"] = Span("low", "high") is var bounds && bounds == "none" ? "none" : $"{bounds} {Of("unit")}";
        if (form.ContainsKey("when-from")) values["when"] = Span("when-from", "when-to");
        if (form.ContainsKey("due-from")) values["due"] = Span("due-from", "due-to");
        return new ReviewFields(Of("decision"), Of("by"), Of("reason"), values);
    }
}
