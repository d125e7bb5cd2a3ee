using Pavise.Core;

namespace Pavise.Evidence;

/// <summary>What a proposer who is not trusted must show besides the gate: kind, state, item, number and parties stand in the very sentence that is quoted.</summary>
/// <remarks>The rules resolve "they" and "these systems" within a text by fixed steps; a model's reading of them cannot be checked, so it may not rest on them.</remarks>
internal sealed class StrictEvidence(ArticleText article, string? beneficiary)
{
    /// <summary>Null, or the reason for refusing.</summary>
    public string? Refusal(ProposedClaim claim, int first, int last)
    {
        var around = article.Parsed.Around(first, last).Where(parsed => parsed.Sentence.Last > first).ToArray();
        if (around.Length == 0) return "the quote holds no sentence";
        return Governing.Refusal(article, claim, first, last) ?? Kind(claim, around) ?? Status(claim, around) ?? Item(claim, around) ?? Parties(claim, around);
    }

    private string? Kind(ProposedClaim claim, ParsedSentence[] around)
    {
        Frame[] verbs = claim.Kind switch
        {
            ClaimKind.Pledge => [Frame.Give, Frame.Commit, Frame.Include, Frame.Announce, Frame.Receive],
            ClaimKind.Delivery => [Frame.Give, Frame.Receive, Frame.Arrive, Frame.Halt, Frame.Delay],
            ClaimKind.Order => [Frame.Buy, Frame.Sell, Frame.Award, Frame.Order],
            ClaimKind.Diversion => [Frame.Divert, Frame.Delay, Frame.Wait, Frame.Go],
            ClaimKind.Request => [Frame.Ask, Frame.Need],
            ClaimKind.Production => [Frame.Make],
            ClaimKind.Stock => [Frame.Hold],
            ClaimKind.Attack => [Frame.Fire, Frame.Down],
            ClaimKind.Loss => [Frame.Down],
            ClaimKind.Funding => [Frame.Pay, Frame.Spend, Frame.Announce, Frame.Commit, Frame.Give, Frame.Include],
            _ => [Frame.Train, Frame.Convene],
        };
        Frame[] nouns = claim.Kind switch
        {
            ClaimKind.Pledge => [Frame.Commit, Frame.Package, Frame.Give],
            ClaimKind.Delivery => [Frame.Give],
            ClaimKind.Order => [Frame.Buy],
            ClaimKind.Diversion => [Frame.Divert],
            ClaimKind.Request => [Frame.Ask],
            ClaimKind.Production => [Frame.Make],
            ClaimKind.Stock => [Frame.Stock],
            ClaimKind.Attack => [Frame.Raid, Frame.Down],
            ClaimKind.Funding => [Frame.Package],
            ClaimKind.Coordination => [Frame.Meet],
            _ => [],
        };
        var shown = around.Any(parsed => parsed.Verbs.Any(verb => verbs.Any(verb.Has))
            || parsed.Phrases.Any(phrase => phrase.Kind == PhraseKind.Word && nouns.Contains(phrase.Entry.Noun)));
        return shown ? null : "nothing in the quoted sentence says that kind of event";
    }

    private static string? Status(ProposedClaim claim, ParsedSentence[] around)
    {
        var verbs = around.SelectMany(parsed => parsed.Verbs).ToArray();
        bool Words(params string[] words) => around.Any(parsed => parsed.Phrases.Any(phrase => words.Contains(phrase.Lower, StringComparer.Ordinal)));
        var open = verbs.Any(verb => verb.IsFuture || verb.IsModal) || Words("may", "might", "could", "would", "considering", "if");
        return claim.Status switch
        {
            ClaimStatus.Delivered when !verbs.Any(verb => verb.IsPast && !verb.Has(Frame.Say)) => "nothing in the quoted sentence has happened",
            ClaimStatus.Delivered when verbs.Where(verb => verb.Has(Frame.Give) || verb.Has(Frame.Arrive) || verb.Has(Frame.Receive)).ToArray() is { Length: > 0 } given && given.All(verb => !verb.IsPast) => "what the quoted sentence tells has not happened yet",
            ClaimStatus.Pledged or ClaimStatus.Contracted when verbs.Length > 0 && verbs.All(verb => verb.IsModal) => "the quoted sentence is not firm",
            ClaimStatus.Contracted when open && !Words("contract", "signed", "awarded", "deal", "agreement") => "nothing in the quoted sentence is signed",
            ClaimStatus.Contracted when claim.Kind != ClaimKind.Order && !Words("contract", "contracts", "contracted", "signed", "awarded", "deal", "agreement", "order", "orders", "ordered", "bought", "purchased") => "nothing in the quoted sentence is signed",
            ClaimStatus.InTransit when !Words("way", "underway", "route", "shipping", "transit", "coming") => "nothing in the quoted sentence is under way",
            _ => null,
        };
    }

    private string? Item(ProposedClaim claim, ParsedSentence[] around)
    {
        if (claim.Item == "money") return claim.Quantity is null or { Unit.IsCurrency: true } or { Unit.Symbol: "percent" } ? null : "money is counted in a currency";
        var named = around.SelectMany(parsed => parsed.Phrases).Where(phrase => phrase.Item is not null && phrase.Item == claim.Item).ToArray();
        if (named.Length == 0) return "the item is not named in the quoted sentence";
        if (claim.Quantity is not { } quantity || quantity.Unit.IsCurrency || quantity.Unit.Symbol is "country" or "percent") return null;
        var counted = named.Where(phrase => phrase.Quantity is not null || phrase.Total is not null).ToArray();
        if (counted.Length == 0) return "the number does not count that item in the quoted sentence";
        return counted.Any(phrase => Same(phrase.Quantity, quantity) || Same(phrase.Total, quantity)) ? null : "the number counts another thing in the quoted sentence";
    }

    private static bool Same(Quantity? read, Quantity told) => read is { } known && known.Low == told.Low && known.High == told.High && known.Unit == told.Unit;

    private string? Parties(ProposedClaim claim, ParsedSentence[] around)
    {
        var here = around.SelectMany(parsed => parsed.Phrases).Where(phrase => phrase.Actor is not null).Select(phrase => phrase.Actor!).ToHashSet(StringComparer.Ordinal);
        foreach (var code in claim.From)
        {
            if (!here.Contains(code)) return $"'{code}' is not named in the quoted sentence";
        }

        foreach (var code in claim.To)
        {
            if (!here.Contains(code) && code != beneficiary) return $"'{code}' is not named in the quoted sentence";
        }

        return claim.From.Intersect(claim.To, StringComparer.Ordinal).FirstOrDefault() is { } both ? $"'{both}' cannot be giver and receiver of one thing" : null;
    }
}
