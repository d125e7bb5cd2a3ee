using System.Globalization;
using System.Text;
using Pavise.Core;
using Pavise.Evidence;
using Pavise.Workspace;

namespace Pavise.Workbench;

/// <summary>Takes texts that a reader dropped on a page into the folder documents: each is read once before any is written.</summary>
internal static class DocumentIntake
{
    private const int LongestName = 100;

    /// <summary>What is known of the texts, for their sidecars; empty fields are left out.</summary>
    /// <param name="Outlet">Who published them.</param>
    /// <param name="Published">The day they were published.</param>
    /// <param name="Address">Where.</param>
    internal sealed record About(string Outlet, DateOnly? Published, string Address)
    {
        /// <summary>The sidecar; null when nothing is known.</summary>
        public string? ToYaml()
        {
            var text = new StringBuilder();
            if (Outlet.Length > 0) text.Append("outlet: ").Append(Quoted(Outlet)).Append('\n');
            if (Published is { } day) text.Append("published: ").Append(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)).Append('\n');
            if (Address.Length > 0) text.Append("address: ").Append(Quoted(Address)).Append('\n');
            return text.Length == 0 ? null : text.ToString();
        }

        private static string Quoted(string words) => "\"" + string.Concat(words.Where(c => !char.IsControl(c))).Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal) + "\"";
    }

    /// <summary>Adds the files; one that stands there already with the same bytes is left as it is.</summary>
    /// <returns>How many were written.</returns>
    /// <exception cref="PaviseException">PAV9105 a name that is taken or cannot be one, PAV20xx bad content, PAV1007 the disk: nothing is written.</exception>
    /// <exception cref="MissingPartException">PAV2020 for a PDF without pdftotext.</exception>
    public static int Add(WorkspaceFolder workspace, Parts parts, IReadOnlyList<(string Name, byte[] Bytes)> files, About about)
    {
        var bag = new DiagnosticBag();
        var sidecar = about.ToYaml();
        var wanted = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var (given, bytes) in files)
        {
            var name = Safe(given);
            if (name is null) bag.Add("PAV9105", new Place(Shown(given)), "this cannot be the name of a document", "rename the file; letters, digits, points, hyphens and underscores are kept");
            else if (!wanted.TryAdd(name, bytes) && !wanted[name].AsSpan().SequenceEqual(bytes)) bag.Add("PAV9105", new Place(name), "two of the files have this name", "rename one of them");
        }

        foreach (var (name, bytes) in wanted)
        {
            try
            {
                Check(workspace, parts, name, bytes, sidecar);
            }
            catch (PaviseException problem)
            {
                bag.AddRange(problem.Diagnostics);
            }
        }

        bag.ThrowIfAny();
        Sweep(workspace.Documents, wanted.Keys);
        var fresh = wanted.Where(file => !File.Exists(Path.Combine(workspace.Documents, file.Key))).ToArray();
        foreach (var (name, bytes) in fresh)
        {
            var path = Path.Combine(workspace.Documents, name);
            // The sidecar comes first: a run that begins in between sees no text without its date.
            if (sidecar is not null) AtomicFile.Write(path + ".meta.yaml", sidecar);
            AtomicFile.Write(path, bytes);
        }

        return fresh.Length;
    }

    /// <summary>Removes what a workbench that was killed had begun to write of these texts.</summary>
    private static void Sweep(string folder, IEnumerable<string> names)
    {
        if (!Directory.Exists(folder)) return;
        var own = $".{Environment.ProcessId.ToString(CultureInfo.InvariantCulture)}.tmp";
        var begun = new HashSet<string>(names.SelectMany(name => (string[])["." + name, $".{name}.meta.yaml"]), StringComparer.Ordinal);
        foreach (var file in Directory.GetFiles(folder, ".*.tmp").Where(file => !file.EndsWith(own, StringComparison.Ordinal)))
        {
            // .NAME.PROCESS.tmp
            var name = Path.GetFileNameWithoutExtension(Path.GetFileNameWithoutExtension(file));
            if (begun.Contains(name)) File.Delete(file);
        }
    }

    private static void Check(WorkspaceFolder workspace, Parts parts, string name, byte[] bytes, string? sidecar)
    {
        var path = Path.Combine(workspace.Documents, name);
        if (File.Exists(path) && !File.ReadAllBytes(path).AsSpan().SequenceEqual(bytes))
            throw new PaviseException("PAV9105", new Place(name), "another document has this name", "rename the file, or remove the other from the folder documents");
        var relative = "documents/" + name;
        DocumentFiles.Of(new InputFile(relative, bytes, sidecar is null ? null : new YamlSource(relative + ".meta.yaml", sidecar), ""), parts.Pdf());
    }

    /// <summary>A name without path or odd characters; null when nothing sound is left or it would be no input.</summary>
    private static string? Safe(string given)
    {
        var last = given.Replace('\\', '/').Split('/')[^1];
        var name = string.Concat(last.Trim().Select(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_' ? c : '-')).Trim('-');
        return name.Length is 0 or > LongestName || WorkspaceFolder.IsAside(name) || Path.GetFileNameWithoutExtension(name).Length == 0 ? null : name;
    }

    private static string Shown(string given) => given.Length > LongestName ? given[..LongestName] : given.Length == 0 ? "a file without a name" : given;
}
