using Pavise.Core;
using Pavise.Workspace;

namespace Pavise.Workbench.Forms;

/// <summary>A kind of input file that has a form.</summary>
/// <param name="Name">In addresses: scenario, plan or mapping.</param>
/// <param name="Words">What a reader calls one.</param>
/// <param name="Purpose">What it is for, in one sentence.</param>
/// <param name="Schema">File of docs/schemas that describes it, without ending.</param>
/// <param name="Folder">Where its files stand.</param>
/// <param name="Check">What its loader says of a text: the file's full path, the text.</param>
public sealed record InputKind(
    string Name, string Words, string Purpose, string Schema, Func<WorkspaceFolder, string> Folder, Func<InputCheck, string, string, CancellationToken, Task<IReadOnlyList<Diagnostic>>> Check)
{
    /// <summary>Every kind.</summary>
    public static IReadOnlyList<InputKind> All { get; } =
    [
        new("scenario", "scenario", "A scenario says what attacks, what defends and what is in stock; a run and the command simulate read it.", "scenario-file-1",
            workspace => workspace.Scenarios, (check, path, text, _) => Task.FromResult(check.Scenario(path, text))) { Trial = (trial, path, text, cancel) => trial.ScenarioAsync(path, text, cancel), Needed = ["name", "place", "start", "horizon-days", "layers", "magazines", "stock", "threats"] },
        new("plan", "plan", "A plan says what is produced, ordered, owed and needed; a run and the command plan share it out.", "plan-file-1",
            workspace => workspace.Plans, (check, path, text, cancel) => check.PlanAsync(path, text, cancel)) { Trial = (trial, path, text, cancel) => trial.PlanAsync(path, text, cancel) },
        new("mapping", "import mapping", "A mapping says which column of a table is what; the command ledger import reads the table through it.", "mapping-file-1",
            workspace => workspace.Mappings, (check, path, text, _) => Task.FromResult(check.Mapping(path, text))),
    ];

    /// <summary>Parts that a whole file must hold and a part to include need not.</summary>
    public IReadOnlyList<string> Needed { get; init; } = [];

    /// <summary>Tries what its loader finds sound, as the commands do; null when loading is all there is.</summary>
    public Func<InputTrial, string, string, CancellationToken, Task<TrialOutcome>>? Trial { get; init; }

    /// <summary>Its fields, from the schema.</summary>
    public FormField Field => field ??= FormSchema.Read(Schema);

    /// <summary>The kind of that name.</summary>
    /// <exception cref="PaviseException">PAV9102 there is none.</exception>
    public static InputKind Of(string? name) => All.FirstOrDefault(kind => kind.Name == name)
        ?? throw new PaviseException("PAV9102", new Place("request"), "there is no such kind of file", "open the page of files and choose one");
}
