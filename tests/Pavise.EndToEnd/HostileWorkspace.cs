namespace Pavise.EndToEnd;

/// <summary>The first-look example whose names hold markup, scripts and characters that turn words, with one text of ten million letters.</summary>
public sealed class HostileWorkspace : ServedExample
{
    /// <summary>Markup, a script and a turned word.</summary>
    public const string Name = "<img src=x onerror=alert(1)> <script>document.title='taken'</script> \u202Eesrever\u202C & \u2066hidden\u2069";

    private const string Quoted = "\"<img src=x onerror=alert(1)> <script>document.title='taken'</script> \\u202Eesrever\\u202C & \\u2066hidden\\u2069\"";

    private protected override async Task PrepareAsync()
    {
        string At(params string[] parts) => Path.Combine([Workspace, .. parts]);
        TemporaryFolder.Edit(At("pavise.yaml"), "name: First look", "name: " + Quoted);
        TemporaryFolder.Edit(At("scenarios", "spring-2026.yaml"), "name: Half year from spring", "name: " + Quoted);
        TemporaryFolder.Edit(At("scenarios", "spring-2026.yaml"), "assumption: As for ballistic missiles.", "assumption: " + Quoted);
        TemporaryFolder.Edit(At("plans", "spring-2026.yaml"), "assumption: Systems under construction leave the line as planned.", "assumption: " + Quoted);
        TemporaryFolder.Edit(At("documents", "2024-07-09-summit.md"), "# Leaders announce five systems", "# " + Name);
        foreach (var sidecar in Directory.GetFiles(At("documents"), "*.meta.yaml"))
        {
            var lines = (await File.ReadAllLinesAsync(sidecar)).Select(line => line.StartsWith("outlet:", StringComparison.Ordinal) ? "outlet: " + Quoted : line);
            await File.WriteAllLinesAsync(sidecar, lines);
        }

        await File.WriteAllTextAsync(At("documents", "word.txt"), new string('w', 10_000_000));
    }
}
