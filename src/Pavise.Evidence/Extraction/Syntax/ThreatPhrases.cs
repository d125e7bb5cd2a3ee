namespace Pavise.Evidence;

/// <summary>Joins the words that name raiders: their sort, their type and their common noun.</summary>
internal static class ThreatPhrases
{
    /// <summary>"Kh-59 guided air missile", "Iskander-M ballistic missiles": the name of a weapon and its common noun are one phrase.</summary>
    public static void Join(List<Phrase> phrases)
    {
        for (var i = 0; i + 2 < phrases.Count; i++)
        {
            // "ballistic and cruise missiles": missiles of both sorts.
            if (!phrases[i].Entry.In(WordSet.Flight) || phrases[i].Kind != PhraseKind.Word || phrases[i + 1].Lower is not ("and" or "or") || phrases[i + 2].Kind != PhraseKind.Threat) continue;
            phrases[i] = phrases[i + 2] with { First = phrases[i].First, Head = phrases[i].First, Item = "missile" };
            phrases.RemoveRange(i + 1, 2);
        }

        for (var i = 0; i + 1 < phrases.Count; i++)
        {
            // "37 strike and decoy drones": of both sorts.
            if (i + 3 < phrases.Count && IsSort(phrases[i]) && phrases[i + 1].Lower is "and" or "or" && IsSort(phrases[i + 2]) && phrases[i + 3].Kind == PhraseKind.Threat)
            {
                phrases[i] = phrases[i + 3] with { First = phrases[i].First, Head = phrases[i].First };
                phrases.RemoveRange(i + 1, 3);
            }

            // "60 strike and decoy drones", where the last sort is in the name.
            if (i + 2 < phrases.Count && IsSort(phrases[i]) && phrases[i + 1].Lower is "and" or "or" && phrases[i + 2].Kind == PhraseKind.Threat)
            {
                phrases[i] = phrases[i + 2] with { First = phrases[i].First, Head = phrases[i].First };
                phrases.RemoveRange(i + 1, 2);
            }

            // "Shahed-type and other drones": a sort by its type and all the others.
            if (i + 3 < phrases.Count && (phrases[i].Kind == PhraseKind.Threat || phrases[i].Lower.EndsWith("-type", StringComparison.Ordinal)) && phrases[i + 1].Lower == "and" && phrases[i + 2].Lower is "other" or "decoy" or "imitation" or "simulator" && phrases[i + 3].Kind == PhraseKind.Threat && (phrases[i].Item ?? phrases[i + 3].Item) == phrases[i + 3].Item)
            {
                phrases[i] = phrases[i + 3] with { First = phrases[i].First, Head = phrases[i].First };
                phrases.RemoveRange(i + 1, 3);
            }

            // "ballistic rockets": the sort before the common noun.
            if (phrases[i].Kind == PhraseKind.Word && phrases[i].Entry.In(WordSet.Flight) && phrases[i + 1] is { Kind: PhraseKind.Threat, Item: "missile" } common)
            {
                phrases[i] = common with { First = phrases[i].First, Head = phrases[i].First, Item = (phrases[i].IsWord("aeroballistic") ? "hypersonic" : phrases[i].Lower) + "-missile" };
                phrases.RemoveAt(i + 1);
            }

            if (phrases[i].Kind != PhraseKind.Threat) continue;
            var k = i + 1;
            while (k + 1 < phrases.Count && phrases[k].Lower is "guided" or "air" or "aviation" or "attack" or "strike" or "kamikaze" or "-type" or "type" or "class" && k - i <= 3) k++;
            if (k >= phrases.Count || phrases[k].Kind != PhraseKind.Threat) continue;
            // "Zircon hypersonic missile": the sort that the text gives it.
            var sort = phrases[k].Item is "missile" or "drone" || phrases[i].Item is "missile" or "drone" ? phrases[i].Item : phrases[k].Item;
            phrases[i] = phrases[i] with { Last = phrases[k].Last, Lower = phrases[k].Lower, Entry = phrases[k].Entry, Item = sort };
            phrases.RemoveRange(i + 1, k - i);
        }
    }

    private static bool IsSort(Phrase phrase) => phrase.Kind == PhraseKind.Word && phrase.Lower is "strike" or "attack" or "decoy" or "reconnaissance" or "suicide" or "kamikaze";
}
