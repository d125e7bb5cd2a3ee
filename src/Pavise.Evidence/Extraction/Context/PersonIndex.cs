using Pavise.Core;

namespace Pavise.Evidence;

/// <summary>The catalogue's office-holders by full name and by surname; built once.</summary>
internal sealed class PersonIndex
{
    private readonly ILookup<string, OfficeHolder> byName;
    private readonly ILookup<string, OfficeHolder> bySurname;
    private readonly ILookup<string, OfficeHolder> byFirst;
    private readonly Dictionary<string, OfficeHolder> byMisspelling = new(StringComparer.Ordinal);

    public PersonIndex(Catalogue catalogue)
    {
        byName = catalogue.OfficeHolders.ToLookup(holder => holder.Person, StringComparer.Ordinal);
        byFirst = catalogue.OfficeHolders.DistinctBy(holder => holder.Person).ToLookup(holder => holder.Person[..Math.Max(0, holder.Person.IndexOf(' ', StringComparison.Ordinal))], StringComparer.Ordinal);
        bySurname = catalogue.OfficeHolders.ToLookup(holder => holder.Person[(holder.Person.LastIndexOf(' ') + 1)..], StringComparer.OrdinalIgnoreCase);
        foreach (var holder in catalogue.OfficeHolders)
        {
            foreach (var spelling in holder.Misspellings) byMisspelling.TryAdd(spelling, holder);
        }
    }

    public bool IsSurname(string word) => bySurname.Contains(word);

    /// <summary>All terms of a person.</summary>
    public IEnumerable<OfficeHolder> Of(string person) => byName[person];

    /// <summary>Office-holders of a first name, each person once.</summary>
    public IEnumerable<OfficeHolder> WithFirstName(string first) => byFirst[first];

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
