using System.Globalization;
using System.IO.Enumeration;
using Pavise.Workspace;

namespace Pavise.Workbench;

/// <summary>What one walk over the files of a folder saw.</summary>
/// <param name="Stamp">Tells one state of the folder from another: the names, sizes and times of its files; empty without the folder.</param>
/// <param name="Newest">When the last of the files that a run reads was written; the least time when there is none.</param>
internal readonly record struct FolderLook(string Stamp, DateTime Newest)
{
    private static readonly EnumerationOptions Deep = new() { RecurseSubdirectories = true, AttributesToSkip = 0, IgnoreInaccessible = false };

    /// <summary>Walks over a folder.</summary>
    public static FolderLook Of(string folder)
    {
        if (!Directory.Exists(folder)) return new FolderLook("", DateTime.MinValue);
        var newest = DateTime.MinValue;
        string Seen(ref FileSystemEntry entry)
        {
            var written = entry.LastWriteTimeUtc;
            if (written.UtcDateTime > newest && WorkspaceFolder.IsRead(entry.FileName.ToString())) newest = written.UtcDateTime;
            return string.Create(CultureInfo.InvariantCulture, $"{entry.ToFullPath()} {entry.Length} {written.UtcTicks}");
        }

        string[] seen = [.. new FileSystemEnumerable<string>(folder, Seen, Deep) { ShouldIncludePredicate = (ref FileSystemEntry entry) => !entry.IsDirectory }];
        Array.Sort(seen, StringComparer.Ordinal);
        return new FolderLook(StageKey.Of(seen), newest);
    }
}
