using System.Globalization;
using System.Security.Cryptography;
using Pavise.Core;

namespace Pavise.Registers;

/// <summary>Recorded raids as CSV with the header <c>window,class,launched,intercepted</c>; docs/formats.md has the whole form.</summary>
/// <remarks>
/// A window is a month (2024-06) or a day (2024-06-20); an empty cell is unknown, never zero; lines that start with # are comments.
/// All figures are the adversary's raids as one belligerent claims them.
/// </remarks>
public static class RaidFile
{
    /// <summary>The classes in which raids are recorded, in the order of the catalogue.</summary>
    private static readonly string[] Classes = ["ballistic", "aeroballistic", "cruise", "drone"];

    /// <summary>Reads a raid file; all errors are reported together.</summary>
    /// <param name="file">Its path as errors and origins show it.</param>
    /// <param name="bytes">Its content, UTF-8 with or without byte-order mark.</param>
    /// <param name="sidecar">The text of NAME.meta.yaml, or null.</param>
    /// <exception cref="PaviseException">
    /// PAV2501 not text, PAV2502 header, PAV2503 columns, PAV2504 window, PAV2505 class, PAV2506 no whole number, PAV2507 negative,
    /// PAV2508 intercepted above launched, PAV2509 twice, PAV2510 no rows, PAV2511 overlap of a month and its days; PAV11xx for the sidecar.
    /// </exception>
    public static RegisterReading Read(string file, ReadOnlySpan<byte> bytes, YamlSource? sidecar)
    {
        var bag = new DiagnosticBag();
        var about = RegisterSidecar.Read(file, sidecar, bag);
        var rows = RaidRows.Read(file, bytes, Classes, bag);
        bag.ThrowIfAny();
        var id = about.Release.Length == 0 ? $"register:{about.Register}" : $"register:{about.Register}/{about.Release}";
        var profile = new SourceProfile(
            id, $"{about.Register} {about.Release}".TrimEnd(), about.Credit, OutletKind.Register, about.Published, Convert.ToHexStringLower(SHA256.HashData(bytes)), []);
        var credit = new Attribution(about.Credit, about.Licence);
        var raids = rows.Select(row => new RaidTotal(row.Window, row.Class, row.Launched, row.Intercepted, OriginId(about, row)))
            .OrderBy(raid => raid.Window.Start).ThenBy(raid => raid.Window.End).ThenBy(raid => Array.IndexOf(Classes, raid.ThreatClass)).ToArray();
        return new RegisterReading(
            [.. rows.SelectMany(row => AssertionsOf(row, about, id))],
            raids,
            [.. rows.Select(row => OriginOf(file, row, about, credit)).OrderBy(origin => origin.Id, StringComparer.Ordinal)],
            profile);
    }

    private static string OriginId(RegisterSidecar about, RaidRow row) =>
        $"row:{about.Register}/{(about.Release.Length == 0 ? "-" : about.Release)}/{row.Key}/{row.Class}";

    private static RegisterRow OriginOf(string file, RaidRow row, RegisterSidecar about, Attribution credit) => new(
        OriginId(about, row), about.Register, about.Release, new Place(file, row.Line, 1),
        $"{row.Key} {row.Class}: launched {Words(row.Launched)}, intercepted {Words(row.Intercepted)}{(about.ClaimedBy is { } who ? $", as claimed by {who}" : "")}",
        credit);

    private static string Words(int? number) => number is { } known ? Formatter.Number(known) : "unknown";

    private static IEnumerable<Assertion> AssertionsOf(RaidRow row, RegisterSidecar about, string source)
    {
        foreach (var (aspect, number) in new[] { (AttackAspect.Launched, row.Launched), (AttackAspect.Intercepted, row.Intercepted) })
        {
            if (number is not { } count) continue;
            yield return new Assertion
            {
                Id = string.Create(CultureInfo.InvariantCulture, $"{OriginId(about, row)}#{aspect.ToString().ToLowerInvariant()}"),
                Kind = ClaimKind.Attack,
                Status = ClaimStatus.Reported,
                Item = row.Class,
                Quantity = Quantity.Exactly(count, row.Class == "drone" ? new Unit("drone") : Unit.Missile),
                When = row.Window,
                Published = about.Published,
                Speaker = about.ClaimedBy,
                Aspect = aspect,
                Source = source,
                Origin = OriginId(about, row),
            };
        }
    }
}
