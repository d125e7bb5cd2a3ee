using System.Globalization;
using Pavise.Core;

namespace Pavise.Ledger;

/// <summary>Through which times, and without whom, a question is put to the book. The default view is everything it holds now.</summary>
/// <param name="Happened">Only what had happened by this day; what may have happened counts from zero to its quantity.</param>
/// <param name="Published">Only what the world could know by this day; undated sources are left out unless <paramref name="Undated"/>.</param>
/// <param name="Recorded">Only what this book had learnt by this moment; such an answer never changes.</param>
/// <param name="Without">A document, register, outlet, speaker, or the code of a government: as if it had not spoken.</param>
/// <param name="Undated">Keeps, in a view by publication, sources that may have been out by that day though nobody knows.</param>
/// <param name="Register">The part of the book a register fills, such as <c>kiel/29</c>; null for the judged part. Parts are never added.</param>
/// <param name="In">A currency: money is shown in it, each amount at the reference rate of its own day; null leaves every amount as its source states it.</param>
/// <remarks>
/// A <see cref="Book"/> itself leaves out the entries that only unknown or silent sources support. What the judged part would hold
/// if those left were weighed anew is the business of <see cref="Book.Through"/>, whose book is then asked with the same view.
/// </remarks>
public readonly record struct BookView(
    DateOnly? Happened = null, DateOnly? Published = null, DateTimeOffset? Recorded = null, string? Without = null, bool Undated = false,
    string? Register = null, Currency? In = null)
{
    /// <summary>Everything the book holds now.</summary>
    public static BookView Now => default;

    /// <summary>True when what was published in that interval could be known in this view.</summary>
    public bool Knows(DateInterval published) => Published is not { } day || published.End <= day || (Undated && !(published.Start > day));

    /// <summary>True when the claims must be weighed anew to answer.</summary>
    public bool IsReweighed => Register is null && (Published is not null || Without is not null);

    /// <summary>The view in words for the identity of results: empty for the default view.</summary>
    public override string ToString() => string.Concat(
        Part("happened", Happened?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        Part("published", Published?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        Part("recorded", Recorded?.UtcDateTime.ToString("O", CultureInfo.InvariantCulture)),
        Part("without", Without),
        Undated ? "@undated" : "",
        Part("register", Register),
        Part("in", In?.Code));

    /// <summary>Takes an identity that ends in a view's words apart; one without is of the default view.</summary>
    /// <exception cref="FormatException">A day or moment in it is none.</exception>
    public static (string Question, BookView View) Split(string identity)
    {
        // From the end, in the order opposite to ToString; a silent source may be called anything, so what is left after its mark is its name.
        var rest = identity;
        var currency = Last("in") is { } code && Currency.TryFind(code, out var found) ? Cut(found, "in") : (Currency?)null;
        var register = Last("register") is { } part ? Cut(part, "register") : null;
        var undated = rest.EndsWith("@undated", StringComparison.Ordinal);
        if (undated) rest = rest[..^"@undated".Length];
        string? without = null;
        if (rest.IndexOf("@without=", StringComparison.Ordinal) is var mark and >= 0) (rest, without) = (rest[..mark], rest[(mark + "@without=".Length)..]);
        DateTimeOffset? recorded = Last("recorded") is { } moment ? Cut(DateTimeOffset.Parse(moment, CultureInfo.InvariantCulture), "recorded") : null;
        DateOnly? published = Last("published") is { } seen ? Cut(Day(seen), "published") : null;
        DateOnly? happened = Last("happened") is { } day ? Cut(Day(day), "happened") : null;
        return (rest, new BookView(happened, published, recorded, without, undated, register, currency));

        string? Last(string name) => rest.LastIndexOf($"@{name}=", StringComparison.Ordinal) is var at and >= 0 && rest[(at + name.Length + 2)..] is var value && !value.Contains('@', StringComparison.Ordinal) ? value : null;

        T Cut<T>(T value, string name)
        {
            rest = rest[..rest.LastIndexOf($"@{name}=", StringComparison.Ordinal)];
            return value;
        }

        static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
    }

    private static string Part(string name, string? value) => value is null ? "" : $"@{name}={value}";
}
