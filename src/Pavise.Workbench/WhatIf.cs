using System.Text.Json;
using Pavise.Core;
using Pavise.Simulation;
using Pavise.Workbench.Views;
using Pavise.Workspace;

namespace Pavise.Workbench;

/// <summary>Answers what changes when a stock, a production, a delivery or the tempo of raids lies in a part of its interval: two campaigns with the same luck.</summary>
/// <remarks>An answer is a file under out/what-if, named after its question and what it was asked of; another run or scenario gives another answer.</remarks>
internal sealed class WhatIf(Desk desk)
{
    /// <summary>Share of the work that the campaigns take; the rest looks for the facts that would settle an open difference.</summary>
    private const double Drawing = 0.7;

    private readonly Lock gate = new();
    private (string Basis, WhatIfOffer Offer)? offered;

    private string Folder => Path.Combine(desk.Workspace.Output, "what-if");

    /// <summary>What may be asked; null when the last run showed no outlook.</summary>
    /// <exception cref="PaviseException">PAV50xx for what is wrong in the scenario now.</exception>
    public WhatIfOffer? Offer(LastRun run)
    {
        if (run.Input.Outlook is null || desk.Workspace.Inputs(desk.Workspace.Scenarios, ".yaml") is not [var path, ..]) return null;
        var basis = Basis();
        lock (gate)
        {
            if (offered is { } known && known.Basis == basis) return known.Offer;
            var scenario = ScenarioFile.Read(InputFile.Read(desk.Workspace, path).AsYaml(), path, run.Catalogue).Scenario;
            var offer = WhatIfOffer.Of(new CampaignInput(scenario, run.Schedule, run.Raids));
            offered = (basis, offer);
            return offer;
        }
    }

    /// <summary>The answer that was found before; null when it was not, or was asked of another run.</summary>
    public WhatIfAnswer? Found(string question)
    {
        var file = new FileInfo(PathOf(question));
        return file.Exists ? Known(file) : null;
    }

    /// <summary>Draws the two campaigns of a question and keeps the answer.</summary>
    /// <param name="text">The question as an identity holds it.</param>
    /// <param name="threads">How many threads draw.</param>
    /// <param name="progress">Told a share from 0 to 1.</param>
    /// <param name="cancel">Stops between replications; nothing is kept then.</param>
    /// <exception cref="PaviseException">PAV1010 there is no run, PAV9106 the question does not fit the scenario any more; else as for the campaign.</exception>
    public WhatIfAnswer Answer(string text, int threads, IProgress<double> progress, CancellationToken cancel)
    {
        // Of what it is asked of now: an answer of the run or scenario before is not that of one saved meanwhile.
        var path = PathOf(text);
        var run = desk.Require();
        var naming = new Naming(run.Catalogue);
        if (Offer(run) is not { } offer || WhatIfQuestion.Values(text) is not { } values)
            throw new PaviseException("PAV9106", new Place("what-if"), "there is no scenario to ask this of", "put a scenario in the folder scenarios and run the workspace");
        var question = offer.Ask(naming, values.GetValueOrDefault);
        var options = new AssessOptions(Method.Campaign, run.Settings.Replications, run.Settings.Seed, threads);
        var changed = question.Changed();
        var outlook = Assessment.Compare(changed, offer.Input, options, new ProgressPart(progress, 0, Drawing), cancel);
        var difference = DifferenceHeadlines.Of(changed, offer.Input, outlook, allAlone: true, new ProgressPart(progress, Drawing, 1), cancel)[0].Answer;
        var answer = new WhatIfAnswer(text, WhatIfTables.Said(outlook, difference, question, run.Catalogue), WhatIfTables.Of(outlook, run, naming), [.. question.With(outlook.Origins), Difference(outlook), SettledBy(outlook)], WhatIfTables.Figures(outlook, run, naming));
        AtomicFile.Write(path, JsonSerializer.Serialize(answer, PaviseJson.Options) + "\n");
        return answer;
    }

    /// <summary>The origins behind a figure of an answer that was found; null for any other identity.</summary>
    public TraceGraph? Find(LastRun run, string id)
    {
        if (!id.StartsWith("assumption:what-if/", StringComparison.Ordinal) && !(id.StartsWith("run:outlook/", StringComparison.Ordinal) && id.Contains('@', StringComparison.Ordinal))) return null;
        if (!Directory.Exists(Folder)) return null;
        foreach (var file in new DirectoryInfo(Folder).GetFiles("*.json").OrderByDescending(file => file.LastWriteTimeUtc))
        {
            if (Known(file) is { } answer && answer.Origins.Any(origin => origin.Id == id)) return new TraceGraph(run.Graph, answer.Origins);
        }

        return null;
    }

    /// <summary>The origin of the differences of an answer.</summary>
    public static Computation Difference(Outlook outlook) => new(
        $"run:outlook/{outlook.Scenario}/difference", "what the changes of a what-if question make, with the same luck",
        [.. outlook.Classes.Select(row => $"run:outlook/{outlook.Scenario}/leakers/{row.ThreatClass}")]);

    /// <summary>The origin of the facts that would settle an open difference.</summary>
    public static Computation SettledBy(Outlook outlook) => SettlingFacts.Origin($"run:outlook/{outlook.Scenario}/difference/settled-by", "what the changes of a what-if question make", Difference(outlook).Id);

    private static WhatIfAnswer? Known(FileInfo file)
    {
        try
        {
            return JsonSerializer.Deserialize<WhatIfAnswer>(File.ReadAllBytes(file.FullName), PaviseJson.Options);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private string PathOf(string question) => Path.Combine(Folder, StageKey.Of(Basis() + question) + ".json");

    /// <summary>Tells one run and scenario from another.</summary>
    private string Basis() => desk.RunNow + desk.Looks.At(desk.Workspace.Scenarios).Stamp;
}
