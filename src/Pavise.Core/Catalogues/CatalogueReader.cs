namespace Pavise.Core;

/// <summary>Reads the catalogue's YAML files and checks identities, references and sources; all errors are reported together.</summary>
public static class CatalogueReader
{
    /// <summary>Reads a catalogue from the texts of its files; each file is known by its top key.</summary>
    /// <exception cref="PaviseException">Broken YAML (PAV11xx) or a broken rule of the catalogue (PAV12xx).</exception>
    public static Catalogue Read(IReadOnlyList<YamlSource> files)
    {
        var bag = new DiagnosticBag();
        var sections = new Sections();
        foreach (var file in files)
        {
            if (YamlView.Read(file, bag) is not { } root) continue;
            root.KnowOnly("actors", "items", "threats", "programmes", "outlets", "office-holders", "events", "regions");
            sections.Add(root);
        }

        bag.ThrowIfAny();
        sections.CheckReferences();
        bag.ThrowIfAny();
        return sections.Build();
    }

    private sealed class Sections
    {
        private readonly List<Actor> actors = [];
        private readonly List<Item> items = [];
        private readonly List<ThreatClass> threats = [];
        private readonly List<Programme> programmes = [];
        private readonly List<Outlet> outlets = [];
        private readonly List<OfficeHolder> officeHolders = [];
        private readonly List<DatedEvent> events = [];
        private readonly List<Region> regions = [];
        private readonly Dictionary<string, Place> seen = new(StringComparer.Ordinal);
        private readonly List<(string Kind, string Id, YamlView At)> references = [];

        public void Add(YamlView root)
        {
            foreach (var view in root.List("actors")) actors.Add(Actor(view));
            foreach (var view in root.List("items")) items.Add(Item(view));
            foreach (var view in root.List("threats")) threats.Add(Threat(view));
            foreach (var view in root.List("programmes")) programmes.Add(Programme(view));
            foreach (var view in root.List("outlets")) outlets.Add(Outlet(view));
            foreach (var view in root.List("office-holders")) officeHolders.Add(OfficeHolder(view));
            foreach (var view in root.List("events")) events.Add(Event(view));
            foreach (var view in root.List("regions")) regions.Add(Region(view));
        }

        public Catalogue Build() => new(actors, items, threats, programmes, outlets, officeHolders, regions) { Events = events };

        public void CheckReferences()
        {
            foreach (var (kind, id, at) in references)
            {
                if (!seen.ContainsKey($"{kind}/{id}"))
                    at.Error("PAV1202", null, $"there is no {kind} '{id}' in the catalogue", "add it or correct the name; `pavise catalogue list` shows what there is");
            }
        }

        private Actor Actor(YamlView view)
        {
            view.KnowOnly("code", "name", "kind", "iso2", "member-of", "aliases", "demonyms", "metonyms");
            var code = Identity(view, "actor", "code");
            var memberOf = view.Strings("member-of");
            foreach (var organisation in memberOf) references.Add(("actor", organisation, view));
            return new Actor(code, view.Text("name"), Choice<ActorKind>(view, "kind"), view.TextOrNull("iso2"), memberOf,
                view.Strings("aliases"), view.Strings("demonyms"), view.Strings("metonyms"));
        }

        private Item Item(YamlView view)
        {
            view.KnowOnly("id", "name", "kind", "parent", "unit", "used-by", "aliases", "values");
            var id = Identity(view, "item", "id");
            var parent = view.TextOrNull("parent");
            if (parent is not null) references.Add(("item", parent, view));
            var usedBy = view.Strings("used-by");
            foreach (var system in usedBy) references.Add(("item", system, view));
            return new Item(id, view.Text("name"), Choice<ItemKind>(view, "kind"), parent, CatalogueValueReader.UnitOf(view, "unit"),
                usedBy, view.Strings("aliases"), Values(view, $"item/{id}"));
        }

        private ThreatClass Threat(YamlView view)
        {
            view.KnowOnly("class", "name", "adversary", "item", "aliases", "subclasses", "values");
            var id = Identity(view, "threat", "class");
            if (!view.Flag("adversary")) view.Error("PAV1207", "adversary", $"threat class '{id}' is not tagged adversary", "add 'adversary: true'");
            var subclasses = view.List("subclasses").Select(sub =>
            {
                sub.KnowOnly("id", "name", "item", "adversary", "aliases", "values");
                var subId = Identity(sub, "threat", "id");
                return new ThreatSubclass(subId, sub.Text("name"), sub.Strings("aliases"), Adversary(sub, $"threat/{subId}"));
            }).ToArray();
            return new ThreatClass(id, view.Text("name"), view.Strings("aliases"), subclasses, Adversary(view, $"threat/{id}")) { Item = view.TextOrNull("item") };
        }

        private Programme Programme(YamlView view)
        {
            view.KnowOnly("id", "name", "kind", "aliases", "actors", "about", "values", "source", "address");
            var id = Identity(view, "programme", "id");
            var involved = view.Strings("actors");
            foreach (var actor in involved) references.Add(("actor", actor, view));
            return new Programme(id, view.Text("name"), view.Strings("aliases"), involved, view.Text("about"), Values(view, $"programme/{id}"));
        }

        private Outlet Outlet(YamlView view)
        {
            view.KnowOnly("name", "aliases", "domain", "country", "kind", "note");
            var country = view.TextOrNull("country");
            if (country is not null) references.Add(("actor", country, view));
            return new Outlet(Identity(view, "outlet", "name"), view.Strings("aliases"), view.TextOrNull("domain"), country, Choice<OutletKind>(view, "kind"));
        }

        private OfficeHolder OfficeHolder(YamlView view)
        {
            view.KnowOnly("person", "spellings", "misspellings", "office", "title-words", "actor", "from", "to", "source", "address", "confidence", "note");
            var actor = view.Text("actor");
            references.Add(("actor", actor, view));
            var (from, to) = (CatalogueValueReader.DayOf(view, "from", last: false), CatalogueValueReader.DayOf(view, "to", last: true));
            if (to < from) view.Error("PAV1203", "to", "the term ends before it starts", "correct the days");
            return new OfficeHolder(view.Text("person"), view.Strings("spellings"), view.Text("office"), view.Strings("title-words"), actor,
                to < from ? default : new DateInterval(from, to), view.Text("source"), CatalogueValueReader.ConfidenceOf(view))
            {
                Misspellings = view.Strings("misspellings"),
            };
        }

        private DatedEvent Event(YamlView view)
        {
            view.KnowOnly("name", "phrases", "day", "source", "address", "confidence");
            if (view.Strings("phrases").Count == 0) view.Error("PAV1103", "phrases", "an event needs the words by which texts name it", "add at least one phrase that means this event alone");
            return new DatedEvent(Identity(view, "event", "name"), view.Strings("phrases"), view.DayOrNull("day") ?? default, view.Text("source"), CatalogueValueReader.ConfidenceOf(view));
        }

        private Region Region(YamlView view)
        {
            view.KnowOnly("code", "name", "name-uk", "kind", "tile", "values");
            var code = Identity(view, "region", "code");
            var tile = view.Child("tile") ?? view;
            var population = Values(view, $"region/{code}").FirstOrDefault(value => value.Property == "population");
            if (population is null) view.Error("PAV1103", null, $"region '{code}' has no population", "add 'property: population' to its values, or a labelled assumption");
            return new Region(code, view.Text("name"), view.Text("kind"), tile.Whole("column", 0, 99, 0), tile.Whole("row", 0, 99, 0), population!);
        }

        /// <summary>Values of one subject; a property that stands for several periods carries its period in its identity.</summary>
        private CatalogueValue[] Values(YamlView view, string subject)
        {
            var repeated = view.List("values").GroupBy(value => value.TextOrNull("property")).Where(group => group.Count() > 1).Select(group => group.Key).ToHashSet();
            return [.. view.List("values").Select(value =>
            {
                var property = value.Text("property");
                var period = repeated.Contains(property) ? "@" + value.TextOrNull("period")?.Replace(' ', '-') : "";
                var read = CatalogueValueReader.Read(value, subject, property + period);
                Claim($"value/{read.Id}", value);
                return read;
            })];
        }

        private CatalogueValue[] Adversary(YamlView view, string subject)
        {
            var values = Values(view, subject);
            foreach (var value in values.Where(value => !value.Adversary))
                view.Error("PAV1207", null, $"the threat value '{value.Id}' is not tagged adversary", "add 'adversary: true' to it");
            return values;
        }

        private string Identity(YamlView view, string kind, string key)
        {
            var id = view.Text(key);
            Claim($"{kind}/{id}", view);
            return id;
        }

        private void Claim(string key, YamlView view)
        {
            if (!seen.TryAdd(key, view.Place)) view.Error("PAV1201", null, $"'{key}' stands twice, first at {seen[key]}", "remove one or rename it");
        }

        private T Choice<T>(YamlView view, string key)
            where T : struct, Enum
        {
            var text = view.Text(key);
            if (Enum.TryParse<T>(text.Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var value) && !char.IsAsciiDigit(text[0])) return value;
            if (text.Length > 0)
                view.Error("PAV1205", key, $"'{key}: {text}' is not one of {string.Join(", ", Enum.GetNames<T>()).ToLowerInvariant()}", "use one of these words");
            return default;
        }
    }
}
