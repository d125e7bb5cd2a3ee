using Pavise.Core;
using Pavise.Planning;
using Pavise.Registers;
using Pavise.Simulation;

namespace Pavise.Workspace;

/// <summary>Checks the text of a scenario, plan or mapping before it is a file, with the loaders that the commands use.</summary>
/// <param name="workspace">Where the file stands or will stand.</param>
/// <param name="parts">The catalogue, and what a book needs.</param>
public sealed class InputCheck(WorkspaceFolder workspace, Parts parts)
{
    private const string PartEnding = ".part.yaml";

    private readonly Catalogue catalogue = CatalogueReader.Read(parts.CatalogueFiles());

    /// <summary>What is wrong in a scenario, or in a part that scenarios include; empty when it is sound.</summary>
    /// <param name="path">Full path of its file.</param>
    /// <param name="text">What the file shall hold.</param>
    public IReadOnlyList<Diagnostic> Scenario(string path, string text)
    {
        if (!path.EndsWith(PartEnding, StringComparison.OrdinalIgnoreCase)) return Said(() => Read(path, path, text, out _));
        // A part is no scenario: only what is wrong in itself counts here, and what it breaks in those that include it.
        var beside = Path.Combine(Path.GetDirectoryName(path)!, "any.yaml");
        var own = Said(() => ScenarioReader.Read(new YamlSource(workspace.Relative(beside), $"name: any\ninclude: {Path.GetFileName(path)}\n"), catalogue, Files(beside, path, text, () => { })))
            .Where(one => one.Place.File == workspace.Relative(path));
        var others = workspace.Inputs(workspace.Scenarios, ".yaml").SelectMany(scenario =>
        {
            var included = false;
            var said = Said(() => Read(scenario, path, text, out included));
            return included ? said : [];
        });
        return [.. own.Concat(others).Distinct()];
    }

    /// <summary>What is wrong in a plan; empty when it is sound. The book is asked only when the plan names a number of it.</summary>
    /// <param name="path">Full path of its file.</param>
    /// <param name="text">What the file shall hold.</param>
    /// <param name="cancel">Stops the reading of the book.</param>
    public async Task<IReadOnlyList<Diagnostic>> PlanAsync(string path, string text, CancellationToken cancel)
    {
        var asked = false;
        var said = Said(() => PlanOf(path, text, _ =>
        {
            asked = true;
            return null;
        }));
        if (!asked) return said;
        try
        {
            var numbers = LedgerNumbers.Of((await Pipeline.ToBookAsync(workspace, parts, cancel).ConfigureAwait(false)).Ledger.Value);
            return Said(() => PlanOf(path, text, numbers));
        }
        catch (PaviseException problem)
        {
            return problem.Diagnostics;
        }
    }

    /// <summary>What is wrong in a mapping; empty when it is sound.</summary>
    /// <param name="path">Full path of its file.</param>
    /// <param name="text">What the file shall hold.</param>
    public IReadOnlyList<Diagnostic> Mapping(string path, string text) => Said(() => RegisterImporter.Check(new YamlSource(workspace.Relative(path), text)));

    /// <summary>A scenario as it is read; null for a part that scenarios include.</summary>
    internal Scenario? Whole(string path, string text) => path.EndsWith(PartEnding, StringComparison.OrdinalIgnoreCase) ? null : Read(path, path, text, out _);

    /// <summary>A plan as it is read, with the scenario that it is valued by.</summary>
    internal (PlanModel Model, ScenarioFile? Scenario) PlanOf(string path, string text, Func<string, (Quantity, string)?> numbers)
    {
        var model = PlanReader.Read(new YamlSource(workspace.Relative(path), text), catalogue, numbers, PlanSession.Beside(path));
        return (model, ValuedPlan.Scenario(model, path, catalogue));
    }

    /// <summary>Reads a scenario while one file, itself or a part of it, holds another text than on disk.</summary>
    private Scenario Read(string scenario, string changed, string text, out bool included)
    {
        var seen = false;
        try
        {
            var own = scenario == changed ? text : InputFile.Read(workspace, scenario).AsYaml().Text;
            return ScenarioReader.Read(new YamlSource(workspace.Relative(scenario), own), catalogue, Files(scenario, changed, text, () => seen = true));
        }
        finally
        {
            included = seen;
        }
    }

    private Func<string, string?> Files(string scenario, string changed, string text, Action seen) => name =>
    {
        var file = Path.Combine(Path.GetDirectoryName(scenario)!, name);
        if (Path.GetFullPath(file) == Path.GetFullPath(changed))
        {
            seen();
            return text;
        }

        return File.Exists(file) ? InputFile.Read(workspace, file).AsYaml().Text : null;
    };

    private static IReadOnlyList<Diagnostic> Said(Action read)
    {
        try
        {
            read();
            return [];
        }
        catch (PaviseException problem)
        {
            return problem.Diagnostics;
        }
    }
}
