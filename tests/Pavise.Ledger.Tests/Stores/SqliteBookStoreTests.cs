namespace Pavise.Ledger.Tests;

public sealed class SqliteBookStoreTests : BookStoreSuite, IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("pavise-store-").FullName;
    private int stores;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    protected override IBookStore Open() => SqliteBookStore.Open(Path.Combine(folder, $"{++stores}.db"));
}
