using System.CommandLine;
using System.Text.Json;
using Pavise.Core;
using Pavise.Workspace;

namespace Pavise.Cli.Verbs;

/// <summary>`pavise catalogue list|show|check`: the names and values Pavise knows, with their sources.</summary>
internal static class CatalogueVerb
{
    private static readonly string[] Kinds = ["actors", "items", "threats", "programmes", "outlets", "office-holders", "regions", "values"];

    public static Command Make(Terminal terminal, Func<Parts> parts) => new Verb(
        "catalogue", "Lists, shows and checks the names and values Pavise knows.",
        "pavise catalogue list items", "pavise catalogue show item/pac-3-mse/unit-cost", "pavise catalogue check")
    {
        List(terminal, parts), Show(terminal, parts), Check(terminal, parts),
    };

    private static Verb List(Terminal terminal, Func<Parts> parts)
    {
        var kind = new Argument<string>("KIND") { Description = string.Join(", ", Kinds), DefaultValueFactory = _ => "items" };
        kind.AcceptOnlyFromAmong(Kinds);
        var json = CommonOptions.Json();
        var command = new Verb("list", "Lists one kind of entry, a line each.", "pavise catalogue list actors") { kind, json };
        command.SetAction((parsed, cancel) => terminal.GuardAsync(_ =>
        {
            var entries = Entries(CatalogueReader.Read(parts().CatalogueFiles()), parsed.GetValue(kind)!);
            if (parsed.GetValue(json))
                terminal.Out.WriteLine(JsonSerializer.Serialize(new { Schema = "pavise/catalogue-list/1", Kind = parsed.GetValue(kind), Entries = entries.Select(entry => new { entry.Id, entry.What }) }, PaviseJson.Options));
            else
                foreach (var (entryId, what) in entries) terminal.Out.WriteLine($"{entryId,-28} {what}");
            return Task.FromResult(ExitCode.Done);
        }, cancel));
        return command;
    }

    private static Verb Show(Terminal terminal, Func<Parts> parts)
    {
        var id = new Argument<string>("ID") { Description = "an actor's code, an item, a threat class, or a value such as item/gem-t/unit-cost" };
        var json = CommonOptions.Json();
        var command = new Verb("show", "Shows one entry with its values, bounds and sources.", "pavise catalogue show gem-t", "pavise catalogue show Germany") { id, json };
        command.SetAction((parsed, cancel) => terminal.GuardAsync(_ =>
        {
            var catalogue = CatalogueReader.Read(parts().CatalogueFiles());
            var name = Identity(catalogue, parsed.GetValue(id)!);
            var values = catalogue.Values.Values.Where(value => value.Id == name || value.Id.Contains($"/{name}/", StringComparison.Ordinal)).ToList();
            var what = Kinds.SelectMany(kind => Entries(catalogue, kind)).FirstOrDefault(entry => entry.Id == name).What;
            if (what is null && values.Count == 0)
                throw new PaviseException("PAV1202", new Place("catalogue"), $"there is no entry '{name}'", "`pavise catalogue list` shows what there is");
            if (parsed.GetValue(json))
                terminal.Out.WriteLine(JsonSerializer.Serialize(new { Schema = "pavise/catalogue-entry/1", Id = name, What = what, Values = values }, PaviseJson.Options));
            else
                Write(terminal.Out, name, what, values);
            return Task.FromResult(ExitCode.Done);
        }, cancel));
        return command;
    }

    private static Verb Check(Terminal terminal, Func<Parts> parts)
    {
        var json = CommonOptions.Json();
        var command = new Verb("check", "Checks identities, references, bounds and sources of the whole catalogue.", "pavise catalogue check") { json };
        command.SetAction((parsed, cancel) => terminal.GuardAsync(_ =>
        {
            var catalogue = CatalogueReader.Read(parts().CatalogueFiles());
            var assumed = catalogue.Values.Values.Count(value => value.Origin is Assumption);
            if (parsed.GetValue(json))
            {
                terminal.Out.WriteLine(JsonSerializer.Serialize(new
                {
                    Schema = "pavise/catalogue-check/1", Actors = catalogue.Actors.Count, Items = catalogue.Items.Count, Threats = catalogue.Threats.Count,
                    Programmes = catalogue.Programmes.Count, Outlets = catalogue.Outlets.Count, OfficeHolders = catalogue.OfficeHolders.Count,
                    Regions = catalogue.Regions.Count, Values = catalogue.Values.Count, Assumed = assumed,
                }, PaviseJson.Options));
            }
            else
            {
                terminal.Out.WriteLine($"{catalogue.Actors.Count} actors, {catalogue.Items.Count} items, {catalogue.Threats.Count} threat classes, {catalogue.Programmes.Count} programmes, "
                    + $"{catalogue.Outlets.Count} outlets, {catalogue.OfficeHolders.Count} terms of office, {catalogue.Regions.Count} regions; {catalogue.Values.Count} values, {assumed} of them labelled assumptions: no error");
            }

            return Task.FromResult(ExitCode.Done);
        }, cancel));
        return command;
    }

    private static void Write(TextWriter output, string name, string? what, IReadOnlyList<CatalogueValue> values)
    {
        output.WriteLine(what is null ? name : $"{name}: {what}");
        foreach (var value in values)
        {
            output.WriteLine($"  {value.Id}: {Formatter.Quantity(value.Quantity)}{(value.Period.Length > 0 ? $" ({value.Period})" : "")}{(value.Adversary ? " [adversary]" : "")}");
            output.WriteLine($"    {value.Origin.Describe()}{(value.ClaimedBy is null ? "" : $"; claimed by {value.ClaimedBy}")}");
        }
    }

    /// <summary>The identity of an entry that a user calls by its name or an alias; the word itself when nothing is called so.</summary>
    private static string Identity(Catalogue catalogue, string word)
    {
        bool Called(string name, IReadOnlyList<string> aliases) => name.Equals(word, StringComparison.OrdinalIgnoreCase) || aliases.Contains(word, StringComparer.OrdinalIgnoreCase);
        if (catalogue.Actor(word) is not null || catalogue.Item(word) is not null) return word;
        return catalogue.Actors.FirstOrDefault(actor => Called(actor.Name, actor.Aliases))?.Code
            ?? catalogue.Items.FirstOrDefault(item => Called(item.Name, item.Aliases))?.Id
            ?? catalogue.Threats.FirstOrDefault(threat => Called(threat.Name, threat.Aliases))?.Id
            ?? word;
    }

    private static IEnumerable<(string Id, string What)> Entries(Catalogue catalogue, string kind) => kind switch
    {
        "actors" => catalogue.Actors.Select(actor => (actor.Code, $"{actor.Name} ({actor.Kind.ToString().ToLowerInvariant()})")),
        "items" => catalogue.Items.Select(item => (item.Id, $"{item.Name} ({item.Kind.ToString().ToLowerInvariant()}{(item.Parent is null ? "" : ", a " + item.Parent)})")),
        "threats" => catalogue.Threats.SelectMany(threat => threat.Subclasses.Select(sub => (sub.Id, $"{sub.Name} (in {threat.Id})")).Prepend((threat.Id, threat.Name))),
        "programmes" => catalogue.Programmes.Select(programme => (programme.Id, programme.Name)),
        "outlets" => catalogue.Outlets.Select(outlet => (outlet.Name, outlet.Kind.ToString())),
        "office-holders" => catalogue.OfficeHolders.Select(holder => (holder.Person, $"{holder.Office}, {holder.Term}")),
        "regions" => catalogue.Regions.Select(region => (region.Code, $"{region.Name} ({region.Kind})")),
        _ => catalogue.Values.Values.Select(value => (value.Id, Formatter.Quantity(value.Quantity))),
    };
}
