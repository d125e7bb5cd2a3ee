using Pavise.Core;
using Pavise.Judgement.Rules;

namespace Pavise.Judgement;

/// <summary>Weighs assertions into facts. A pure function: the order of the input does not matter, and nothing vanishes.</summary>
/// <remarks>
/// The steps, each a rule of its own under Rules: what is only a statement; numbers that items share; corroboration by
/// independent roots; conflicts as ranges; holds for what only barred outlets say and for what may be counted twice.
/// </remarks>
public static class Judge
{
    /// <summary>Weighs all assertions together.</summary>
    /// <param name="assertions">What texts and registers say; identities must be unique.</param>
    /// <param name="sources">Profiles of the texts and registers; one that is missing counts as of unknown outlet.</param>
    /// <param name="catalogue">Item tree, actors and outlets.</param>
    public static Verdict Weigh(IReadOnlyList<Assertion> assertions, IReadOnlyList<SourceProfile> sources, Catalogue catalogue)
    {
        var alike = new Alike(catalogue);
        var roots = new Roots(sources, catalogue);
        var sheet = new Sheet(assertions, roots);
        var bundles = Joint.Bundle(assertions, catalogue);
        sheet.Attacks(bundles.Where(bundle => !roots.IsBarred(bundle)));

        var sound = bundles.Where(bundle => !sheet.IsDone(bundle) && !roots.IsBarred(bundle)).ToArray();
        var statements = Corroboration.Group(sound.Where(bundle => Statements.Reason(bundle.Lead) is not null), alike);
        var claims = Corroboration.Group(sound.Where(bundle => Statements.Reason(bundle.Lead) is null), alike);
        var barred = Corroboration.Group(bundles.Where(bundle => !sheet.IsDone(bundle) && roots.IsBarred(bundle)), alike);

        foreach (var group in statements) sheet.State(group);
        var conflicts = new Conflicts(alike, roots, new Topics(catalogue));
        var settled = conflicts.Settle(claims);
        conflicts.Units(statements, claims);
        new Holds(alike, catalogue).Decide(settled, sheet);
        conflicts.Settle(barred);
        new Unsupported(alike, roots).Decide(barred, [.. claims, .. statements], sheet);
        return new Verdict(sheet.Facts(conflicts.All), conflicts.All);
    }
}
