namespace Pavise.Core;

/// <summary>A verbatim quote in an archived text: a root.</summary>
/// <param name="Id">quote:DOCUMENT@START-END.</param>
/// <param name="Document">The document's identity.</param>
/// <param name="TextHash">SHA-256 of the text, lower-case hexadecimal.</param>
/// <param name="Start">First code point of the quote.</param>
/// <param name="End">One past its last code point.</param>
/// <param name="Quote">The exact words.</param>
/// <param name="Attribution">Outlet and licence.</param>
public sealed record DocumentSpan(string Id, string Document, string TextHash, int Start, int End, string Quote, Attribution Attribution) : Origin(Id)
{
    public override string Describe() => $"“{Quote}” ({Attribution.Credit})";
}
