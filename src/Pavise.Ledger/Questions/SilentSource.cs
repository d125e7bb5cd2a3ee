using Pavise.Core;

namespace Pavise.Ledger;

/// <summary>The source that a question leaves out: a document, a register, an outlet, a speaker, or a government with all who speak for it.</summary>
internal sealed class SilentSource
{
    private readonly string name;
    private readonly string? outlet;
    private readonly Actor? actor;
    private readonly Catalogue catalogue;
    private readonly IReadOnlyDictionary<string, SourceProfile> profiles;

    public SilentSource(string name, Catalogue catalogue, IReadOnlyDictionary<string, SourceProfile> profiles)
    {
        this.name = name;
        this.catalogue = catalogue;
        this.profiles = profiles;
        actor = catalogue.Actor(name);
        outlet = catalogue.Outlet(name)?.Name;
    }

    /// <summary>True for the text or register itself, and for all an outlet published.</summary>
    public bool Is(SourceProfile source) => IsSource(source.Id) || IsOutlet(source.Outlet)
        || (actor is not null && source.Kind == OutletKind.Official && catalogue.Outlet(source.Outlet)?.Country == actor.Code);

    /// <summary>True for the register itself, and for one that passes on the word of those who collected or reported it.</summary>
    public bool Fills(SourceProfile register) => Is(register) || IsSpeaker(register.Outlet, register.Published);

    /// <summary>True when the claim stands in the source, or is the source's word passed on by another.</summary>
    public bool Made(Assertion claim) => IsSource(claim.Source) || (profiles.TryGetValue(claim.Source, out var profile) && Is(profile))
        || IsOutlet(claim.Via) || IsSpeaker(claim.Speaker, claim.Published);

    public bool Holds(Position position) => IsSource(position.Source)
        || (profiles.TryGetValue(position.Source, out var profile) && (Is(profile) || IsSpeaker(position.Speaker, profile.Published)))
        || IsSpeaker(position.Speaker, null);

    public bool SpeaksIn(BookClaims told) => actor is not null || told.Sources.Any(Is) || told.Assertions.Any(Made) || told.ByHand.Any(hand => Made(hand.Claim)) || told.Held.Any(one => Made(one.Claim)) || told.Positions.Any(Holds);

    /// <summary>The error that names who could have been meant.</summary>
    public PaviseException Unknown(BookClaims told)
    {
        var known = told.Sources.Select(source => source.Id)
            .Concat(told.Sources.Select(source => source.Outlet)).Concat(told.Assertions.Select(claim => claim.Speaker)).Concat(told.Assertions.Select(claim => claim.Via))
            .OfType<string>().Distinct(StringComparer.Ordinal).OrderByDescending(one => Likeness(one)).ThenBy(one => one, StringComparer.Ordinal).Take(5);
        return new PaviseException("PAV4018", new Place("--without"), $"no document, register, outlet, speaker or actor of the book is called '{name}'",
            $"write one as the book does; the nearest are {string.Join(", ", known)}");
    }

    private bool IsSource(string id) => Same(id) || Same(id.StartsWith("register:", StringComparison.Ordinal) ? id["register:".Length..] : null)
        || (id.StartsWith(HandPosting.Mark, StringComparison.Ordinal) && Same(id[HandPosting.Mark.Length..]));

    private bool IsOutlet(string? other) => other is { Length: > 0 } && (Same(other) || (outlet is not null && catalogue.Outlet(other)?.Name == outlet));

    /// <summary>A speaker by name; for a government, who held an office of it then, and offices and seats named for it ("White House", "German Ministry of Defence").</summary>
    private bool IsSpeaker(string? speaker, DateInterval? published) => speaker is { Length: > 0 }
        && speaker.Split("; ").Any(one => Same(one) || (actor is not null && SpeaksForActor(one, published ?? default)));

    private bool SpeaksForActor(string speaker, DateInterval published)
    {
        var terms = catalogue.OfficeHolders.Where(holder => holder.Person == speaker).ToArray();
        if (terms.Length > 0) return terms.Any(term => term.Actor == actor!.Code && term.Term.MayOverlap(published));
        return actor!.Aliases.Concat(actor.Demonyms).Concat(actor.Metonyms).Append(actor.Name).Any(word => ContainsWord(speaker, word));
    }

    private static bool ContainsWord(string text, string word)
    {
        var at = text.IndexOf(word, StringComparison.Ordinal);
        return at >= 0 && (at == 0 || !char.IsLetter(text[at - 1])) && (at + word.Length == text.Length || !char.IsLetter(text[at + word.Length]));
    }

    private bool Same(string? other) => string.Equals(other, name, StringComparison.OrdinalIgnoreCase);

    private int Likeness(string other) => other.Contains(name, StringComparison.OrdinalIgnoreCase) || name.Contains(other, StringComparison.OrdinalIgnoreCase) ? 100
        : other.Zip(name).TakeWhile(pair => char.ToUpperInvariant(pair.First) == char.ToUpperInvariant(pair.Second)).Count();
}
