namespace Pavise.Workbench.Forms;

/// <summary>Finds the edits that make a text say what is wanted: entries that stay are not touched, with their comments, quotes and order.</summary>
internal sealed class YamlEditor(string text)
{
    private readonly List<YamlEdit> edits = [];

    /// <summary>The edits found so far.</summary>
    public IReadOnlyList<YamlEdit> Edits => edits;

    /// <summary>Finds what is to change at one place.</summary>
    /// <param name="wanted">What is wanted, with an old piece.</param>
    /// <param name="indent">Blanks before new lines that belong under it.</param>
    /// <param name="flow">True inside braces or brackets.</param>
    public void Change(Wanted wanted, int indent, bool flow)
    {
        switch (wanted)
        {
            case Wanted.Same:
                break;
            case Wanted.Map { Before: { Kind: YamlPieceKind.Map, Entries.Count: > 0 } old } map when map.Entries.Any(entry => entry.Old is not null):
                Entries(map, old);
                break;
            case Wanted.List { Before: { Kind: YamlPieceKind.List, Items.Count: > 0 } old } list when list.Items.Any(item => Stands(item, old)):
                Items(list, old);
                break;
            default:
                Replace(wanted, wanted.Old!, indent, flow);
                break;
        }
    }

    private void Entries(Wanted.Map map, YamlPiece old)
    {
        var stay = map.Entries.Where(entry => entry.Old is not null).ToDictionary(entry => entry.Old!, ReferenceEqualityComparer.Instance as IEqualityComparer<YamlPiece>);
        var indent = old.IsFlow ? 0 : old.Entries[0].Key.Column - 1;
        Remove([.. old.Entries.Select(entry => (entry.Key.Start, Math.Max(entry.Key.End, entry.Value.End), stay.ContainsKey(entry.Key)))], old.IsFlow);
        foreach (var (key, value) in old.Entries.Where(entry => stay.ContainsKey(entry.Key)))
        {
            var entry = stay[key];
            if (entry.Key != key.Real.Value) edits.Add(new YamlEdit(key.Start, key.End, YamlEmitter.Key(entry.Key, old.IsFlow)));
            Change(entry.Value is { Old: null } fresh ? Tied(fresh, value) : entry.Value, indent + 2, old.IsFlow);
        }

        var after = -1;
        foreach (var entry in map.Entries)
        {
            if (entry.Old is { } known) after = Math.Max(known.End, old.Entries.First(one => ReferenceEquals(one.Key, known)).Value.End);
            else Insert(after, old.Entries[0].Key.Start, $"{YamlEmitter.Key(entry.Key, old.IsFlow)}:{(old.IsFlow ? " " + YamlEmitter.Flow(entry.Value.Whole()) : YamlEmitter.AfterKey(entry.Value.Whole(), indent + 2))}", indent, old.IsFlow);
        }
    }

    private void Items(Wanted.List list, YamlPiece old)
    {
        var indent = old.IsFlow ? 0 : old.Column - 1;
        var stay = list.Items.Where(item => Stands(item, old)).ToDictionary(item => item.Old!, ReferenceEqualityComparer.Instance as IEqualityComparer<YamlPiece>);
        Remove([.. old.Items.Select(item => (old.IsFlow ? item.Start : Dash(item, indent), item.End, stay.ContainsKey(item)))], old.IsFlow);
        foreach (var item in old.Items.Where(stay.ContainsKey)) Change(stay[item], indent + 2, old.IsFlow);
        var after = -1;
        foreach (var item in list.Items)
        {
            if (Stands(item, old)) after = item.Old!.End;
            else Insert(after, old.IsFlow ? old.Items[0].Start : Dash(old.Items[0], indent), old.IsFlow ? YamlEmitter.Flow(item.Whole()) : "- " + YamlEmitter.AfterDash(item.Whole(), indent + 2), indent, old.IsFlow);
        }
    }

    /// <summary>Takes entries out: the first ones up to what follows them, every other one with its lines.</summary>
    private void Remove(IReadOnlyList<(int Start, int End, bool Stays)> entries, bool flow)
    {
        var first = 0;
        while (first < entries.Count && !entries[first].Stays) first++;
        if (first > 0) edits.Add(new YamlEdit(entries[0].Start, flow ? entries[first].Start : NextWord(entries[first - 1].End), ""));
        for (var i = first + 1; i < entries.Count; i++)
        {
            if (entries[i].Stays) continue;
            edits.Add(flow ? new YamlEdit(entries[i - 1].End, entries[i].End, "") : new YamlEdit(LineEnd(entries[i - 1].End, entries[i].Start), LineEnd(entries[i].End), ""));
        }
    }

    private void Insert(int after, int first, string entry, int indent, bool flow)
    {
        var blanks = "\n" + new string(' ', indent);
        if (flow) edits.Add(after < 0 ? new YamlEdit(first, first, entry + ", ") : new YamlEdit(after, after, ", " + entry));
        else if (after < 0) edits.Add(new YamlEdit(first, first, entry + blanks));
        else edits.Add(new YamlEdit(LineEnd(after), LineEnd(after), blanks + entry));
    }

    private void Replace(Wanted wanted, YamlPiece old, int indent, bool flow)
    {
        var anchor = old is { Kind: not YamlPieceKind.Alias, Anchor: { } name } ? "&" + name + " " : "";
        var whole = wanted.Whole();
        if (flow || whole is Wanted.Scalar)
        {
            var glued = old.Start > 0 && text[old.Start - 1] == ':';
            edits.Add(new YamlEdit(old.Start, old.End, (glued ? " " : "") + anchor + YamlEmitter.Flow(whole, flow)));
            return;
        }

        var start = old.Start;
        while (start > 0 && char.IsWhiteSpace(text[start - 1])) start--;
        if (start > 0 && text[start - 1] == '-') edits.Add(new YamlEdit(old.Start, old.End, anchor + YamlEmitter.AfterDash(whole, indent)));
        else edits.Add(new YamlEdit(start, old.End, (anchor.Length > 0 ? " " + anchor.TrimEnd() : "") + YamlEmitter.AfterKey(whole, indent)));
    }

    private static Wanted Tied(Wanted fresh, YamlPiece old) => fresh switch
    {
        Wanted.Scalar scalar => scalar with { Before = old },
        Wanted.List list => list with { Before = old },
        Wanted.Map map => map with { Before = old },
        _ => fresh,
    };

    private static bool Stands(Wanted item, YamlPiece old) => item.Old is { } piece && old.Items.Any(one => ReferenceEquals(one, piece));

    /// <summary>Where the dash of an entry stands.</summary>
    private int Dash(YamlPiece item, int indent)
    {
        var line = item.Start;
        do
        {
            line = line == 0 ? -1 : text.LastIndexOf('\n', line - 1);
            var dash = line + 1 + indent;
            if (dash <= item.Start && dash < text.Length && text[dash] == '-') return dash;
        }
        while (line > 0);
        return item.Start;
    }

    /// <summary>The end of a line with its comment, without its line break.</summary>
    private int LineEnd(int at, int most = int.MaxValue)
    {
        var end = text.IndexOf('\n', at);
        end = end < 0 ? text.Length : end > 0 && text[end - 1] == '\r' ? end - 1 : end;
        return Math.Max(at, Math.Min(end, most));
    }

    /// <summary>The next character after a line's end that is no blank.</summary>
    private int NextWord(int at)
    {
        var next = LineEnd(at);
        while (next < text.Length && char.IsWhiteSpace(text[next])) next++;
        return next;
    }
}
