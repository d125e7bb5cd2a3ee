using System.Globalization;
using System.IO.Enumeration;
using Pavise.Workspace;

namespace Pavise.Workbench;

/// <summary>Whether the files of a folder changed, looked up in one walk: every page asks.</summary>
internal static class FolderStamp
{
    private static readonly EnumerationOptions Deep = new() { RecurseSubdirectories = true, AttributesToSkip = 0, IgnoreInaccessible = false };

    /// <summary>Tells one state of a folder from another: the names, sizes and times of its files.</summary>
    public static string Of(string folder) => !Directory.Exists(folder) ? "" : StageKey.Of(Files(
        folder, (ref FileSystemEntry entry) => string.Create(CultureInfo.InvariantCulture, $"{entry.ToFullPath()} {entry.Length} {entry.LastWriteTimeUtc.UtcTicks}"), (ref FileSystemEntry entry) => !entry.IsDirectory).Order(StringComparer.Ordinal));

    /// <summary>True when a file that a run reads was written after a time.</summary>
    public static bool IsNewer(string folder, DateTime time) => Directory.Exists(folder)
        && Files(folder, (ref FileSystemEntry entry) => true, (ref FileSystemEntry entry) => !entry.IsDirectory && entry.LastWriteTimeUtc.UtcDateTime > time && WorkspaceFolder.IsRead(entry.FileName.ToString())).Any();

    private static FileSystemEnumerable<T> Files<T>(string folder, FileSystemEnumerable<T>.FindTransform make, FileSystemEnumerable<T>.FindPredicate wanted) =>
        new(folder, make, Deep) { ShouldIncludePredicate = wanted };
}
