using Pavise.Core;
using Pavise.Evidence;
using Pavise.Registers;
using Pavise.Workbench.Views;
using Pavise.Workspace;

namespace Pavise.Workbench.Charting;

/// <summary>What is known of the texts and registers of a workspace: profiles of its last run, and titles, addresses and licences as their files state them.</summary>
/// <param name="Profiles">By identity, as the last run weighed them.</param>
/// <param name="Texts">The documents by identity.</param>
/// <param name="Addresses">Addresses of the workspace's registers by <c>register/release</c>.</param>
internal sealed record SourceBook(IReadOnlyDictionary<string, SourceProfile> Profiles, IReadOnlyDictionary<string, Document> Texts, IReadOnlyDictionary<string, string> Addresses)
{
    /// <summary>Made once for a run and its documents.</summary>
    public static SourceBook Of(Desk desk, LastRun run) => desk.Made(run, "source book", () => new SourceBook(
        run.Input.Sources.ToDictionary(source => source.Id, StringComparer.Ordinal),
        desk.Shelf().Documents.ToDictionary(document => document.Id, StringComparer.Ordinal), Registers(desk.Workspace)));

    /// <summary>A text by its identity, with what its file states; null when neither a run nor a file knows it.</summary>
    public SheetSource? Text(string id)
    {
        var text = Texts.GetValueOrDefault(id);
        if (Profiles.GetValueOrDefault(id) is { } profile)
        {
            return new SheetSource(id, text is null ? profile.Title : Titles.Of(text), profile.Outlet, profile.Published ?? default, profile.Kind == OutletKind.Register, profile.TextHash) { Address = text?.Address, Licence = Stated(text?.Licence) };
        }

        return text is null ? null : new SheetSource(id, Titles.Of(text), text.Outlet, text.Published is { } day ? DateInterval.On(day) : default, false, text.TextHash) { Address = text.Address, Licence = Stated(text.Licence) };
    }

    /// <summary>A register of the workspace by one of its rows.</summary>
    public SheetSource Register(RegisterRow row)
    {
        var name = row.Release.Length == 0 ? row.Register : $"{row.Register}/{row.Release}";
        var profile = Profiles.GetValueOrDefault("register:" + name);
        return new SheetSource("register-" + name.Replace('/', '-'), row.Attribution.Credit, name, profile?.Published ?? default, true, profile?.TextHash ?? "") { Address = Addresses.GetValueOrDefault(name), Licence = Stated(row.Attribution.Licence) };
    }

    /// <summary>The words for a licence or an address that nobody states are none.</summary>
    public static string? Stated(string? words) => words is null or "" or "unknown" or LedgerSheet.NotStated ? null : words;

    private static Dictionary<string, string> Registers(WorkspaceFolder workspace)
    {
        var addresses = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var path in workspace.Inputs(workspace.Registers))
        {
            var file = InputFile.Read(workspace, path);
            var about = RegisterSidecar.Read(file.Name, file.Sidecar, new DiagnosticBag());
            if (about.Address is { } address) addresses[about.Release.Length == 0 ? about.Register : $"{about.Register}/{about.Release}"] = address;
        }

        return addresses;
    }
}
