using Pavise.Briefing;
using Pavise.Core;
using Pavise.Simulation;

namespace Pavise.Workspace;

/// <summary>Which facts are named as settling an open question: the greatest shares of its variance that stand clear of their error.</summary>
public static class SettlingFacts
{
    /// <summary>Design points behind the shares; their error is printed with them.</summary>
    public const int DesignPoints = 200;

    /// <summary>Facts named with a question that is not determined.</summary>
    private const int Most = 3;

    /// <summary>The facts, greatest first, and chance last, which is none; a share within two of its standard errors of nothing is left out.</summary>
    public static IReadOnlyList<SettlingFact> Of(IReadOnlyList<SensitivityShare> shares)
    {
        SettlingFact[] clear = [.. shares.Where(share => share.First > 2 * share.FirstError).OrderByDescending(share => share.First).ThenBy(share => share.Name, StringComparer.Ordinal).Select(share => new SettlingFact(share.Name, share.First, share.FirstError))];
        return [.. clear.Where(fact => fact.Key != SettlingWords.Chance).Take(Most), .. clear.Where(fact => fact.Key == SettlingWords.Chance)];
    }

    /// <summary>The origin of the shares named with a figure.</summary>
    /// <param name="id">Identity of the shares.</param>
    /// <param name="what">The figure in words.</param>
    /// <param name="figure">Identity of the figure whose variance is shared out.</param>
    public static Computation Origin(string id, string what, string figure) =>
        new(id, FormattableString.Invariant($"shares of the variance of what is said of {what}, by unknown: first-order Sobol indices of {DesignPoints} pairs of campaigns"), [figure]);
}
