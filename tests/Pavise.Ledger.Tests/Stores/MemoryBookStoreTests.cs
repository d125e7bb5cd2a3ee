namespace Pavise.Ledger.Tests;

public sealed class MemoryBookStoreTests : BookStoreSuite
{
    protected override IBookStore Open() => new MemoryBookStore();
}
