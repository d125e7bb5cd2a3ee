using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Pavise.Core;

namespace Pavise.Ledger;

/// <summary>An entry that a person makes: what it says, who made it, why and on which day.</summary>
/// <remarks>It is not weighed against the texts: whoever makes it answers for it. Taking it back leaves it in the book.</remarks>
public sealed record HandPosting
{
    /// <summary>Beginning of the identity of every entry by hand.</summary>
    public const string Mark = "hand:";

    /// <summary>Who made it.</summary>
    public required string By { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }

    /// <summary>The day it was made.</summary>
    public required DateOnly On { get; init; }

    /// <summary>What it says; identity, source and origin follow from the rest.</summary>
    public required Assertion Claim { get; init; }

    /// <summary>Makes an entry; its identity is a hash over all it says, so that the same entry stands once.</summary>
    public static HandPosting Make(string by, string reason, DateOnly on, Assertion claim)
    {
        var bare = claim with { Id = "", Origin = "", Source = Mark + by, Published = DateInterval.On(on) };
        var text = string.Join('\n', by, reason, on.ToString("O", CultureInfo.InvariantCulture), ClaimText.Write(bare));
        var id = Mark + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..12];
        return new HandPosting { By = by, Reason = reason, On = on, Claim = bare with { Id = id, Origin = id } };
    }

    [System.Text.Json.Serialization.JsonIgnore]
    public string Id => Claim.Id;

    /// <summary>The fact it is: posted when a rule moves something for it, else a statement.</summary>
    internal Fact ToFact() => new(
        Claim, Claim.Quantity, PostingRules.For(Claim, Claim.Quantity) is null ? FactDecision.Statement : FactDecision.Posted,
        $"entered by {By}: {Reason}", [Claim.Source], [], null);

    /// <summary>The origin that a figure resting on it names.</summary>
    internal HandEntry ToOrigin() => new(
        Id, By, Reason, On.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        $"{EntryText.Word(Claim.Kind)} of {Claim.Item}, {(Claim.Quantity is { } quantity ? Formatter.Quantity(quantity) : "no number")}");
}
