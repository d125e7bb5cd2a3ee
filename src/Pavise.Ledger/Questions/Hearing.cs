using Pavise.Core;

namespace Pavise.Ledger;

/// <summary>Who is heard in a view: the claims that the world could know by a day, without those of one source.</summary>
internal sealed class Hearing(BookView view, Catalogue catalogue)
{
    /// <summary>The claims left.</summary>
    /// <exception cref="PaviseException">PAV4018 when nobody in the book answers to the name of the silent source.</exception>
    public BookClaims Of(BookClaims told)
    {
        var profiles = told.Sources.ToDictionary(source => source.Id, StringComparer.Ordinal);
        var silent = view.Without is { } name ? new SilentSource(name, catalogue, profiles) : null;
        if (silent is not null && !silent.SpeaksIn(told)) throw silent.Unknown(told);
        return new BookClaims(
            [.. told.Assertions.Where(claim => IsKnown(claim.Published) && silent?.Made(claim) != true)],
            [.. told.Sources.Where(source => IsKnown(source.Published) && silent?.Is(source) != true)],
            [.. told.Positions.Where(position => IsKnown(profiles.GetValueOrDefault(position.Source)?.Published) && silent?.Holds(position) != true)],
            [.. told.Held.Where(one => IsKnown(one.Claim.Published) && silent?.Made(one.Claim) != true)],
            [.. told.ByHand.Where(hand => IsKnown(hand.Claim.Published) && silent?.Made(hand.Claim) != true)]);
    }

    private bool IsKnown(DateInterval? published) => view.Knows(published ?? default);
}
