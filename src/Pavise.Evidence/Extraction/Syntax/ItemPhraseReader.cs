namespace Pavise.Evidence;

/// <summary>Reads a noun phrase for an item from its name onwards: the last head noun says whether it is a system, its rounds or its parts.</summary>
internal sealed class ItemPhraseReader(Token[] tokens, ItemFamilies families)
{
    /// <summary>The phrase that begins with an item's name, or null when the name describes something else ("air defense artillery").</summary>
    public Phrase? Read(NameMatch match, int last)
    {
        var item = match.Name.Key;
        var end = match.Last;
        var head = HeadOf(tokens[end - 1].Entry);
        for (var i = end; i < last; i++)
        {
            var entry = tokens[i].Entry;
            if (entry.In(WordSet.NotAnItem)) return null;
            var next = HeadOf(entry);
            if (next is null && !entry.In(WordSet.Modifier)) break;
            if (next is null) continue;
            if (i > end && tokens[i - 1].Is("to")) break;
            (head, end) = (next, i + 1);
        }

        // "munitions for NASAMS systems": the head noun belongs to the system inside the name.
        var owned = Holds(match, "for") ? item : Owned(item, head);
        return new Phrase(PhraseKind.Item, match.First, end, tokens[end - 1].Lower, tokens[end - 1].Entry) { Item = owned, HasHead = head is not null };
    }

    private bool Holds(NameMatch match, string word)
    {
        for (var i = match.First + 1; i < match.Last - 1; i++)
        {
            if (tokens[i].Is(word)) return true;
        }

        return false;
    }

    private static string? HeadOf(WordEntry entry) =>
        entry.In(WordSet.System) ? "system" : entry.In(WordSet.Missile) ? "missile" : entry.In(WordSet.Component) ? "component" : null;

    private string Owned(string item, string? head) => head switch
    {
        "system" when families.IsAirDefence(item) && (!families.IsRoundType(item) || families.IsOnlyRound(item)) => families.System(item),
        "missile" => families.Interceptor(item),
        "component" => families.Component(item),
        _ => item,
    };
}
