using System.Text;

namespace Pavise.Workspace.Tests;

/// <summary>Memory of a stream of documents; nothing else runs beside it.</summary>
[Collection(Alone)]
public class StreamMemoryTests
{
    internal const string Alone = "alone";

    [Fact]
    public async Task Many_lines_pass_through_in_the_memory_of_one()
    {
        var line = Encoding.UTF8.GetBytes($"{{\"id\":\"x\",\"text\":\"The county has bought twelve buses for the people of the hills.\"}}\n");
        var (count, most) = (0, 0L);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        await foreach (var _ in new DocumentInputs(Parts.Installed(TimeProvider.System), () => new RepeatedStream(line, 200_000)).ReadAsync(new InputRequest(["-"]), TestContext.Current.CancellationToken))
        {
            if (++count % 50_000 == 0) most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: true) - before);
        }

        Assert.Equal(200_000, count);
        Assert.True(most < 16 * 1024 * 1024, $"{most / 1024} KiB more than before");
    }
}
