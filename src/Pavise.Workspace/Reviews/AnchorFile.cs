using System.Text.Json;
using Pavise.Core;
using Pavise.Evidence;

namespace Pavise.Workspace;

/// <summary>The quotes of the last run, in out/anchors.json, and what became of them since.</summary>
public static class AnchorFile
{
    /// <summary>A stored quote and where it stands now.</summary>
    /// <param name="Claim">Identity of the claim that rests on it.</param>
    /// <param name="Anchor">The quote as stored.</param>
    /// <param name="Place">Where it stands now.</param>
    public sealed record Check(string Claim, Anchor Anchor, AnchorPlace Place);

    /// <summary>The quote of a claim as stored.</summary>
    public sealed record Stored(string Claim, Anchor Anchor);

    private sealed record Form(string Schema, IReadOnlyList<Stored> Anchors);

    /// <summary>Writes the quotes of a run.</summary>
    public static void Write(WorkspaceFolder workspace, IReadOnlyList<Stored> anchors) =>
        AtomicFile.Write(PathOf(workspace), JsonSerializer.Serialize(new Form("pavise/anchors/1", anchors), PaviseJson.Options) + "\n");

    /// <summary>Holds the quotes of the last run, and those of the review trail, against the documents as they are now.</summary>
    /// <exception cref="PaviseException">PAV1010 when the workspace was not run yet; whatever is wrong with the documents.</exception>
    public static IReadOnlyList<Check> Verify(WorkspaceFolder workspace, Parts parts, CancellationToken cancel)
    {
        if (!File.Exists(PathOf(workspace)))
            throw new PaviseException("PAV1010", new Place(workspace.Root), "this workspace was not run yet", $"run `pavise run {workspace.Root}` first");
        var stored = JsonSerializer.Deserialize<Form>(File.ReadAllBytes(PathOf(workspace)), PaviseJson.Options)!.Anchors;
        var reviewed = ReviewFile.Read(workspace).Select(entry => new Stored(entry.Claim, entry.Anchor));
        var documents = EvidenceStage.Documents(RunContext.Open(workspace, parts, 1, new QuietLog(), cancel)).ToDictionary(document => document.Id, StringComparer.Ordinal);
        return [.. stored.Concat(reviewed).Distinct().Select(one => new Check(one.Claim, one.Anchor, documents.TryGetValue(one.Anchor.Document, out var document)
            ? one.Anchor.Find(document)
            : new AnchorPlace(AnchorState.Orphaned, null, "the document is gone")))];
    }

    private static string PathOf(WorkspaceFolder workspace) => Path.Combine(workspace.Output, "anchors.json");
}
