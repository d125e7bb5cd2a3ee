using Pavise.Briefing;
using Pavise.Core;
using Pavise.Ledger;
using Pavise.Simulation;

namespace Pavise.Workspace;

/// <summary>Assesses a scenario file, with the deliveries and raids of the workspace it stands in.</summary>
public static class ScenarioRun
{
    /// <summary>The scenario of a file with the deliveries and raids around it; outside any workspace there are none.</summary>
    /// <exception cref="PaviseException">PAV1001 no such file, PAV50xx and PAV52xx for what is wrong in the scenario.</exception>
    public static async Task<ScenarioInputs> ReadAsync(string file, string? named, Parts parts, CancellationToken cancel, BookView view = default)
    {
        var full = Existing(file);
        var scenario = Read(full, parts);
        var (schedule, raids, from) = await SurroundingsAsync(full, named, parts, view, cancel).ConfigureAwait(false);
        return new ScenarioInputs(scenario, schedule, raids) { RaidsFrom = scenario.DrawsOnRecords ? from : null };
    }

    /// <summary>The outlook, and how it differs from a second scenario with the same luck when there is one.</summary>
    public static Task<Outlook> AssessAsync(ScenarioInputs inputs, Scenario? other, AssessOptions options, IRunLog log, CancellationToken cancel) => StepAsync("simulate", log, share => (other is null
        ? Assessment.Assess(inputs.Scenario, options, inputs.Schedule, inputs.Raids, share, cancel)
        : Assessment.Compare(inputs.Scenario, other, options, inputs.Schedule, inputs.Raids, share, cancel)) with { RaidsFrom = inputs.RaidsFrom }, cancel);

    /// <summary>How two scenarios that were compared differ in what gets through, in sentences: of all classes, then of each.</summary>
    public static async Task<IReadOnlyList<HeadlineVerdict>> DifferencesAsync(ScenarioInputs inputs, Scenario other, Outlook outlook, IRunLog log, CancellationToken cancel)
    {
        var origin = $"run:outlook/{outlook.Scenario}/difference";
        // Titles, unless both have the same one: then the files tell them apart.
        SentencePart[] Named(Scenario scenario)
        {
            var title = inputs.Scenario.Name == other.Name ? scenario.Id : scenario.Name;
            return [new SentencePart($"“{title}”", title.Any(char.IsDigit) ? origin : null)];
        }


        HeadlineVerdict Verdict(PairedResult result, bool? determined, Sentence said) => new("difference", result.Kind == PairedKind.Leakers ? Scenario.AllClasses : result.Subject, determined, said);
        string Threats(PairedResult result) => result.Kind == PairedKind.Leakers ? "threats" : $"{result.Subject} threats";
        var (who, whom) = (Named(inputs.Scenario), Named(other));
        var means = outlook.Difference!.Results.Where(one => one.IsMeanAlone && one.Result.Kind is PairedKind.Leakers or PairedKind.LeakersOfClass).ToArray();
        if (means.Length > 0) return [.. means.Where(one => one.Result.Kind == PairedKind.Leakers || means.Length > 2).Select(one => Verdict(one.Result, null, DifferenceSentence.SayMean(one.Difference.Mean, who, whom, Threats(one.Result), origin)))];
        var answers = await StepAsync("sensitivity", log, share => DifferenceHeadlines.Of(
            new CampaignInput(inputs.Scenario, inputs.Schedule, inputs.Raids), new CampaignInput(other, inputs.Schedule, inputs.Raids), outlook, allAlone: false, share, cancel), cancel).ConfigureAwait(false);
        var sentence = new DifferenceSentence(inputs.Scenario.Catalogue);
        return [.. answers.Select(entry => Verdict(entry.Result, entry.Answer.IsDetermined, sentence.Say(new SentenceBuilder(), entry.Answer, who, whom, Threats(entry.Result), origin, origin).Build()))];
    }

    /// <summary>Shares of variance by unknown, for each question.</summary>
    public static Task<IReadOnlyList<IReadOnlyList<SensitivityShare>>> SensitivityAsync(IReadOnlyList<SensitivityQuestion> questions, ScenarioInputs inputs, int replications, uint seed, IRunLog log, CancellationToken cancel) =>
        StepAsync("sensitivity", log, share => Sensitivity.Shares(questions, inputs.Scenario, replications, seed, inputs.Schedule, inputs.Raids, share, cancel), cancel);

    /// <summary>Morris indices by unknown.</summary>
    public static Task<IReadOnlyList<ScreenedEffect>> ScreeningAsync(SensitivityQuestion question, ScenarioInputs inputs, int walks, uint seed, IRunLog log, CancellationToken cancel) =>
        StepAsync("sensitivity", log, share => Screening.Effects(question, inputs.Scenario, walks, seed, inputs.Schedule, inputs.Raids, share, cancel), cancel);

    /// <summary>Reads and checks a scenario file with what it includes.</summary>
    public static Scenario Read(string file, Parts parts)
    {
        var full = Existing(file);
        var input = InputFile.Read(new WorkspaceFolder(Directory.GetCurrentDirectory()), full);
        return ScenarioFile.Read(input.AsYaml(), full, CatalogueReader.Read(parts.CatalogueFiles())).Scenario;
    }

    internal static string Existing(string file) => File.Exists(file)
        ? Path.GetFullPath(file)
        : throw new PaviseException("PAV1001", new Place(file), "there is no such file", "check the path");

    private static async Task<(DeliverySchedule, IReadOnlyList<RaidTotal>, string?)> SurroundingsAsync(string file, string? named, Parts parts, BookView view, CancellationToken cancel)
    {
        if (WorkspaceFolder.TryFind(named ?? file) is not { } workspace)
        {
            if (named is not null || view.Published is not null || view.Without is not null || view.Undated)
                throw new PaviseException("PAV1002", new Place(named ?? file), "no folder upward from here is a workspace, so there is no book that could be heard", "name a workspace with --workspace, or leave out --workspace, --published, --without and --undated");
            return (DeliverySchedule.Empty(""), [], null);
        }

        var (registers, ledger) = await Pipeline.ToBookAsync(workspace, parts, cancel).ConfigureAwait(false);
        if (!view.IsReweighed) return (ledger.Value.Schedule, registers.Value.Raids, registers.Value.RaidsFrom);
        using var asked = await BookFolder.AskAsync(workspace, parts, view, cancel).ConfigureAwait(false);
        var schedule = asked.Book.Schedule(asked.Settings.Receiver, view.Published ?? asked.Settings.AsOf, asked.Catalogue, view).Value;
        var (raids, from) = RegisterStage.Heard(workspace, asked);
        return (schedule, raids, from);
    }

    private static async Task<T> StepAsync<T>(string step, IRunLog log, Func<IProgress<double>, T> work, CancellationToken cancel)
    {
        log.Started(step);
        var result = await Task.Run(() => work(new StageShare(log, step)), cancel).ConfigureAwait(false);
        log.Finished(step, upToDate: false);
        return result;
    }
}
