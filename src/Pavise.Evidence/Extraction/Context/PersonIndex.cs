using Pavise.Core;

namespace Pavise.Evidence;

/// <summary>The catalogue's office-holders by full name and by surname; built once.</summary>
internal sealed class PersonIndex
{
    private readonly ILookup<string, OfficeHolder> byName;
    private readonly ILookup<string, OfficeHolder> bySurname;

    public PersonIndex(Catalogue catalogue)
    {
        byName = catalogue.OfficeHolders.ToLookup(holder => holder.Person, StringComparer.Ordinal);
        bySurname = catalogue.OfficeHolders.ToLookup(holder => holder.Person[(holder.Person.LastIndexOf(' ') + 1)..], StringComparer.OrdinalIgnoreCase);
    }

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
