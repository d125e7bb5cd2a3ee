using System.Text.Json.Nodes;

namespace Pavise.Sidecar.Tests.Unit;

public class NodeProcessTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Standard_error_is_kept_to_64_KiB_and_never_blocks_the_service()
    {
        using var folder = new TemporaryFolder();
        var script = """
            import { writeSync } from "node:fs";
            for (let i = 0; i < 400; i++) writeSync(2, "e".repeat(1000));
            const h = JSON.stringify({ type: "done" });
            const b = Buffer.alloc(12);
            b.write("PAV1");
            b.writeUInt32LE(h.length, 4);
            writeSync(1, Buffer.concat([b, Buffer.from(h)]));
            """;
        await using var process = NodeProcess.Start(NodeFixture.WithScript(folder, "noise", script), "noise");

        var frame = await process.ReceiveAsync(Cancel);

        Assert.Equal("done", frame.Type);
        Assert.Equal(CappedText.Limit, process.Errors.Length);
    }

    [Fact]
    public async Task The_solver_tells_its_version()
    {
        await using var process = NodeProcess.Start(NodeFixture.Part, "solver");
        await process.SendAsync(new Frame(new JsonObject { ["type"] = "version", ["id"] = 7 }, ReadOnlyMemory<byte>.Empty), Cancel);

        var frame = await process.ReceiveAsync(Cancel);

        Assert.Equal(1, frame.Number("protocol"));
        Assert.Equal(7, frame.Number("id"));
    }

    [Fact]
    public void Node_is_looked_for_in_the_given_folders_in_their_order()
    {
        using var empty = new TemporaryFolder();
        using var first = new TemporaryFolder();
        using var second = new TemporaryFolder();
        var name = OperatingSystem.IsWindows() ? "node.exe" : "node";
        foreach (var folder in new[] { first, second }) File.WriteAllText(Path.Combine(folder.Path, name), string.Empty);

        Assert.Equal(Path.Combine(first.Path, name), NodePart.Locate("dist", ["", empty.Path, first.Path, second.Path]).Executable);
        Assert.Equal(name, NodePart.Locate("dist", [empty.Path]).Executable);
    }
}
