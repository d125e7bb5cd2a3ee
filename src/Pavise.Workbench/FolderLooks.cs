using System.Collections.Concurrent;

namespace Pavise.Workbench;

/// <summary>Walks over the folders of a workspace, so that each request walks over a folder once however often it asks.</summary>
/// <remarks>Safe for concurrent requests. A walk that began after a request did serves it, whoever asked for it; outside a request every question is a walk.</remarks>
/// <param name="time">The clock.</param>
internal sealed class FolderLooks(TimeProvider time)
{
    /// <summary>What goes on for longer than this, such as work that a request began and left behind, walks again.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);

    private readonly AsyncLocal<long?> request = new();
    private readonly ConcurrentDictionary<string, (long Begun, FolderLook Look)> taken = new(StringComparer.Ordinal);

    /// <summary>From here on a request is answered.</summary>
    public void Begin() => request.Value = time.GetTimestamp();

    /// <summary>What stands in a folder.</summary>
    public FolderLook At(string folder)
    {
        var now = time.GetTimestamp();
        if (request.Value is { } since && taken.TryGetValue(folder, out var known) && known.Begun >= since && time.GetElapsedTime(known.Begun, now) < Longest) return known.Look;
        var look = FolderLook.Of(folder);
        taken[folder] = (now, look);
        return look;
    }

    /// <summary>After a request wrote files itself: no walk that began before serves it, also one that is under way.</summary>
    public void Forget() => Begin();
}
