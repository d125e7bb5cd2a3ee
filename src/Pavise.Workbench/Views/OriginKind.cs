using Pavise.Core;

namespace Pavise.Workbench.Views;

/// <summary>The sorts of origins as a reader knows them.</summary>
public static class OriginKind
{
    /// <summary>In one word, which is a style name too.</summary>
    public static string Of(Origin origin) => origin switch
    {
        DocumentSpan => "quote",
        RegisterRow => "row",
        HandEntry => "hand",
        CatalogueEntry => "catalogue",
        Assumption => "assumption",
        _ => "computed",
    };

    /// <summary>For a reader.</summary>
    public static string Words(string kind) => kind switch
    {
        "quote" => "Quote",
        "row" => "Register row",
        "hand" => "Entered by hand",
        "catalogue" => "Catalogue value",
        "assumption" => "Assumption",
        "computed" => "Computed",
        _ => "",
    };
}
