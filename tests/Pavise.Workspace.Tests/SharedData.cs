using Pavise.Core;

namespace Pavise.Workspace.Tests;

/// <summary>The register copies that may stand beside the checkout; they may not be part of it.</summary>
internal static class SharedData
{
    private static readonly string Root = Find();

    /// <summary>The checkout.</summary>
    public static string Folder => Root;

    public static Catalogue Catalogue { get; } = CatalogueReader.Read([.. Directory.GetFiles(Path.Combine(Root, "catalogue"), "*.yaml")
        .Order(StringComparer.Ordinal).Select(file => new YamlSource(Path.GetFileName(file), File.ReadAllText(file)))]);

    public static string CatalogueFolder => Path.Combine(Root, "catalogue");

    /// <summary>The parts of the checkout: its catalogue, and the services that npm builds.</summary>
    public static Parts Parts { get; } = Parts.Installed(TimeProvider.System) with { CatalogueFolder = CatalogueFolder, NodeFolder = Path.Combine(Root, "node", "dist") };

    /// <summary>A file or folder of ../shared/data; skips the test when it is not there.</summary>
    public static string Of(params string[] parts)
    {
        var path = Path.Combine([Root, "..", "shared", "data", .. parts]);
        Assert.SkipUnless(File.Exists(path) || Directory.Exists(path), "the register copies do not stand beside the checkout (../shared/data)");
        return path;
    }

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Pavise.slnx"))) return folder.FullName;
        }

        throw new InvalidOperationException("the tests do not run inside a checkout");
    }
}
