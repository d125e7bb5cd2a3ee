using Pavise.Core;

namespace Pavise.Planning;

/// <summary>A sentence that says why, with the re-solve that checked it.</summary>
/// <param name="Subject">The order, the holder and item, or the holder, item and floor it is about.</param>
/// <param name="Reason">Code of the reason: capacity, lead-time, ramp, exemption, divertible-share, diversion, forbidden-transfer, transfer-limit, floor, budget, transport, training, pay-back-window, fairness, frozen-months, slots, gift, order-of-equals, no-single-limit, impossible, correction.</param>
/// <param name="Sentence">The explanation.</param>
/// <param name="Certificate">Its check.</param>
public sealed record Explanation(string Subject, string Reason, Sentence Sentence, Certificate Certificate)
{
    /// <summary>Names of the rows and decisions of the programme whose bounds clash and of which none can be left out, where there is no plan and the solver names them; of whole plans those of the relaxation.</summary>
    public IReadOnlyList<string> Clashing { get; init; } = [];

    /// <summary>With the limit changed and its effect taken whole, the first aim below that has to be worse, by value before and after; null when none has to or none is looked for.</summary>
    public TierChange? Worse { get; init; }

    /// <summary>Where there is no plan: each assumption that has to give way, by how much in its own unit, and who would have to agree.</summary>
    public IReadOnlyList<NeededChange> Changes { get; init; } = [];
}
