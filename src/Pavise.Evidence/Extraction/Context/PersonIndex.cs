using Pavise.Core;

namespace Pavise.Evidence;

/// <summary>The catalogue's office-holders by full name and by surname; built once.</summary>
internal sealed class PersonIndex
{
    private readonly ILookup<string, OfficeHolder> byName;
    private readonly ILookup<string, OfficeHolder> bySurname;
    private readonly Dictionary<string, IReadOnlyList<OfficeHolder>> byFirst;
    private readonly Dictionary<string, OfficeHolder> byMisspelling = new(StringComparer.Ordinal);

    public PersonIndex(Catalogue catalogue)
    {
        byName = catalogue.OfficeHolders.ToLookup(holder => holder.Person, StringComparer.Ordinal);
        byFirst = catalogue.OfficeHolders.DistinctBy(holder => holder.Person).GroupBy(holder => holder.Person[..Math.Max(0, holder.Person.IndexOf(' ', StringComparison.Ordinal))], StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => (IReadOnlyList<OfficeHolder>)[.. group], StringComparer.Ordinal);
        bySurname = catalogue.OfficeHolders.ToLookup(holder => holder.Person[(holder.Person.LastIndexOf(' ') + 1)..], StringComparer.OrdinalIgnoreCase);
        InPlainLetters = [.. catalogue.OfficeHolders.Select(holder => (holder, (IReadOnlyList<(string, string)>)[.. holder.Spellings.Prepend(holder.Person)
            .Select(spelling => spelling.Split(' ')).Where(words => words.Length == 2 && words[0].Length > 0).Select(words => (PlainLetters.Of(words[0]), PlainLetters.Of(words[1])))]))];
        foreach (var holder in catalogue.OfficeHolders)
        {
            foreach (var spelling in holder.Misspellings) byMisspelling.TryAdd(spelling, holder);
        }
    }

    /// <summary>Each office-holder with the spellings of two words, given and family name, in plain letters.</summary>
    public IReadOnlyList<(OfficeHolder Holder, IReadOnlyList<(string Given, string Family)> Spellings)> InPlainLetters { get; }

    public bool IsSurname(string word) => bySurname.Contains(word);

    public bool Knows(string person) => byName.Contains(person);

    /// <summary>All terms of a person.</summary>
    public IEnumerable<OfficeHolder> Of(string person) => byName[person];

    /// <summary>Office-holders of a first name, each person once.</summary>
    public IReadOnlyList<OfficeHolder> WithFirstName(string first) => byFirst.GetValueOrDefault(first, []);

    /// <summary>The office-holder whom a catalogued misspelling means, or null.</summary>
    public OfficeHolder? OfMisspelling(string spelling) => byMisspelling.GetValueOrDefault(spelling);

    /// <summary>For whom a person speaks on a day: by the office then held, else by the last one.</summary>
    public string? ActorOf(string person, DateOnly? day)
    {
        OfficeHolder? last = null;
        foreach (var holder in byName[person])
        {
            if (day is { } known && holder.Term.MayOverlap(DateInterval.On(known))) return holder.Actor;
            last = holder;
        }

        return last?.Actor;
    }

    /// <summary>The one office-holder of that surname on a day, or null when there is none or several.</summary>
    public OfficeHolder? OfSurname(string surname, DateOnly? day)
    {
        OfficeHolder? found = null;
        foreach (var holder in bySurname[surname])
        {
            if (day is { } known && !holder.Term.MayOverlap(DateInterval.On(known))) continue;
            if (found is not null && found.Person != holder.Person) return null;
            found = holder;
        }

        return found;
    }
}
