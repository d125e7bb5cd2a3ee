using Pavise.Core;
using Pavise.Evidence;

namespace Pavise.Workspace;

/// <summary>Reads documents from files, collecting the errors of all of them.</summary>
public static class DocumentFiles
{
    /// <summary>The documents in the order of the files; a .jsonl file holds several.</summary>
    /// <param name="files">Files as they were read.</param>
    /// <param name="pdf">Turns PDF files to text.</param>
    /// <exception cref="PaviseException">Every PAV20xx of every file, and PAV2010 when two have one identity.</exception>
    /// <exception cref="MissingPartException">PAV2020 for a PDF without pdftotext.</exception>
    public static IReadOnlyList<Document> Read(IReadOnlyList<InputFile> files, PdfText pdf) => Read(files, pdf, out _);

    /// <summary>As above, and how many documents each file gave.</summary>
    public static IReadOnlyList<Document> Read(IReadOnlyList<InputFile> files, PdfText pdf, out IReadOnlyList<int> counts)
    {
        var bag = new DiagnosticBag();
        var documents = new List<Document>();
        var each = new List<int>(files.Count);
        var seen = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            var before = documents.Count;
            try
            {
                foreach (var document in Of(file, pdf))
                {
                    if (seen.TryAdd(document.Id, file.Name)) documents.Add(document);
                    else bag.Add("PAV2010", new Place(file.Name), $"the identity '{document.Id}' is that of {seen[document.Id]} too", "rename one of the files");
                }
            }
            catch (PaviseException problem)
            {
                bag.AddRange(problem.Diagnostics);
            }

            each.Add(documents.Count - before);
        }

        bag.ThrowIfAny();
        counts = each;
        return documents;
    }

    /// <summary>The documents of one file; a PDF is turned to text first.</summary>
    public static IReadOnlyList<Document> Of(InputFile file, PdfText pdf)
    {
        var form = DocumentForms.OfFile(file.Name);
        DocumentReader.Verify(file.Name, file.Bytes, file.Sidecar);
        var bytes = form == DocumentForm.Pdf ? pdf.Convert(file.Name, file.Bytes) : file.Bytes;
        return DocumentReader.ReadAll(file.Name, bytes, form, file.Sidecar);
    }
}
