namespace Pavise.Evidence;

/// <summary>Finds all names in one pass over the tokens: an automaton after Aho and Corasick (CACM 18, 1975) whose letters are words.</summary>
/// <remarks>It is built once and then only read, so any number of threads may use it.</remarks>
internal sealed class NameAutomaton
{
    /// <summary>The letter of a word that stands in no name.</summary>
    public const int NoLetter = -1;

    private readonly Dictionary<string, int> letters = new(StringComparer.Ordinal);
    private readonly Dictionary<long, int> next = [];
    private readonly List<int> fail = [0];
    private readonly List<int> suffix = [-1];
    private readonly List<Name?> found = [null];

    /// <summary>A power of two above the length of any name.</summary>
    private readonly int window;

    public NameAutomaton(IEnumerable<(NameKind Kind, string Key, string Spelling)> names)
    {
        foreach (var (kind, key, spelling) in names) Add(kind, key, spelling);
        Link();
        window = (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)found.Max(name => name?.Length ?? 0) + 1);
    }

    /// <summary>Every word of a name, as written, with its letter.</summary>
    public IReadOnlyDictionary<string, int> Letters => letters;

    /// <summary>The longest names from left to right; no two overlap. The tokens must have been read with a vocabulary of these letters.</summary>
    public List<NameMatch> Find(Token[] tokens)
    {
        // Which name begins at a token is settled once no name that began there can still be running.
        var (longest, mask, matches, settled) = (new Name?[window], window - 1, new List<NameMatch>(), 0);
        var state = 0;
        for (var i = 0; i < tokens.Length; i++)
        {
            if (i - settled == window) settled = Settle(longest, mask, settled, settled + 1, matches);
            if (tokens[i].Letter is NoLetter)
            {
                state = 0;
                continue;
            }

            state = Step(state, tokens[i].Letter);
            for (var at = found[state] is null ? suffix[state] : state; at > 0; at = suffix[at])
            {
                var name = found[at]!;
                var first = i - name.Length + 1;
                if (first >= settled && (longest[first & mask] is not { } other || other.Length < name.Length)) longest[first & mask] = name;
            }
        }

        Settle(longest, mask, settled, tokens.Length, matches);
        return matches;
    }

    /// <summary>Takes the names that begin from one token on and before another, and returns where the next may begin.</summary>
    private static int Settle(Name?[] longest, int mask, int from, int until, List<NameMatch> matches)
    {
        while (from < until)
        {
            var name = longest[from & mask];
            longest[from & mask] = null;
            if (name is not null) matches.Add(new NameMatch(name, from));
            // Names that began inside the one taken are passed over.
            for (var i = 1; i < (name?.Length ?? 0); i++) longest[(from + i) & mask] = null;
            from += name?.Length ?? 1;
        }

        return from;
    }

    private void Add(NameKind kind, string key, string spelling)
    {
        var tokens = Tokenizer.Read(spelling);
        var state = 0;
        foreach (var token in tokens)
        {
            if (!letters.TryGetValue(token.Text, out var letter)) letters[token.Text] = letter = letters.Count;
            if (!next.TryGetValue(Key(state, letter), out var target))
            {
                target = fail.Count;
                next[Key(state, letter)] = target;
                fail.Add(0);
                suffix.Add(-1);
                found.Add(null);
            }

            state = target;
        }

        // The first owner of a spelling keeps it: actors are given before items, items before persons.
        if (state > 0) found[state] ??= new Name(kind, key, tokens.Length, spelling);
    }

    private void Link()
    {
        var edges = next.Select(edge => (From: (int)(edge.Key >> 32), Letter: (int)edge.Key, To: edge.Value)).ToLookup(edge => edge.From);
        var queue = new Queue<int>([0]);
        while (queue.TryDequeue(out var from))
        {
            foreach (var (_, letter, to) in edges[from])
            {
                fail[to] = from == 0 ? 0 : Step(fail[from], letter);
                suffix[to] = found[fail[to]] is not null ? fail[to] : suffix[fail[to]];
                queue.Enqueue(to);
            }
        }
    }

    private int Step(int state, int letter)
    {
        while (true)
        {
            if (next.TryGetValue(Key(state, letter), out var target)) return target;
            if (state == 0) return 0;
            state = fail[state];
        }
    }

    private static long Key(int state, int letter) => ((long)state << 32) | (uint)letter;
}
