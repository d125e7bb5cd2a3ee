using System.Diagnostics;
using System.Xml.Linq;
using Pavise.Core;

namespace Pavise.Sidecar.Tests.Unit;

public class ChartServiceTests
{
    private const string Bars = """
        {"kind":"bars","id":"p","title":"Pledged & delivered","description":"Two donors.","x":{"label":"launchers"},
         "groups":["pledged","delivered"],"rows":[{"label":"Northland","values":[{"low":10,"best":12,"high":null},null]}]}
        """;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_chart_is_an_image_with_a_name_and_the_same_text_every_time()
    {
        await using var charts = new ChartService(NodeFixture.Part, TimeProvider.System);

        var first = await charts.RenderAsync(Bars, Cancel);
        var second = await charts.RenderAsync(Bars, Cancel);

        var svg = XDocument.Parse(first).Root!;
        Assert.Equal("svg", svg.Name.LocalName);
        Assert.Equal("Pledged & delivered", svg.Elements().First().Value);
        Assert.Equal(first, second);
    }

    [Fact]
    public async Task Many_charts_from_many_threads_take_one_process()
    {
        var starts = 0;
        await using var charts = new ChartService(NodeFixture.Part, TimeProvider.System, _ => starts++);

        var texts = await Task.WhenAll(Enumerable.Range(0, 24).Select(i => Task.Run(() => charts.RenderAsync(Bars.Replace("Northland", $"Donor {i}", StringComparison.Ordinal), Cancel), Cancel)));

        Assert.All(texts.Index(), entry => Assert.Contains($">Donor {entry.Index}<", entry.Item, StringComparison.Ordinal));
        Assert.Equal(1, starts);
    }

    [Theory]
    [InlineData("""{"kind":"pie","id":"p","title":"t","description":"d"}""", "spec.kind")]
    [InlineData("""{"kind":"bars","id":"p","title":"t","description":"d","x":{"label":"l"},"groups":["a"],"rows":[{"label":"r","values":[{"best":"many"}]}]}""", "spec.rows[0].values[0].best")]
    [InlineData("{", "JSON")]
    public async Task A_wrong_spec_is_refused_with_its_field_and_the_service_goes_on(string spec, string named)
    {
        var starts = 0;
        await using var charts = new ChartService(NodeFixture.Part, TimeProvider.System, _ => starts++);

        var error = await Assert.ThrowsAsync<PaviseException>(() => charts.RenderAsync(spec, Cancel));

        Assert.Equal("PAV7907", error.Diagnostics[0].Code);
        Assert.Contains(named, error.Message, StringComparison.Ordinal);
        Assert.StartsWith("<svg", await charts.RenderAsync(Bars, Cancel), StringComparison.Ordinal);
        Assert.Equal(1, starts);
    }

    [Fact]
    public async Task A_killed_chart_process_is_replaced_by_a_new_one()
    {
        var ids = new List<int>();
        await using var charts = new ChartService(NodeFixture.Part, TimeProvider.System, ids.Add);
        var first = await charts.RenderAsync(Bars, Cancel);
        using (var process = Process.GetProcessById(ids[0]))
        {
            process.Kill();
            await process.WaitForExitAsync(Cancel);
        }

        Assert.Equal(first, await charts.RenderAsync(Bars, Cancel));
        Assert.Equal(2, ids.Count);
    }

    [Fact]
    public async Task A_stuck_chart_process_is_ended_by_the_time_limit_and_by_cancelling()
    {
        using var folder = new TemporaryFolder();
        var part = NodeFixture.WithScript(folder, "charts", "setInterval(() => {}, 1000);");
        await using var charts = new ChartService(part, TimeProvider.System) { TimeLimit = TimeSpan.FromSeconds(0.5) };
        var error = await Assert.ThrowsAsync<PaviseException>(() => charts.RenderAsync(Bars, Cancel));
        Assert.Equal("PAV7905", error.Diagnostics[0].Code);

        await using var patient = new ChartService(part, TimeProvider.System);
        using var stop = new CancellationTokenSource(TimeSpan.FromSeconds(0.5));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => patient.RenderAsync(Bars, stop.Token));
    }
}
