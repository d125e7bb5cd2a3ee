using Pavise.Core;

namespace Pavise.Judgement.Tests;

public class StatementTests
{
    [Theory]
    [InlineData(ClaimKind.Pledge, ClaimStatus.Considered)]
    [InlineData(ClaimKind.Diversion, ClaimStatus.Denied)]
    [InlineData(ClaimKind.Request, ClaimStatus.Requested)]
    [InlineData(ClaimKind.Coordination, ClaimStatus.Reported)]
    [InlineData(ClaimKind.Stock, ClaimStatus.Reported)]
    [InlineData(ClaimKind.Delivery, ClaimStatus.Delayed)]
    [InlineData(ClaimKind.Production, ClaimStatus.Contracted)]
    public void Intentions_wishes_denials_and_balances_are_statements(ClaimKind kind, ClaimStatus status)
    {
        var fact = new Case().Says("x", kind, "gem-t", Case.Missiles(5), status: status).Fact("x");
        Assert.Equal(FactDecision.Statement, fact.Decision);
        Assert.Equal(Case.Missiles(5), fact.Quantity);
    }

    [Theory]
    [InlineData(ClaimKind.Pledge, ClaimStatus.Pledged)]
    [InlineData(ClaimKind.Delivery, ClaimStatus.Delivered)]
    [InlineData(ClaimKind.Order, ClaimStatus.Contracted)]
    [InlineData(ClaimKind.Diversion, ClaimStatus.Pledged)]
    [InlineData(ClaimKind.Diversion, ClaimStatus.Delayed)]
    [InlineData(ClaimKind.Funding, ClaimStatus.Delivered)]
    [InlineData(ClaimKind.Loss, ClaimStatus.Reported)]
    [InlineData(ClaimKind.Backfill, ClaimStatus.Pledged)]
    public void Firm_claims_are_posted(ClaimKind kind, ClaimStatus status) =>
        Assert.Equal(FactDecision.Posted, new Case().Says("x", kind, "gem-t", Case.Missiles(5), status: status).Fact("x").Decision);

    [Fact]
    public void A_raid_total_is_a_statement_and_never_merged()
    {
        var verdict = new Case().Source("r", OutletKind.Register)
            .Says("x", ClaimKind.Attack, "loner", Case.Missiles(5), "", "", "r")
            .Says("y", ClaimKind.Attack, "loner", Case.Missiles(5), "", "", "r").Weigh();
        Assert.All(verdict.Facts, fact => Assert.Equal((FactDecision.Statement, "a raid total is not a thing in the book"), (fact.Decision, fact.Reason)));
    }

    [Fact]
    public void A_number_of_countries_is_no_number_of_things_and_conflicts_with_one()
    {
        var verdict = new Case()
            .Says("countries", ClaimKind.Pledge, "patriot-system", Quantity.Exactly(5, new Unit("country")), "")
            .Says("systems", ClaimKind.Pledge, "patriot-system", Case.Systems(5), "").Weigh();
        Assert.Equal([FactDecision.Statement, FactDecision.Posted], verdict.Facts.Select(fact => fact.Decision));
        var conflict = Assert.Single(verdict.Conflicts);
        Assert.Equal(("systems", null), (conflict.Pick, conflict.Range));
        Assert.All(verdict.Facts, fact => Assert.Equal(conflict.Id, fact.Conflict));
    }

    [Fact]
    public void Wishes_with_different_numbers_stay_apart_and_with_equal_numbers_become_one()
    {
        var verdict = new Case()
            .Says("a", ClaimKind.Request, "patriot-system", Case.Systems(7), "").Says("b", ClaimKind.Request, "patriot-system", Quantity.AtLeast(3, Unit.System), "")
            .Says("c", ClaimKind.Request, "patriot-system", Case.Systems(7), "", source: "b").Weigh();
        Assert.Equal([FactDecision.Statement, FactDecision.Statement, FactDecision.Support], verdict.Facts.Select(fact => fact.Decision));
    }
}
