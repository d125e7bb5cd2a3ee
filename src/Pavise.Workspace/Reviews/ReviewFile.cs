using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using Pavise.Core;
using Pavise.Evidence;

namespace Pavise.Workspace;

/// <summary>The audit trail of a workspace, review.csv: read whole, only ever appended to, written whole or not at all.</summary>
public static class ReviewFile
{
    private static readonly string[] Columns =
        ["recorded", "decision", "reviewer", "reason", "claim", "said", "changes", "document", "text-hash", "start", "exact", "prefix", "suffix", "unique"];

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private static CsvConfiguration Form => new(CultureInfo.InvariantCulture) { NewLine = "\n", Mode = CsvMode.RFC4180 };

    /// <summary>Every decision in the order in which it was written; none when there is no file.</summary>
    /// <exception cref="PaviseException">PAV2210 to PAV2212 when the file is not as Pavise wrote it.</exception>
    public static IReadOnlyList<ReviewEntry> Read(WorkspaceFolder workspace)
    {
        if (!File.Exists(PathOf(workspace))) return [];
        var name = workspace.Relative(PathOf(workspace));
        using var reader = new CsvReader(new StringReader(Encoding.UTF8.GetString(InputFile.Read(workspace, PathOf(workspace)).Bytes)), Form);
        var entries = new List<ReviewEntry>();
        try
        {
            if (!reader.Read() || !reader.ReadHeader() || !(reader.HeaderRecord ?? []).SequenceEqual(Columns, StringComparer.Ordinal))
                throw new PaviseException("PAV2210", new Place(name, 1, 1), "the header is not that of a review file", $"the first line must be {string.Join(',', Columns)}");
            while (reader.Read()) entries.Add(Entry(reader, name));
        }
        catch (CsvHelperException error)
        {
            throw new PaviseException("PAV2211", new Place(name, error.Context?.Parser?.RawRow ?? 0), "the line is broken", "restore the file; Pavise only ever appends lines to it");
        }

        return entries;
    }

    /// <summary>Appends decisions. Reviewers may write at once: each waits for the others, and no line is lost.</summary>
    /// <exception cref="PaviseException">PAV2210 to PAV2212, PAV1005 when another holds the file too long, PAV1007 when it cannot be written.</exception>
    public static void Append(WorkspaceFolder workspace, IReadOnlyList<ReviewEntry> added)
    {
        using var hold = Hold(workspace);
        var entries = Read(workspace).Concat(added);
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using (var writer = new CsvWriter(text, Form, leaveOpen: true))
        {
            foreach (var column in Columns) writer.WriteField(column);
            writer.NextRecord();
            foreach (var entry in entries) Write(writer, entry);
        }

        AtomicFile.Write(PathOf(workspace), text.ToString());
    }

    private static string PathOf(WorkspaceFolder workspace) => Path.Combine(workspace.Root, "review.csv");

    private static void Write(CsvWriter writer, ReviewEntry entry)
    {
        var anchor = entry.Anchor;
        foreach (var field in (string[])
        [
            entry.Recorded.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture), entry.Decision.ToString().ToLowerInvariant(), entry.Reviewer, entry.Reason,
            entry.Claim, entry.Said, entry.Changes, anchor.Document, anchor.TextHash, anchor.Start.ToString(CultureInfo.InvariantCulture), anchor.Exact, anchor.Prefix, anchor.Suffix, anchor.IsUnique ? "yes" : "no",
        ]) writer.WriteField(field);
        writer.NextRecord();
    }

    private static ReviewEntry Entry(CsvReader reader, string name)
    {
        string Field(int i) => reader.GetField(i) ?? "";
        if (!DateTimeOffset.TryParseExact(Field(0), "yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var recorded)
            || !Enum.TryParse<ReviewDecision>(Field(1), ignoreCase: true, out var decision) || !Enum.IsDefined(decision) || Field(2).Length == 0
            || !int.TryParse(Field(9), NumberStyles.None, CultureInfo.InvariantCulture, out var start) || Field(13) is not ("yes" or "no"))
            throw new PaviseException("PAV2212", new Place(name, reader.Context.Parser?.RawRow ?? 0), "the line is no decision of a review", "restore the file; Pavise only ever appends lines to it");
        return new ReviewEntry(recorded, decision, Field(2), Field(3), Field(4), Field(5), Field(6), new Anchor(Field(7), Field(8), start, Field(10), Field(11), Field(12), Field(13) == "yes"));
    }

    /// <summary>Holds the file against other reviewers; a run does not wait for it, since it reads the old or the new file whole.</summary>
    private static FileStream Hold(WorkspaceFolder workspace)
    {
        var path = Path.Combine(workspace.Root, ".review.lock");
        for (var waited = TimeSpan.Zero; ; waited += TimeSpan.FromMilliseconds(20))
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (UnauthorizedAccessException error)
            {
                throw new PaviseException("PAV1007", new Place(workspace.Root), "the workspace cannot be written: " + error.Message.TrimEnd('.'), "permit writing to it");
            }
            catch (IOException) when (waited < Patience)
            {
                Thread.Sleep(20);
            }
            catch (IOException)
            {
                throw new PaviseException("PAV1005", new Place(path), "another reviewer is writing to this workspace", "wait until it ends, then run again");
            }
        }
    }
}
