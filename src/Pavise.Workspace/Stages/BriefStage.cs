using Pavise.Briefing;
using Pavise.Core;
using Pavise.Sidecar;

namespace Pavise.Workspace;

/// <summary>All results to the brief: written, drawn, rendered, audited, and only then put in place.</summary>
public static class BriefStage
{
    /// <summary>The finished words of the brief.</summary>
    public sealed record Result(IReadOnlyList<Sentence> Findings, IReadOnlyList<Section> Sections, string Digest);

    /// <summary>Writes brief.html, digest.md and trace.json.</summary>
    /// <exception cref="PaviseException">PAV8001 a numeral without an origin, PAV8002 a chain of origins that does not end: nothing is written.</exception>
    public static Task<StageResult<Result>> RunAsync(RunContext run, BriefInput input, IEnumerable<string> hashes)
    {
        var digest = Path.Combine(run.Workspace.Output, "digest.md");
        string[] made = [run.Workspace.Brief, run.Workspace.Trace, digest];
        return run.Store.RunAsync("brief", [run.CatalogueHash, run.Settings.Name, run.Settings.AsOf.ToString("O"), .. hashes], async () =>
        {
            var brief = await DrawAsync(run, BriefWriter.Write(input)).ConfigureAwait(false);
            var graph = new TraceGraph(brief.Origins);
            var html = await BriefRenderer.RenderAsync(brief).ConfigureAwait(false);
            Refuse(html, graph);
            var words = StoryMarkdown.Write(StoryWriter.Write(input, new DigestOptions()));
            AtomicFile.Write(digest, words);
            TraceFile.Write(run.Workspace, graph);
            AtomicFile.Write(run.Workspace.Brief, html);
            return new Result(brief.Findings, brief.Sections, words);
        }, () => made.All(File.Exists));
    }

    private static void Refuse(string html, TraceGraph graph)
    {
        var bag = new DiagnosticBag();
        bag.AddRange(NumeralAudit.Check("out/brief.html", html, graph));
        foreach (var (origin, missing) in graph.Broken())
            bag.Add("PAV8002", new Place("out/trace.json"), $"the origin '{origin}' rests on '{missing}', which is not there", "report this with the workspace; no brief was written");
        bag.ThrowIfAny();
    }

    private static async Task<Brief> DrawAsync(RunContext run, Brief brief)
    {
        await using var charts = new ChartService(run.Parts.Node(), run.Parts.Time);
        var sections = new List<Section>();
        foreach (var section in brief.Sections)
        {
            var blocks = new List<Block>();
            foreach (var block in section.Blocks)
            {
                blocks.Add(block is Chart chart
                    ? chart with { Svg = await charts.RenderAsync(chart.Spec.ToJsonString(PaviseJson.Options), run.Cancel).ConfigureAwait(false) }
                    : block);
            }

            sections.Add(section with { Blocks = blocks });
        }

        return brief with { Sections = sections };
    }
}
