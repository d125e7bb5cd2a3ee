using Pavise.Core;

namespace Pavise.Ledger.Tests;

/// <summary>Facts for tests.</summary>
internal static class TestFacts
{
    public static readonly DateOnly Day = new(2024, 6, 20);

    public static Quantity Missiles(decimal number) => Quantity.Exactly(number, Unit.Missile);

    public static Fact Make(
        string id, ClaimKind kind, ClaimStatus status, string item, Quantity? quantity, string? from, string? to,
        DateInterval? when = null, DateInterval? published = null, DateInterval? due = null, string source = "text-a",
        FactDecision decision = FactDecision.Posted)
    {
        var assertion = new Assertion
        {
            Id = id,
            Kind = kind,
            Status = status,
            Item = item,
            Quantity = quantity,
            From = Codes(from),
            To = Codes(to),
            When = when,
            Due = due,
            Published = published ?? DateInterval.On(Day),
            Source = source,
            Origin = $"quote:{source}@{id}",
        };
        return new Fact(assertion, quantity, decision, "for the test", [source], [], null);
    }

    public static Fact Pledge(string id, string item, Quantity? quantity, string from = "USA", string to = "UKR", DateInterval? when = null, DateInterval? due = null) =>
        Make(id, ClaimKind.Pledge, ClaimStatus.Pledged, item, quantity, from, to, when, due: due);

    public static Fact Delivery(string id, string item, Quantity? quantity, string from = "USA", string to = "UKR", DateInterval? when = null) =>
        Make(id, ClaimKind.Delivery, ClaimStatus.Delivered, item, quantity, from, to, when);

    public static Fact Diversion(string id, string item, Quantity? quantity, string from = "USA", string to = "UKR", DateInterval? when = null) =>
        Make(id, ClaimKind.Diversion, ClaimStatus.Pledged, item, quantity, from, to, when);

    private static string[] Codes(string? codes) => codes is null ? [] : codes.Split('+');
}
