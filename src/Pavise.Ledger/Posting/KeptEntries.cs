using Pavise.Core;

namespace Pavise.Ledger;

/// <summary>Entries that move nothing and keep the sources and positions of the judged part, and the way back from entries to what was told.</summary>
internal static class KeptEntries
{
    public const string Source = "source";
    public const string Position = "position";

    public static IEnumerable<Entry> Of(BookInput input)
    {
        var published = input.Sources.ToDictionary(source => source.Id, source => source.Published ?? default, StringComparer.Ordinal);
        foreach (var source in input.Sources)
            yield return Keep($"source:{source.Id}", Source, source.Id, $"source:{source.Id}", ClaimText.Write(source), source.Title, source.Published ?? default);
        foreach (var position in input.Positions)
        {
            yield return Keep($"position:{position.Id}", Position, position.Source, position.Origin, ClaimText.Write(position), $"{position.Kind}: {position.Topic}", published.GetValueOrDefault(position.Source))
                with { Slot = position.Due };
        }
    }

    /// <summary>What the standing entries of a judged part were told.</summary>
    /// <param name="standing">Its entries.</param>
    /// <param name="name">The book's name in errors.</param>
    /// <exception cref="PaviseException">PAV4015: a fact stands without its claim, in a book of before claims were kept.</exception>
    public static BookClaims Read(IEnumerable<Entry> standing, string name)
    {
        var (claims, sources, positions, held, byHand) = (new List<Assertion>(), new List<SourceProfile>(), new List<Position>(), new List<HeldClaim>(), new List<HandPosting>());
        var facts = new HashSet<string>(StringComparer.Ordinal);
        var kept = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in standing.Where(entry => entry.Register is null))
        {
            facts.Add(entry.Fact);
            if (entry.Raw is not { } raw) continue;
            kept.Add(entry.Fact);
            if (entry is { Leg: EntryLeg.Row, Item: Source }) sources.Add(ClaimText.Read<SourceProfile>(raw));
            else if (entry is { Leg: EntryLeg.Row, Item: Position }) positions.Add(ClaimText.Read<Position>(raw));
            else if (entry.IsByHand) byHand.Add(ClaimText.Read<HandPosting>(raw));
            else if (HeldClaim.IsKept(raw)) held.Add(ClaimText.Read<HeldClaim>(raw));
            else claims.Add(ClaimText.Read<Assertion>(raw));
        }

        if (facts.FirstOrDefault(fact => !kept.Contains(fact)) is { } bare)
            throw new PaviseException("PAV4015", new Place(name), $"the book does not keep the claim behind '{bare}', so it cannot be weighed anew", "run `pavise run` on its documents once, or ask without --published and --without");
        return new BookClaims(claims, sources, positions, held, byHand);
    }

    private static Entry Keep(string id, string item, string source, string origin, string raw, string reason, DateInterval published) => new()
    {
        Kind = EntryKind.Statement,
        Leg = EntryLeg.Row,
        Decision = FactDecision.Statement,
        Fact = id,
        Item = item,
        Raw = raw,
        Reason = reason,
        Published = published,
        Origins = [origin],
        Sources = [source],
    };
}
