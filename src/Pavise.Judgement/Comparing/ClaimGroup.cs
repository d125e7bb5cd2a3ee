using Pavise.Core;

namespace Pavise.Judgement;

/// <summary>Claims of one fact, told by several texts or twice in one.</summary>
/// <param name="Type">Corroborate, conflict or update.</param>
/// <param name="Topic">What it is about, in words.</param>
/// <param name="Reason">Why these claims stand together, in words.</param>
/// <param name="Claims">Identities of the assertions, at least two, oldest text first.</param>
/// <param name="Roots">Independent origins: copies, texts that cite one outlet and texts that quote one speaker count once; barred texts never.</param>
/// <param name="Witnesses">Texts that tell it and are not copies of one another; two agencies that quote one ministry are two witnesses of one root.</param>
/// <param name="Range">For a number: what all allow, or for a conflict the range over all alternatives; else null.</param>
public sealed record ClaimGroup(
    GroupType Type, string Topic, string Reason, IReadOnlyList<string> Claims, int Roots, int Witnesses, Quantity? Range);
