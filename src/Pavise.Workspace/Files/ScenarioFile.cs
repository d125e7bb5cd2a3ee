using Pavise.Core;
using Pavise.Simulation;

namespace Pavise.Workspace;

/// <summary>A scenario as read from disk with the files it includes.</summary>
/// <param name="Scenario">Checked.</param>
/// <param name="Hash">SHA-256 over the texts of all its files, lower-case hexadecimal.</param>
public sealed record ScenarioFile(Scenario Scenario, string Hash)
{
    /// <summary>Reads what a scenario includes, and checks the whole.</summary>
    /// <param name="source">The scenario's own text.</param>
    /// <param name="path">Where it stands; what it includes stands below its folder.</param>
    /// <param name="catalogue">What names and references are checked against.</param>
    /// <exception cref="PaviseException">PAV1004 when a file cannot be read, PAV11xx to PAV52xx for what is wrong in it.</exception>
    public static ScenarioFile Read(YamlSource source, string path, Catalogue catalogue)
    {
        var folder = new WorkspaceFolder(Path.GetDirectoryName(Path.GetFullPath(path))!);
        var texts = new List<string> { source.Text };
        var scenario = ScenarioReader.Read(source, catalogue, name =>
        {
            var file = Path.Combine(folder.Root, name);
            if (!File.Exists(file)) return null;
            var text = InputFile.Read(folder, file).AsYaml().Text;
            texts.Add(name);
            texts.Add(text);
            return text;
        });
        return new ScenarioFile(scenario, StageKey.Of(texts));
    }
}
