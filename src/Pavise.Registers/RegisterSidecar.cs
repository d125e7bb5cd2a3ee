using Pavise.Core;

namespace Pavise.Registers;

/// <summary>What the file beside a register says of it: NAME.meta.yaml.</summary>
/// <param name="Register">Short name, such as raids.</param>
/// <param name="Release">Its release or date; empty when it has none.</param>
/// <param name="Credit">Whom to credit, in the publisher's words.</param>
/// <param name="Licence">Under which licence it may be used.</param>
/// <param name="Address">Where it is published, or null.</param>
/// <param name="ClaimedBy">The belligerent whose claims it records, by actor code; null when it is not one's.</param>
/// <param name="Published">When it was published; null when undated.</param>
public sealed record RegisterSidecar(
    string Register, string Release, string Credit, string Licence, string? Address, string? ClaimedBy, DateInterval? Published)
{
    /// <summary>Reads a sidecar; what it leaves out is taken from the file's name.</summary>
    /// <param name="file">The register's file, whose name without ending is the register's when nothing else is said.</param>
    /// <param name="sidecar">The text, or null when there is none.</param>
    /// <param name="bag">Takes the errors: PAV11xx.</param>
    public static RegisterSidecar Read(string file, YamlSource? sidecar, DiagnosticBag bag)
    {
        var name = Path.GetFileNameWithoutExtension(file);
        if (sidecar is not { } source || YamlView.Read(source, bag) is not { } view) return new(name, "", name, "not stated", null, null, null);
        view.KnowOnly("register", "release", "credit", "licence", "address", "claimed-by", "published");
        var register = view.TextOrNull("register") ?? name;
        return new RegisterSidecar(
            register, view.TextOrNull("release") ?? "", view.TextOrNull("credit") ?? register, view.TextOrNull("licence") ?? "not stated",
            view.TextOrNull("address"), view.TextOrNull("claimed-by"), PublishedOf(view));
    }

    /// <summary>A day, or a month as an interval.</summary>
    private static DateInterval? PublishedOf(YamlView view) =>
        Month.TryParse(view.TextOrNull("published"), out var month) ? DateInterval.During(month)
        : view.DayOrNull("published") is { } day ? DateInterval.On(day) : null;
}
