using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Pavise.Core;
using Pavise.Workbench.Pages;
using Pavise.Workbench.Views;

namespace Pavise.Workbench.Hosting;

/// <summary>The page of what-if questions; a browser that goes away stops the campaign it asked for.</summary>
internal sealed class WhatIfRoutes(Desk desk, PageWriter pages)
{
    public void Map(WebApplication app) => app.MapGet("/what-if", (Delegate)AskAsync);

    private async Task<IResult> AskAsync(HttpContext context)
    {
        var (run, query) = (desk.Require(), PageQuery.Of(context.Request));
        if (desk.WhatIf.Scenario(run) is not { } scenario)
            return await pages.WriteAsync<MessagePage>(new PageHead("What if", "Outlook"), run.Graph, (nameof(MessagePage.Heading), "There is no scenario"), (nameof(MessagePage.Lines), (string[])["Put a scenario in the folder scenarios and run the workspace."])).ConfigureAwait(false);
        var naming = new Naming(run.Catalogue);
        var name = new SentenceBuilder().Say("“" + scenario.Name + "”", run.Input.Outlook!.Origin).Build();
        var model = new WhatIfModel(name, [], [], [], null, run.Graph);
        try
        {
            var fields = Pavise.Workbench.WhatIf.Fields(scenario, field => query[field]);
            model = model with { Fields = fields };
            if (fields.Any(field => field.IsChanged))
            {
                var outlook = await Task.Run(() => desk.WhatIf.Ask(run, scenario, fields, context.RequestAborted), context.RequestAborted).ConfigureAwait(false);
                model = model with { Said = WhatIfTables.Said(outlook, fields, naming), Tables = WhatIfTables.Of(outlook, run, naming), Graph = new TraceGraph(run.Graph, [.. outlook.Origins, Pavise.Workbench.WhatIf.Difference(outlook)]) };
            }
        }
        catch (PaviseException problem) when (problem.Diagnostics[0].Code == "PAV9106")
        {
            model = model with { Fields = Pavise.Workbench.WhatIf.Fields(scenario, _ => null), Problem = $"{problem.Diagnostics[0].Cause}; {problem.Diagnostics[0].Remedy}." };
        }

        return await pages.WriteAsync<WhatIfPage>(new PageHead("What if", "Outlook") { Status = model.Problem is null ? 200 : 400 }, model.Graph, (nameof(WhatIfPage.Model), model), (nameof(WhatIfPage.Naming), naming)).ConfigureAwait(false);
    }
}
