using Pavise.Core;

namespace Pavise.Workspace.Tests;

/// <summary>A workspace of its own with a few invented texts, read as far as judgement.</summary>
internal sealed class ReviewedWorkspace : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("pavise-review-").FullName;

    public ReviewedWorkspace(params (string Name, string Text)[] documents)
    {
        Folder = new WorkspaceFolder(root);
        File.WriteAllText(Folder.File, "name: test\nreceiver: UKR\nas-of: 2024-07-31\n");
        Directory.CreateDirectory(Folder.Documents);
        foreach (var (name, text) in documents) Write(name, text);
    }

    public WorkspaceFolder Folder { get; }

    public Parts Parts { get; } = SharedData.Parts;

    public string Trail => File.ReadAllText(Path.Combine(root, "review.csv"));

    public void Write(string name, string text) => File.WriteAllText(Path.Combine(Folder.Documents, name), text);

    public Task<ReviewDesk> DeskAsync() => ReviewDesk.OpenAsync(Folder, Parts, TestContext.Current.CancellationToken);

    /// <summary>The facts of the workspace, and the evidence they rest on.</summary>
    public async Task<(EvidenceStage.Result Evidence, IReadOnlyList<Fact> Facts)> JudgeAsync(ModelSettings? model = null)
    {
        var run = RunContext.Open(Folder, Parts, 1, new QuietLog(), TestContext.Current.CancellationToken) with { Model = model };
        var evidence = await ReviewStage.RunAsync(run, await EvidenceStage.RunAsync(run));
        var judgement = await JudgementStage.RunAsync(run, evidence, await RegisterStage.RunAsync(run));
        return (evidence.Value, judgement.Value.Facts);
    }

    public void Dispose() => Directory.Delete(root, recursive: true);
}
