namespace Pavise.Workbench.Views;

/// <summary>Addresses of the workbench's pages.</summary>
public static class Links
{
    /// <summary>The chain behind an origin.</summary>
    public static string Trace(string id) => "/trace?id=" + Uri.EscapeDataString(id);

    /// <summary>A document in the reader; identities may hold any character.</summary>
    public static string Document(string id) => "/document?id=" + Uri.EscapeDataString(id);

    /// <summary>A claim beside its quote, with its form open when it is to be reviewed.</summary>
    public static string Claim(string document, string claim, bool review = false) =>
        $"{Document(document)}&claim={Uri.EscapeDataString(claim)}{(review ? "&review=open" : "")}#{Briefing.Pages.OriginLinks.Anchor(claim)}";

    /// <summary>The form over an input file; over a new one without a name.</summary>
    public static string Input(string kind, string file) => file.Length == 0 ? $"/files/edit?kind={kind}&new=yes" : $"/files/edit?kind={kind}&file={Uri.EscapeDataString(file)}";

    /// <summary>The form over an input file with what its loader says of it, by the file's path in the workspace; null for a file without a form.</summary>
    public static string? Faults(string path) => path.Split('/', 2) is [var folder, var file] && Forms.InputKind.All.FirstOrDefault(kind => folder == kind.Name + "s") is { } found
        ? $"{Input(found.Name, file)}&check=yes" : null;

    /// <summary>An input file to take away.</summary>
    public static string Take(string kind, string file) => $"/files/take?kind={kind}&file={Uri.EscapeDataString(file)}";

    /// <summary>An address outside this host that a page may lead to: of the web, and whole; null for any other.</summary>
    public static string? Outside(string? address) => Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? address : null;
}
