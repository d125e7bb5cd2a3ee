using Pavise.Core;

namespace Pavise.Judgement.Rules;

/// <summary>The decisions taken so far; at the end every assertion has exactly one.</summary>
internal sealed class Sheet
{
    private readonly SortedDictionary<string, Fact> facts = new(StringComparer.Ordinal);
    private readonly IReadOnlyList<Assertion> assertions;
    private readonly Roots roots;

    public Sheet(IReadOnlyList<Assertion> assertions, Roots roots)
    {
        this.assertions = assertions;
        this.roots = roots;
        if (assertions.GroupBy(assertion => assertion.Id, StringComparer.Ordinal).FirstOrDefault(same => same.Skip(1).Any()) is { } twice)
            throw new ArgumentException($"the assertion '{twice.Key}' stands twice; identities must be unique", nameof(assertions));
    }

    public bool IsDone(Bundle bundle) => facts.ContainsKey(bundle.Lead.Id);

    /// <summary>Raids are the adversary's: stated, each for itself, never merged.</summary>
    public void Attacks(IEnumerable<Bundle> bundles)
    {
        foreach (var bundle in bundles.Where(bundle => bundle.Lead.Kind == ClaimKind.Attack))
        {
            foreach (var assertion in bundle.Assertions)
                Set(assertion, FactDecision.Statement, assertion.Quantity, Statements.Reason(assertion)!, roots.Of([assertion]));
        }
    }

    public void State(Group group) => Lead(group, FactDecision.Statement, group.Quantity, Statements.Reason(group.Lead.Lead)!, null, []);

    public void Post(Case one)
    {
        var count = roots.Of(one.Carrier.Assertions.Concat(Behind(one))).Count;
        var words = count == 1 ? "one independent root" : FormattableString.Invariant($"{count} independent roots");
        Lead(one.Carrier, FactDecision.Posted, one.Quantity, one.Reason.Length == 0 ? words : $"{words}; {one.Reason}", one.Conflict, Behind(one));
        Alternatives(one, $"an alternative of {one.Conflict}; the fact is posted with {one.Carrier.Id}");
    }

    public void Hold(Case one, string reason)
    {
        Lead(one.Carrier, FactDecision.Held, one.Quantity, reason, one.Conflict, Behind(one));
        Alternatives(one, $"an alternative of {one.Conflict}, which is held with {one.Carrier.Id}");
    }

    public void Support(Bundle bundle, string of, string reason)
    {
        foreach (var assertion in bundle.Assertions) Set(assertion, FactDecision.Support, assertion.Quantity, reason, []);
        facts[of] = facts[of] with { Supports = [.. facts[of].Supports.Concat(bundle.Assertions.Select(assertion => assertion.Id)).Order(StringComparer.Ordinal)] };
    }

    public void HoldUnsupported(Bundle bundle, string reason)
    {
        foreach (var assertion in bundle.Assertions)
            Set(assertion, FactDecision.Held, assertion.Quantity, reason, [], item: assertion.Id == bundle.Lead.Id ? bundle.Item : null);
    }

    /// <summary>All facts in the order of identity, with the conflicts they take part in.</summary>
    public IReadOnlyList<Fact> Facts(IReadOnlyList<Conflict> conflicts)
    {
        foreach (var conflict in conflicts)
            foreach (var id in conflict.Alternatives) facts[id] = facts[id] with { Conflict = facts[id].Conflict ?? conflict.Id };
        if (facts.Count != assertions.Count) throw new InvalidOperationException("an assertion was lost in judgement");
        return [.. facts.Values];
    }

    /// <summary>The alternatives support a range over all of them, but not one picked from among them.</summary>
    private static IEnumerable<Assertion> Behind(Case one) =>
        one.Quantity == one.Carrier.Quantity ? [] : one.Others.SelectMany(group => group.Assertions);

    private void Alternatives(Case one, string reason)
    {
        foreach (var assertion in one.Others.SelectMany(group => group.Assertions))
            Set(assertion, FactDecision.Support, assertion.Quantity, reason, roots.Of([assertion]), one.Conflict);
    }

    private void Lead(Group group, FactDecision decision, Quantity? quantity, string reason, string? conflict, IEnumerable<Assertion> further)
    {
        var lead = group.Lead.Lead;
        var others = group.Assertions.Where(assertion => assertion.Id != lead.Id).ToArray();
        var supports = others.Concat(further).ToArray();
        Set(lead, decision, quantity, reason, roots.Of(supports.Prepend(lead)), conflict, group.Lead.Item,
            [.. supports.Select(assertion => assertion.Id).Order(StringComparer.Ordinal)]);
        foreach (var assertion in others)
            Set(assertion, FactDecision.Support, assertion.Quantity, $"says the same as {lead.Id}", roots.Of([assertion]), conflict);
    }

    private void Set(
        Assertion assertion, FactDecision decision, Quantity? quantity, string reason, IReadOnlyList<string> from,
        string? conflict = null, string? item = null, IReadOnlyList<string>? supports = null) =>
        facts.Add(assertion.Id, new Fact(assertion, quantity, decision, reason, from, supports ?? [], conflict) { Item = item ?? assertion.Item });
}
