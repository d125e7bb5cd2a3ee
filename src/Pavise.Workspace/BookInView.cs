using Pavise.Core;
using Pavise.Ledger;

namespace Pavise.Workspace;

/// <summary>A book opened through a view: the kept book, and the one that answers, which is the same unless claims were weighed anew.</summary>
/// <param name="Workspace">Whose book.</param>
/// <param name="Whole">The kept book.</param>
/// <param name="Book">The book that answers.</param>
/// <param name="View">The view that its questions are asked through.</param>
/// <param name="Catalogue">The catalogue.</param>
/// <param name="Settings">The workspace's settings.</param>
public sealed record BookInView(WorkspaceFolder Workspace, Book Whole, Book Book, BookView View, Catalogue Catalogue, WorkspaceSettings Settings) : IDisposable
{
    public void Dispose()
    {
        if (!ReferenceEquals(Whole, Book)) Book.Dispose();
        Whole.Dispose();
    }
}
