using Pavise.Core;

namespace Pavise.Workbench.Views;

/// <summary>What one source says of an event, with its quote.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Outlet">Its outlet, or that none is known.</param>
/// <param name="Title">Title of the text or register.</param>
/// <param name="Published">When it was published.</param>
/// <param name="Quote">The quote with the words around it; the quote's own pieces name the claim.</param>
/// <param name="Fields">What it says in each respect, in the same order on every side.</param>
/// <param name="Notes">What weighs on it: copied wording, a machine or a state behind it.</param>
/// <param name="Became">What judgement made of it.</param>
/// <param name="Href">The claim in its text; the chain behind it for a row of a register.</param>
public sealed record EventSide(
    Assertion Claim, string Outlet, string Title, string Published, IReadOnlyList<TextPiece> Quote, IReadOnlyList<EventField> Fields, IReadOnlyList<string> Notes, string Became, string Href);
