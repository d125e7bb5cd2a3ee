namespace Pavise.Evidence;

/// <summary>Finds persons: those of the catalogue, those with a title or a verb of speech beside two capitalised words, and later mentions by surname.</summary>
internal sealed class PersonReader(PersonIndex people, Token[] tokens, Places<Name> names, DateOnly? published)
{
    private readonly List<(int At, Person Person)> found = [];
    private readonly Dictionary<string, (string Name, string? Actor)> surnames = new(StringComparer.OrdinalIgnoreCase);

    public IReadOnlyList<(int At, Person Person)> Read()
    {
        for (var i = 0; i < tokens.Length; i++)
        {
            if (names.At(i) is { } name)
            {
                if (name.Kind == NameKind.Person) Add(i, i + name.Length, name.Key, people.ActorOf(name.Key, published));
                i += name.Length - 1;
            }
            else if (tokens[i].Kind == TokenKind.Word && tokens[i].IsCapital && Unknown(i) is { } last)
            {
                i = last - 1;
            }
        }

        return found;
    }

    private int? Unknown(int at)
    {
        var last = at;
        while (last < tokens.Length && last - at < 3 && tokens[last].Kind == TokenKind.Word && tokens[last].IsCapital
            && names.At(last) is null && !tokens[last].Entry.In(WordSet.Title) && tokens[last].Text.Length > 1
            && (last == at || Adjacent(last))) last++;
        if (last == at) return null;
        var titled = at > 0 && Before(at).In(WordSet.Title);
        var apposed = !titled && last - at > 1 && at > 1 && tokens[at - 1].Text == "," && last < tokens.Length && tokens[last].Text == "," && tokens[at - 2].Entry.In(WordSet.Title);
        var key = tokens[last - 1].Text;
        if (last - at == 1 || (titled && surnames.ContainsKey(key)))
        {
            if (surnames.TryGetValue(key, out var known) && (titled || !IsSentenceStart(at) || known.Name.Contains(' ', StringComparison.Ordinal))) Add(at, last, known.Name, known.Actor);
            else if (titled && people.OfSurname(key, published) is { } holder) Add(at, last, holder.Person, holder.Actor);
            else return null;
            return last;
        }

        if (!titled && !apposed && !Speaks(at, last)) return null;
        var name = string.Join(' ', Enumerable.Range(at, last - at).Select(i => tokens[i].Text));
        // "the German defence minister, A B, said": the title stands before the comma.
        Add(at, last, name, ActorBefore(apposed ? at - 1 : at));
        return last;
    }

    private WordEntry Before(int at) => at > 1 && tokens[at - 1].Text == "." ? tokens[at - 2].Entry : tokens[at - 1].Entry;

    private bool Speaks(int at, int last)
    {
        var next = last < tokens.Length && tokens[last].Text == "," ? last + 1 : last;
        return (last < tokens.Length && IsSay(last)) || (at > 0 && IsSay(at - 1)) || (at > 1 && tokens[at - 1].Is("to") && tokens[at - 2].Is("according"))
            || (next > last && next + 1 < tokens.Length && tokens[next].Lower is "a" or "an" or "the" or "director" or "head" or "former");
    }

    private bool IsSay(int at) => tokens[at].Entry.Frames.Contains(Frame.Say);

    /// <summary>The country or organisation named among the title words before a name.</summary>
    private string? ActorBefore(int at)
    {
        for (var i = at - 1; i >= 0 && at - i <= 9; i--)
        {
            for (var start = i; start >= 0 && start > i - 3; start--)
            {
                if (names.At(start) is { } name && start + name.Length == i + 1)
                    return name.Kind is NameKind.Actor or NameKind.Demonym or NameKind.Metonym ? name.Key : null;
            }

            var token = tokens[i];
            if (!token.Entry.In(WordSet.Title) && !token.IsCapital && token.Lower is not ("'s" or "of" or "for" or "the" or "and" or ".")) return null;
        }

        return null;
    }

    private bool Adjacent(int at) => tokens[at].Start - tokens[at - 1].End == 1;

    private bool IsSentenceStart(int at) => at == 0 || tokens[at - 1].Text is "." or "\"" or "“";

    private void Add(int at, int last, string name, string? actor)
    {
        found.Add((at, new Person(name, actor, last)));
        surnames[name[(name.LastIndexOf(' ') + 1)..]] = (name, actor);
        if (last - at > 1) surnames[tokens[last - 1].Text] = (name, actor);
    }
}
