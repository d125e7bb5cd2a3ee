using System.Text.RegularExpressions;
using Pavise.Core;

namespace Pavise.Workbench.Views;

/// <summary>The interval that a value of the catalogue, a scenario or a plan states, as its origin words it: "item gem-t production-per-year: 240 missiles a year", "plan winter orders swiss quantity: 12 to 24 systems. Not public.".</summary>
public static partial class ValueWords
{
    /// <summary>The interval in the words of the one formatter; null for an origin that states a rule and no number.</summary>
    public static string? Range(Origin origin) => Stated().Match(origin switch { Assumption assumption => assumption.Statement, CatalogueEntry entry => entry.What, _ => "" }) is { Success: true } found ? found.Groups[1].Value : null;

    /// <summary>After the path of a value and a colon, a number, perhaps hedged, up to the stop before a note.</summary>
    [GeneratedRegex(@"^(?:item|threat|programme|actor|scenario|plan) \S[^:]*: ((?:about |at least |at most |up to |more than |over )?[\d−-].*?)(?:\.(?= |$)|$)", RegexOptions.Singleline)]
    private static partial Regex Stated();
}
