using Pavise.Core;
using Pavise.Evidence;
using Pavise.Workspace;

namespace Pavise.Workbench;

/// <summary>The documents of a workspace; a file that cannot be read keeps the others readable.</summary>
/// <param name="Stamp">Tells one state of the folder from another.</param>
/// <param name="Documents">In the order of their files.</param>
/// <param name="Refused">What is wrong with those that cannot be read.</param>
internal sealed record DocumentShelf(string Stamp, IReadOnlyList<Document> Documents, IReadOnlyList<Diagnostic> Refused)
{
    /// <summary>Reads every document.</summary>
    /// <param name="workspace">The workspace.</param>
    /// <param name="parts">Services.</param>
    /// <param name="stamp">Of the folder before it is read, so that what is saved meanwhile is read again.</param>
    public static DocumentShelf Read(WorkspaceFolder workspace, Parts parts, string stamp)
    {
        var paths = workspace.Inputs(workspace.Documents);
        var (documents, refused, known) = (new List<Document>(), new List<Diagnostic>(), new HashSet<string>(StringComparer.Ordinal));
        foreach (var path in paths)
        {
            try
            {
                documents.AddRange(DocumentFiles.Of(InputFile.Read(workspace, path, DocumentReader.MaximumBytes), parts.Pdf()).Where(document => known.Add(document.Id)));
            }
            catch (PaviseException problem)
            {
                refused.AddRange(problem.Diagnostics);
            }
            catch (MissingPartException missing)
            {
                refused.Add(missing.Diagnostic);
            }
        }

        return new DocumentShelf(stamp, documents, refused);
    }

    /// <summary>The document of that identity, or null.</summary>
    public Document? Find(string id) => Documents.FirstOrDefault(document => document.Id == id);
}
