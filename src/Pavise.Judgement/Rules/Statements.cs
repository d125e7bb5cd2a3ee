using Pavise.Core;

namespace Pavise.Judgement.Rules;

/// <summary>What states an intention, a balance or a wish moves nothing in the book.</summary>
internal static class Statements
{
    /// <summary>Units of things that can be handed over; a number of countries or a rate is none.</summary>
    private static readonly string[] NotThings = ["country", "percent", "person", "day", "month", "year", "kilometre", "share"];

    /// <summary>Why an assertion is only a statement, or null when it may be posted.</summary>
    public static string? Reason(Assertion assertion) => assertion switch
    {
        { Kind: ClaimKind.Attack } => "a raid total is not a thing in the book",
        { Kind: ClaimKind.Stock } => "a stock is checked against the book, not posted",
        { Kind: ClaimKind.Request } or { Status: ClaimStatus.Requested } => "a request binds nobody",
        { Kind: ClaimKind.Coordination } => "a meeting or decision path moves nothing",
        { Status: ClaimStatus.Considered } => "only considered, not decided",
        { Status: ClaimStatus.Denied } => "a denial moves nothing",
        { Kind: ClaimKind.Delivery, Status: ClaimStatus.Delayed } => "a pause moves nothing",
        { Kind: ClaimKind.Production, Status: not (ClaimStatus.Delivered or ClaimStatus.Reported) } => "an intention to produce is not yet a thing",
        { Kind: ClaimKind.Production, Quantity: null } => "production without a number moves nothing",
        { Quantity.Unit.Symbol: var unit } when IsNoThing(unit) => $"a number in the unit {unit} is not a number of things",
        _ => null,
    };

    public static bool IsNoThing(string unit) =>
        Array.IndexOf(NotThings, unit) >= 0 || unit.Contains("-per-", StringComparison.Ordinal) || unit == "1";
}
