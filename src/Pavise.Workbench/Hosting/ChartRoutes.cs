using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Pavise.Core;
using Pavise.Workbench.Charting;
using Pavise.Workbench.Views;

namespace Pavise.Workbench.Hosting;

/// <summary>Every registered chart as a file in every form.</summary>
internal sealed class ChartRoutes(Desk desk)
{
    public void Map(WebApplication app) => app.MapGet("/charts/{name}", (Delegate)FileAsync);

    private async Task<IResult> FileAsync(HttpContext context, string name)
    {
        var run = desk.Require();
        var form = ChartForm.All.FirstOrDefault(form => Path.GetExtension(name) == "." + form.Ending);
        var kind = ChartRegistry.Find(Path.GetFileNameWithoutExtension(name));
        if (form is null || kind is null) throw new PaviseException("PAV9102", new Place("request"), "there is no such chart or form", $"charts end in {string.Join(", ", ChartForm.All.Select(one => one.Ending))}; open the page it stood on again");
        var found = await kind.Find(new ChartRequest(desk, run, PageQuery.Of(context.Request), context.RequestAborted)).ConfigureAwait(false)
            ?? throw new PaviseException("PAV9102", new Place("request"), "there is no such chart in this workspace", "open the page it stood on again");
        var file = new ChartFile(found.Chart, run, ChartSources.Of(found, SourceBook.Of(desk, run)), desk.Charts, context.RequestAborted);
        return TypedResults.Bytes(await form.Write(file).ConfigureAwait(false), form.Type);
    }
}
