using System.Globalization;
using Pavise.Core;

namespace Pavise.Workspace;

/// <summary>A claim in one line, for the audit trail: "pledge pledged patriot-system 2..2 system DEU>UKR".</summary>
public static class ClaimLine
{
    public static string Of(Assertion claim)
    {
        ArgumentNullException.ThrowIfNull(claim);
        var quantity = claim.Quantity is { } known ? string.Create(CultureInfo.InvariantCulture, $"{known.Low}..{known.High} {known.Unit.Symbol}") : "-";
        return $"{Word(claim.Kind)} {Word(claim.Status)} {claim.Item} {quantity} {string.Join('+', claim.From)}>{string.Join('+', claim.To)}";
    }

    private static string Word<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}
