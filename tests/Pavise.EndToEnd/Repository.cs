namespace Pavise.EndToEnd;

/// <summary>Finds the root of the checkout from where the tests run.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Pavise.slnx"))) return folder.FullName;
        }

        throw new InvalidOperationException("the tests do not run inside a checkout");
    }
}
