namespace Pavise.Evidence;

/// <summary>What came of asking a model: how many claims it proposed, how many were new and accepted, known already, or refused and why.</summary>
/// <param name="Model">Name of the model.</param>
/// <param name="Endpoint">Where it was asked.</param>
/// <param name="Proposed">Claims proposed; equals accepted + known + refused.</param>
/// <param name="Accepted">Claims that passed the gate and that no rule had found.</param>
/// <param name="Known">Claims that the rules had found already.</param>
/// <param name="Refused">Refused proposals, each with its reason.</param>
/// <param name="Failures">Texts for which no usable answer came, each with the reason.</param>
public sealed record ModelReport(
    string Model, string Endpoint, int Proposed, int Accepted, int Known, IReadOnlyList<ModelRefusal> Refused, IReadOnlyList<string> Failures)
{
    /// <summary>The report of several texts together.</summary>
    public static ModelReport Sum(IReadOnlyList<ModelReport> parts) => new(
        parts[0].Model, parts[0].Endpoint, parts.Sum(part => part.Proposed), parts.Sum(part => part.Accepted), parts.Sum(part => part.Known),
        [.. parts.SelectMany(part => part.Refused)], [.. parts.SelectMany(part => part.Failures)]);

    /// <summary>Lines for people: the counts, then each reason with how often it held.</summary>
    public IEnumerable<string> Lines()
    {
        yield return FormattableString.Invariant($"model {Model} at {Endpoint}: {Proposed} proposed, {Accepted} accepted, {Known} known already, {Refused.Count} refused");
        foreach (var group in Refused.GroupBy(refusal => refusal.Reason, StringComparer.Ordinal).OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal))
            yield return FormattableString.Invariant($"  {group.Count()} refused: {group.Key}");
        foreach (var failure in Failures) yield return $"  no answer for {failure}";
    }
}
