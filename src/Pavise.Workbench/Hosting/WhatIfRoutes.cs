using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Pavise.Core;
using Pavise.Workbench.Jobs;
using Pavise.Workbench.Pages;
using Pavise.Workbench.Views;
using Pavise.Workspace;

namespace Pavise.Workbench.Hosting;

/// <summary>What-if questions: asked by a form, answered as a job, kept under their address.</summary>
internal sealed class WhatIfRoutes(Desk desk, PageWriter pages, JobQueue queue)
{
    public void Map(WebApplication app)
    {
        app.MapGet("/what-if", (Delegate)OpenAsync);
        app.MapPost("/what-if", (Delegate)AskAsync);
    }

    private Task<IResult> OpenAsync(HttpContext context)
    {
        var (run, query) = (desk.Require(), PageQuery.Of(context.Request));
        return desk.WhatIf.Offer(run) is { } offer ? ShowAsync(context, run, offer, name => query[name]) : NoScenarioAsync(run);
    }

    /// <summary>Asks for the campaigns of a question and goes to its address.</summary>
    private async Task<IResult> AskAsync(HttpContext context)
    {
        var form = await FormGuard.ReadAsync(context).ConfigureAwait(false);
        var run = desk.Require();
        if (desk.WhatIf.Offer(run) is not { } offer) return await NoScenarioAsync(run).ConfigureAwait(false);
        string? Typed(string name) => form[name].ToString() is { Length: > 0 } text ? text : null;
        try
        {
            var text = offer.Ask(new Naming(run.Catalogue), Typed).Text;
            if (text.Length > 0 && desk.WhatIf.Found(text) is null) queue.Ask(text);
            return new SeeOther(WhatIfQuestion.Address(text));
        }
        catch (PaviseException problem) when (problem.Diagnostics[0].Code == "PAV9106")
        {
            return await ShowAsync(context, run, offer, Typed).ConfigureAwait(false);
        }
    }

    private Task<IResult> ShowAsync(HttpContext context, LastRun run, WhatIfOffer offer, Func<string, string?> chosen)
    {
        var naming = new Naming(run.Catalogue);
        var name = new SentenceBuilder().Say("“" + offer.Input.Scenario.Name + "”", run.Input.Outlook!.Origin).Build();
        var model = new WhatIfModel(name, [], "", offer.HasTempo, null, null, null, run.Graph) { Token = FormGuard.Token(context) };
        try
        {
            var question = offer.Ask(naming, chosen);
            model = model with { Fields = question.Fields, Tempo = question.TempoName };
            if (question.Text.Length > 0) model = Answered(model, run, question.Text);
        }
        catch (PaviseException problem) when (problem.Diagnostics[0].Code == "PAV9106")
        {
            model = model with { Fields = offer.Ask(naming, _ => null).Fields, Problem = Problems.Line(problem) };
        }

        return pages.WriteAsync<WhatIfPage>(new PageHead("What if", "Outlook") { Status = model.Problem is null ? 200 : 400, Scripts = model.Job is null ? [] : desk.IslandsOf("progress") }, model.Graph, (nameof(WhatIfPage.Model), model), (nameof(WhatIfPage.Naming), naming));
    }

    /// <summary>The page of a question: with its answer, else with how far it is.</summary>
    private WhatIfModel Answered(WhatIfModel model, LastRun run, string text)
    {
        var last = queue.All.FirstOrDefault(job => job.Question == text);
        if (last is { IsOpen: true } || desk.WhatIf.Found(text) is not { } answer) return model with { IsAsked = true, Job = last is { State: not JobState.Done } ? last : null };
        var earlier = queue.All.FirstOrDefault(job => job is { IsRun: true, State: JobState.Done });
        return model with { IsAsked = true, Answer = answer, Graph = new TraceGraph(run.Graph, answer.Origins), Compare = last is not null && earlier is not null ? FormattableString.Invariant($"/run?before={earlier.Id}&after={last.Id}#h-compare") : null };
    }

    private Task<IResult> NoScenarioAsync(LastRun run) => pages.WriteAsync<MessagePage>(new PageHead("What if", "Outlook"), run.Graph,
        (nameof(MessagePage.Heading), "There is no scenario"), (nameof(MessagePage.Lines), (string[])["Put a scenario in the folder scenarios and run the workspace."]));
}
