namespace Pavise.Evidence;

/// <summary>The attacker of the recorded war and the countries that supply it, by their codes in the catalogue.</summary>
internal static class AttackingSide
{
    public const string Attacker = "RUS";

    private static readonly HashSet<string> Codes = new(StringComparer.Ordinal) { Attacker, "BLR", "PRK", "IRN" };

    public static bool Has(string code) => Codes.Contains(code);
}
