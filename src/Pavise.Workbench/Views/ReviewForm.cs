using Pavise.Core;

namespace Pavise.Workbench.Views;

/// <summary>An open form of a review.</summary>
/// <param name="Claim">The claim it is about.</param>
/// <param name="Fields">What stands in it.</param>
/// <param name="Problem">Why it was not taken, or null.</param>
/// <param name="Token">Proves that the form came from this page.</param>
/// <param name="Catalogue">Items and actors to choose from.</param>
public sealed record ReviewForm(Assertion Claim, ReviewFields Fields, string? Problem, string Token, Catalogue Catalogue)
{
    /// <summary>The words of an enumeration as the form offers them: its value and how a reader sees it.</summary>
    public static IEnumerable<(string Value, string Words)> Words<T>()
        where T : struct, Enum =>
        Enum.GetValues<T>().Select(one => (one.ToString().ToLowerInvariant(), PlainWords.Of(one)));

    /// <summary>A bound of an interval such as 2..3 system: 0 low, 1 high, 2 what follows.</summary>
    public string Part(string field, int part)
    {
        var value = Fields.Values.GetValueOrDefault(field, "none");
        if (value == "none") return "";
        var blank = value.IndexOf(' ', StringComparison.Ordinal);
        var (span, rest) = blank < 0 ? (value, "") : (value[..blank], value[(blank + 1)..]);
        var bounds = span.Split("..");
        return part switch { 0 => bounds[0], 1 => bounds[^1], _ => rest };
    }

    /// <summary>A list of actors by name, as the form shows it.</summary>
    public string Names(string field) => Fields.Values.GetValueOrDefault(field, "none") is var value && value == "none" ? "" : string.Join(", ", value.Split('+').Select(Catalogue.ActorName));

    /// <summary>A plain field; empty for none.</summary>
    public string Plain(string field) => Fields.Values.GetValueOrDefault(field, "none") is var value && value == "none" ? "" : value;
}
