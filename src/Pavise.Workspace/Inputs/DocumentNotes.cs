using Pavise.Core;
using Pavise.Evidence;

namespace Pavise.Workspace;

/// <summary>What a user must be told of a document beside its claims: that it was not read, what was assumed, what may mislead.</summary>
public static class DocumentNotes
{
    /// <summary>The notes of one document; PAV2017 when its language is one the rules do not read.</summary>
    public static IEnumerable<Diagnostic> Of(Document document)
    {
        if (!document.IsRead)
        {
            yield return new Diagnostic(
                "PAV2017", new Place(document.File), $"{document.Id} was not read ({Languages.Name(document.Language)})", "give an English text, or say `language: en` in its .meta.yaml if it is one");
        }

        foreach (var note in document.Notes) yield return note;
    }
}
