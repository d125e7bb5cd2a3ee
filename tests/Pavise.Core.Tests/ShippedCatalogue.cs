namespace Pavise.Core.Tests;

/// <summary>The catalogue in the repository, read once.</summary>
internal static class ShippedCatalogue
{
    public static IReadOnlyList<YamlSource> Files { get; } = Read();

    public static Catalogue Value { get; } = CatalogueReader.Read(Files);

    private static YamlSource[] Read()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (!File.Exists(Path.Combine(folder.FullName, "Pavise.slnx"))) continue;
            return [.. Directory.GetFiles(Path.Combine(folder.FullName, "catalogue"), "*.yaml").Order(StringComparer.Ordinal)
                .Select(file => new YamlSource(Path.GetFileName(file), File.ReadAllText(file)))];
        }

        throw new InvalidOperationException("the tests do not run inside a checkout");
    }
}
