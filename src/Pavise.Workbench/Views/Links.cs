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
}
