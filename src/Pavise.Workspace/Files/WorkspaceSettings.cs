using System.Text;
using Pavise.Core;

namespace Pavise.Workspace;

/// <summary>What pavise.yaml says.</summary>
/// <param name="Name">Name of the workspace, the heading of its brief.</param>
/// <param name="Receiver">Code of the country whose defence it is about.</param>
/// <param name="AsOf">The day the workspace stands for.</param>
/// <param name="AsOfOrigin">The line that says so.</param>
/// <param name="Seed">Seed of every draw.</param>
/// <param name="Replications">How many campaigns are drawn.</param>
public sealed record WorkspaceSettings(string Name, string Receiver, DateOnly AsOf, Assumption AsOfOrigin, ulong Seed, int Replications)
{
    /// <summary>Reads pavise.yaml.</summary>
    /// <exception cref="PaviseException">PAV11xx for what is wrong in it, PAV1202 for an unknown receiver.</exception>
    public static WorkspaceSettings Read(InputFile file, Catalogue catalogue)
    {
        var bag = new DiagnosticBag();
        var root = YamlView.Read(new YamlSource(file.Name, Encoding.UTF8.GetString(file.Bytes)), bag);
        bag.ThrowIfAny();
        root!.KnowOnly("name", "receiver", "as-of", "seed", "replications");
        var name = root.Text("name");
        var receiver = root.Text("receiver");
        if (receiver.Length > 0 && catalogue.Actor(receiver) is null)
            root.Error("PAV1202", "receiver", $"there is no actor '{receiver}' in the catalogue", "use a code from `pavise catalogue list actors`");
        var asOf = root.DayOrNull("as-of") ?? default;
        if (!root.Has("as-of")) root.Text("as-of");
        var seed = (ulong)root.Whole("seed", 0, int.MaxValue, 1);
        var replications = root.Whole("replications", 1, 10_000_000, 2000);
        bag.ThrowIfAny();
        var origin = new Assumption("assumption:workspace/as-of", "the workspace stands for this day and bears this name", file.Name, root.Child("as-of")!.Place.Line);
        return new WorkspaceSettings(name, receiver, asOf, origin, seed, replications);
    }
}
