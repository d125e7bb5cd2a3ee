using Pavise.Core;

namespace Pavise.Briefing;

/// <summary>The whole brief before it is rendered: what brief.html, digest.md and the workbench show.</summary>
/// <param name="Title">Name of the workspace.</param>
/// <param name="AsOf">The day it stands for.</param>
/// <param name="Findings">Five sentences: the answer first.</param>
/// <param name="Sections">The rest, in order.</param>
/// <param name="Notice">How it was made and what to check.</param>
/// <param name="Origins">Every origin that a part of it names.</param>
public sealed record Brief(
    Sentence Title, Sentence AsOf, IReadOnlyList<Sentence> Findings, IReadOnlyList<Section> Sections, IReadOnlyList<Sentence> Notice,
    IReadOnlyList<Origin> Origins)
{
    /// <summary>The heading above the findings; without digits.</summary>
    public string FindingsHeading { get; init; } = "In five sentences";
}
