namespace Pavise.Evidence;

/// <summary>"parts for another battery", "components of a system": the parts are the thing, and the number counts what they are for.</summary>
internal static class PartPhrases
{
    private const int Reach = 5;

    public static void Read(List<Phrase> phrases, ItemFamilies families)
    {
        for (var i = 0; i + 2 < phrases.Count; i++)
        {
            if (phrases[i].Kind != PhraseKind.Word || !phrases[i].Entry.In(WordSet.Component) || phrases[i].Lower is "part" || !(phrases[i + 1].IsWord("for") || phrases[i + 1].IsWord("of"))) continue;
            for (var k = i + 2; k < Math.Min(phrases.Count, i + 2 + Reach); k++)
            {
                if (phrases[k] is { Kind: PhraseKind.Item, Item: { } item } whole && !families.IsInterceptor(item) && families.Component(item) != item) phrases[k] = whole with { Item = families.Component(item), Quantity = null, Head = Math.Min(whole.First, phrases[i].First) };
                if (phrases[k].Kind == PhraseKind.Item || phrases[k].Kind == PhraseKind.Mark) break;
            }
        }
    }
}
