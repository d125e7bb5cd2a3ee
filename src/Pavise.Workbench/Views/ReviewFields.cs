using System.Globalization;
using Pavise.Core;
using Pavise.Workspace;

namespace Pavise.Workbench.Views;

/// <summary>What stands in the form of a review, as the reader typed it or as the claim says.</summary>
/// <param name="Decision">accept, correct or reject; null before anything is chosen.</param>
/// <param name="By">The reviewer's name.</param>
/// <param name="Reason">Why.</param>
/// <param name="Values">The fields that a correction may change, by name, in the words of <see cref="ClaimChanges"/>.</param>
public sealed record ReviewFields(string? Decision, string By, string Reason, IReadOnlyDictionary<string, string> Values)
{
    /// <summary>The fields of a claim as it was read.</summary>
    public static ReviewFields Of(Assertion claim, string by = "") => new(null, by, "", Read(claim));

    /// <summary>The changes that a correction makes, as the audit trail writes them: fields whose value is another than the claim's.</summary>
    public string Changes(Assertion claim, Catalogue catalogue)
    {
        var before = Read(claim);
        return string.Join("; ", before.Keys.Where(name => Values.TryGetValue(name, out var value) && Tidy(name, value, catalogue) != before[name])
            .Select(name => $"{name}={Tidy(name, Values[name], catalogue)}"));
    }

    private static SortedDictionary<string, string> Read(Assertion claim) => new(StringComparer.Ordinal)
    {
        ["kind"] = claim.Kind.ToString().ToLowerInvariant(),
        ["status"] = claim.Status.ToString().ToLowerInvariant(),
        ["item"] = claim.Item,
        ["quantity"] = claim.Quantity is { } quantity ? string.Create(CultureInfo.InvariantCulture, $"{quantity.Low}..{quantity.High} {quantity.Unit.Symbol}") : "none",
        ["from"] = claim.From.Count == 0 ? "none" : string.Join('+', claim.From),
        ["to"] = claim.To.Count == 0 ? "none" : string.Join('+', claim.To),
        ["when"] = Days(claim.When),
        ["due"] = Days(claim.Due),
        ["speaker"] = claim.Speaker ?? "none",
    };

    private static string Days(DateInterval? days) => days is not { } known ? "none" : $"{Iso(known.Start)}..{Iso(known.End)}";

    private static string Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    /// <summary>Names become codes, an empty field becomes "none".</summary>
    private static string Tidy(string name, string value, Catalogue catalogue)
    {
        var plain = value.Trim();
        if (plain.Length == 0 || plain is ".." or "none") return "none";
        return name is not ("from" or "to") ? plain
            : string.Join('+', plain.Split([',', '+'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                .Select(one => catalogue.Actor(one)?.Code ?? catalogue.Actors.FirstOrDefault(actor => actor.Name.Equals(one, StringComparison.OrdinalIgnoreCase))?.Code ?? one));
    }
}
