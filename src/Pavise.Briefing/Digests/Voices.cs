using System.Collections.Frozen;
using Pavise.Core;

namespace Pavise.Briefing;

/// <summary>Names who said it: with the office on first mention, and not at all when it is the outlet's own voice.</summary>
internal sealed class Voices(BriefInput input)
{
    /// <summary>Last words of names that take an article although each is written with a capital: "the White House", "the State Department".</summary>
    private static readonly FrozenSet<string> Institutions = ["House", "Pentagon", "Kremlin", "Ministry", "Department", "Agency", "Council", "Commission", "Command", "Staff", "Bundestag", "Chancellery"];

    private readonly HashSet<string> named = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SourceProfile> sources = input.Sources.ToDictionary(source => source.Id, StringComparer.Ordinal);
    private readonly ILookup<string, OfficeHolder> holders = input.Catalogue.OfficeHolders.ToLookup(holder => holder.Person, StringComparer.Ordinal);

    public void Say(Clause clause, Assertion claim)
    {
        if (claim.Speaker is { Length: > 0 } speaker && speaker != sources.GetValueOrDefault(claim.Source)?.Outlet)
            clause.Say($", {Phrases.And(speaker.Split("; ").Select(name => Name(name, claim.Published)))} said", claim.Origin);
        if (claim.Via is { Length: > 0 } via && via != claim.Speaker) clause.Say($", according to {via}", claim.Origin);
    }

    /// <summary>True for a name that takes an article although it is written with a capital.</summary>
    public static bool IsInstitution(string name) => Institutions.Contains(name[(name.LastIndexOf(' ') + 1)..]);

    private string Name(string name, DateInterval? published)
    {
        if (input.Catalogue.Actor(name) is { } actor) return actor.Name;
        if (name.StartsWith("The ", StringComparison.Ordinal)) return "the " + name[4..];
        if (name is "ministry" or "government" or "embassy" or "presidency" or "defence ministry" or "defense ministry" or "foreign ministry") return "the " + name;
        if (char.IsLower(name[0])) return name.EndsWith('s') ? name : (name[0] is 'a' or 'e' or 'i' or 'o' or 'u' ? "an " : "a ") + name;
        if (IsInstitution(name)) return "the " + name;
        // "British government", "German Ministry of Defence": an institution takes its article, a person does not.
        var last = name[(name.LastIndexOf(' ') + 1)..];
        if (name.Contains(' ', StringComparison.Ordinal) && (char.IsLower(last[0]) || name.Contains(" of ", StringComparison.Ordinal))) return last.EndsWith('s') ? name : "the " + name;
        var office = holders[name].OrderByDescending(holder => holder.Term.Start).FirstOrDefault(holder => published is not { } days || holder.Term.MayOverlap(days))?.Office;
        if (office is null || !named.Add(name)) return name;
        var bracket = office.IndexOf(" (", StringComparison.Ordinal);
        return $"{(bracket > 0 ? office[..bracket] : office)} {name}";
    }
}
