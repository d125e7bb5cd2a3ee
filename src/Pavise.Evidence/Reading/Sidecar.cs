using Pavise.Core;

namespace Pavise.Evidence;

/// <summary>What a person wrote beside a text in NAME.meta.yaml; it goes before anything found in the text.</summary>
internal sealed record Sidecar(
    string? Outlet = null, string? Address = null, DateOnly? Published = null, string? Language = null, string? Licence = null, string? Title = null)
{
    public static Sidecar Read(YamlSource source)
    {
        var bag = new DiagnosticBag();
        var root = YamlView.Read(source, bag);
        root?.KnowOnly("outlet", "address", "published", "language", "licence", "title");
        var read = root is null ? new Sidecar() : new Sidecar(
            root.TextOrNull("outlet"), root.TextOrNull("address"), root.DayOrNull("published"),
            root.TextOrNull("language"), root.TextOrNull("licence"), root.TextOrNull("title"));
        bag.ThrowIfAny();
        return read;
    }
}
