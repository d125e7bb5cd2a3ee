using Pavise.Core;

namespace Pavise.Evidence;

/// <summary>Joins numbers to the items they count, lists to their common head noun, and rounds to the systems they are for.</summary>
internal sealed class NounPhrases(Token[] tokens, Lexicon lexicon, ItemFamilies families)
{
    private const int LongestGap = 7;

    public List<Phrase> Join(List<Phrase> phrases)
    {
        ThreatPhrases.Join(phrases);
        HeadFirst(phrases);
        ShareHead(phrases);
        BatteriesOf(phrases);
        ForSystems(phrases);
        PartsFor(phrases);
        ForMore(phrases);
        WithRounds(phrases);
        ShareSystems(phrases);
        for (var i = 0; i < phrases.Count; i++)
        {
            if (phrases[i].Kind is PhraseKind.Item or PhraseKind.Threat && phrases[i].Quantity is null) Count(phrases, i);
        }

        return phrases;
    }

    /// <summary>"3 launchers Patriot", "60 guided missiles IRIS-T": in lists the common noun may stand before the name.</summary>
    private void HeadFirst(List<Phrase> phrases)
    {
        for (var i = 1; i + 1 < phrases.Count; i++)
        {
            if (phrases[i + 1] is not { Kind: PhraseKind.Item, HasHead: false } named || families.IsUnspecified(named.Item!) || !IsSystem(named.Item!)) continue;
            var entry = phrases[i].Entry;
            if (phrases[i].Kind is not (PhraseKind.Word or PhraseKind.Threat) || phrases[i].Lower[^1] != 's' || phrases[i].Lower is "systems" or "units" or "batteries" or "vehicles") continue;
            var count = phrases[i - 1].Kind == PhraseKind.Amount ? i - 1 : i > 1 && phrases[i - 2].Kind == PhraseKind.Amount && phrases[i - 1].Entry.In(WordSet.Modifier) ? i - 2 : -1;
            if (count < 0 || !(entry.In(WordSet.Missile) || phrases[i].Lower is "launchers" || entry.In(WordSet.Component))) continue;
            phrases[i + 1] = named with { First = phrases[i].First, Head = phrases[i].First, Item = entry.In(WordSet.Missile) ? families.Interceptor(named.Item!) : families.Component(named.Item!), Lower = phrases[i].Lower, Entry = entry, HasHead = true };
            phrases.RemoveAt(i);
        }
    }

    /// <summary>"Patriot and NASAMS missiles": names without a head noun take the head of the last one in the list, and share its number.</summary>
    private void ShareHead(List<Phrase> phrases)
    {
        for (var i = phrases.Count - 1; i > 0; i--)
        {
            if (phrases[i].Kind != PhraseKind.Item || !families.IsInterceptor(phrases[i].Item!) || families.IsUnspecified(phrases[i].Item!)) continue;
            var members = new List<int> { i };
            for (var k = i - 1; k > 0 && IsJoint(phrases[k]); k -= 2)
            {
                if (phrases[k - 1].Kind != PhraseKind.Item || phrases[k - 1].HasHead) break;
                members.Add(k - 1);
            }

            if (members.Count > 1) Share(phrases, members);
        }
    }

    private void Share(List<Phrase> phrases, List<int> members)
    {
        foreach (var k in members) phrases[k] = phrases[k] with { Item = families.Interceptor(phrases[k].Item!), HasHead = true };
        Joined(phrases, [.. Enumerable.Reverse(members)], Count(phrases, members[^1]));
    }

    /// <summary>"interceptor missiles for Patriot and NASAMS systems": rounds not named become those of each system.</summary>
    private void ForSystems(List<Phrase> phrases)
    {
        for (var i = 0; i + 2 < phrases.Count; i++)
        {
            if (!phrases[i + 1].IsWord("for") || !IsUnnamedRound(phrases[i])) continue;
            var at = i + 2;
            if (phrases[at].Lower is "the" or "their" or "its") at++;
            var members = new List<int>();
            for (; at < phrases.Count && phrases[at].Kind == PhraseKind.Item; at = Following(phrases, at))
            {
                members.Add(at);
                if (at + 1 >= phrases.Count || !IsJoint(phrases[at + 1])) break;
            }

            if (members.Count == 0 || families.Interceptor(phrases[members[0]].Item!) == phrases[members[0]].Item) continue;
            phrases[i] = phrases[i] with { Kind = PhraseKind.Item, Item = ItemFamilies.UnspecifiedInterceptor };
            var shared = Count(phrases, i);
            foreach (var k in members) phrases[k] = phrases[k] with { Item = families.Interceptor(phrases[k].Item!), HasHead = true };
            Joined(phrases, members, shared);
            phrases[members[0]] = phrases[members[0]] with { Head = phrases[i].Head };
            // The unnamed rounds are now named: their phrase becomes plain words.
            phrases[i] = new Phrase(PhraseKind.Word, phrases[i].First, phrases[i].Last, "rounds", lexicon.Entry("rounds"));
        }
    }

    /// <summary>"a battery of HAWK missiles": what is named is the system, counted by its batteries.</summary>
    private void BatteriesOf(List<Phrase> phrases)
    {
        for (var i = 0; i + 2 < phrases.Count; i++)
        {
            if (phrases[i].Lower is not ("battery" or "batteries") || phrases[i].Kind != PhraseKind.Word || !phrases[i + 1].IsWord("of") || phrases[i + 2] is not { Kind: PhraseKind.Item } rounds || families.IsUnspecified(rounds.Item!) || families.System(rounds.Item!) is var system && !IsSystem(system)) continue;
            phrases[i] = rounds with { First = phrases[i].First, Head = phrases[i].First, Item = families.System(rounds.Item!), Lower = phrases[i].Lower, Entry = phrases[i].Entry, HasHead = true };
            phrases.RemoveRange(i + 1, 2);
        }
    }

    /// <summary>"parts for Patriot": what is named is a part of the system.</summary>
    private void PartsFor(List<Phrase> phrases)
    {
        for (var i = 0; i + 2 < phrases.Count; i++)
        {
            if (phrases[i].Kind != PhraseKind.Word || !(phrases[i].Entry.In(WordSet.Component) || phrases[i].IsWord("launchers")) || phrases[i + 1].Lower is not ("for" or "of")) continue;
            var at = phrases[i + 2].Lower is "the" or "their" or "its" or "a" or "an" && i + 3 < phrases.Count ? i + 3 : i + 2;
            if (phrases[at].Kind != PhraseKind.Item || families.Component(phrases[at].Item!) is not { } part || part == phrases[at].Item) continue;
            phrases[at] = phrases[at] with { Item = part, HasHead = true, Head = phrases[i].First };
            // "parts of a system" are not one system.
            if (phrases[at - 1].Lower is "a" or "an") phrases.RemoveAt(at - 1);
        }
    }

    /// <summary>"interceptors", and "munitions" or "missiles" as far as no other word says which.</summary>
    private bool IsUnnamedRound(Phrase phrase) =>
        phrase is { Kind: PhraseKind.Item, Item: ItemFamilies.UnspecifiedInterceptor }
        || (phrase.Kind is PhraseKind.Word or PhraseKind.Threat && phrase.Last - phrase.First == 1 && phrase.Entry.In(WordSet.Missile));

    /// <summary>"two NASAMS systems and more missiles": rounds named right after a system are that system's.</summary>
    private void WithRounds(List<Phrase> phrases)
    {
        for (var i = 2; i < phrases.Count; i++)
        {
            if (phrases[i].Kind is not (PhraseKind.Word or PhraseKind.Threat or PhraseKind.Item) || phrases[i].Lower[^1] != 's' || !IsUnnamedRound(phrases[i])) continue;
            if (i + 1 < phrases.Count && (phrases[i + 1].Lower is "for" or "of" || (phrases[i + 1].IsWord("from") && !(i + 2 < phrases.Count && (phrases[i + 2].Kind == PhraseKind.Actor || phrases[i + 2].Lower is "its" or "their" or "the")))) && !(i + 2 < phrases.Count && phrases[i + 1].IsWord("for") && phrases[i + 2].Lower is "it" or "them")) continue;
            var k = i - 1;
            while (k > 0 && (phrases[k].Kind == PhraseKind.Amount || phrases[k].Lower is "additional" or "more" or "new" or "further" or "their" or "its" or "the" or "number" or "of" or "an" or "a" or "unspecified" or "undisclosed" or "associated" or "extra")) k--;
            if (phrases[k].Lower is not ("and" or "plus" or "well" or "with" or ",") || (phrases[k].Lower == "," && phrases[i - 1].Kind != PhraseKind.Amount) || (phrases[k].Lower == "with" && k == i - 1)) continue;
            while (k > 0 && phrases[k].Lower is "and" or "plus" or "as" or "well" or "with" or ",") k--;
            if (phrases[k] is not { Kind: PhraseKind.Item } system || !IsSystem(system.Item!) || families.IsUnspecified(system.Item!) || families.Interceptor(system.Item!) == system.Item) continue;
            phrases[i] = phrases[i] with { Kind = PhraseKind.Item, Item = families.Interceptor(system.Item!), HasHead = true };
        }
    }

    /// <summary>"a dozen Patriot and S-300 batteries": systems under one head noun share its number, unless the last has its own.</summary>
    private void ShareSystems(List<Phrase> phrases)
    {
        for (var i = 2; i < phrases.Count; i++)
        {
            if (phrases[i] is not { Kind: PhraseKind.Item, HasHead: true, Quantity: null } last || !IsSystem(last.Item!) || phrases[i - 1].Lower is not ("and" or "or")) continue;
            if (phrases[i - 2] is not { Kind: PhraseKind.Item, HasHead: false, Quantity: null } first || !IsSystem(first.Item!) || !IsPlural(last)) continue;
            // The number is counted in the head noun's unit.
            phrases[i - 2] = first with { Lower = last.Lower, Entry = last.Entry };
            Joined(phrases, [i - 2, i], Count(phrases, i - 2));
            if (phrases[i - 2].Quantity is null) phrases[i - 2] = first;
        }
    }

    /// <summary>"interceptors for Patriot and NASAMS": a name of rounds that ends in their system opens a list of systems.</summary>
    private void ForMore(List<Phrase> phrases)
    {
        for (var i = 0; i + 2 < phrases.Count; i++)
        {
            if (phrases[i].Kind != PhraseKind.Item || !families.IsInterceptor(phrases[i].Item!) || !EndsInSystem(phrases[i])) continue;
            var members = new List<int> { i };
            for (var k = Following(phrases, i); k < phrases.Count && IsJoint(phrases[k - 1]) && phrases[k].Kind == PhraseKind.Item && IsSystem(phrases[k].Item!); k = Following(phrases, k)) members.Add(k);
            if (members.Count == 1) continue;
            var shared = Count(phrases, i);
            foreach (var k in members) phrases[k] = phrases[k] with { Item = families.Interceptor(phrases[k].Item!), HasHead = true };
            Joined(phrases, members, shared);
        }
    }

    private bool IsSystem(string item) => families.IsAirDefence(item) && !families.IsInterceptor(item);

    private bool EndsInSystem(Phrase phrase)
    {
        for (var i = phrase.First + 1; i + 1 < phrase.Last; i++)
        {
            if (tokens[i].Is("for")) return true;
        }

        return false;
    }

    private static void Joined(List<Phrase> phrases, List<int> members, Quantity? shared)
    {
        if (shared is null) return;
        string[] joint = members.Count > 1 ? [.. members.Select(k => phrases[k].Item!).Distinct(StringComparer.Ordinal)] : [];
        foreach (var k in members) phrases[k] = phrases[k] with { Quantity = shared, Joint = joint };
    }

    /// <summary>Where the next of a list stands: after "and", a comma, or both.</summary>
    private static int Following(List<Phrase> phrases, int at) => at + 2 < phrases.Count && phrases[at + 1].Lower == "," && phrases[at + 2].Lower is "and" or "or" ? at + 3 : at + 2;

    private static bool IsJoint(Phrase phrase) => phrase.Lower is "and" or "," or "or" or "/";

    /// <summary>Finds the number or article before an item and gives it to the item.</summary>
    private Quantity? Count(List<Phrase> phrases, int at)
    {
        var item = phrases[at];
        for (var k = at - 1; k >= 0 && at - k <= LongestGap; k--)
        {
            var before = phrases[k];
            if (before is { Kind: PhraseKind.Amount, Amount: { } amount } && !IsParted(phrases, k, at))
            {
                if (WholeNumbers.Part(phrases, k) is { } part)
                {
                    phrases[at] = item with { Total = amount.In(UnitOf(item)) };
                    return Give(phrases, at, phrases[part].Amount!.In(phrases[part].Amount!.Currency == "percent" ? new Unit("percent") : UnitOf(item)), phrases[part].First);
                }

                // "any of its three systems": no number of them.
                if (k > 2 && phrases[k - 1].Lower is "its" or "their" or "our" && phrases[k - 2].IsWord("of") && phrases[k - 3].Lower is "any" or "some" or "most" or "none" or "more")
                {
                    phrases[at] = item with { Total = amount.In(UnitOf(item)), Head = phrases[k - 3].First };
                    return null;
                }

                // "the first of four systems": one of them.
                if (k > 1 && phrases[k - 1].IsWord("of") && phrases[k - 2].Kind == PhraseKind.Word && NumberWords.IsOrdinal(phrases[k - 2].Lower) && amount.Currency is null) return Give(phrases, at, Quantity.Exactly(1, UnitOf(item)), phrases[k - 2].First);
                // "90 percent of the drones": a share of the raid.
                if (amount.Currency == "percent" && item.Kind == PhraseKind.Threat && k + 1 < at && phrases[k + 1].IsWord("of")) return Give(phrases, at, amount.In(new Unit("percent")), before.First);
                if (amount.Currency is not null || (k > 0 && phrases[k - 1].Lower is "since" or "in" && amount.Low > 1900)) return null;
                return Give(phrases, at, amount.In(UnitOf(item)), before.First);
            }

            // "two of Germany's systems": whose they are stands between.
            if (before.Lower == "'s" && WholeNumbers.Part(phrases, k + 1) is { } owned && phrases[owned].Amount is { IsMoney: false } own) return Give(phrases, at, own.In(UnitOf(item)), phrases[owned].First);
            if (before.Lower == "both" && k == at - 1 && IsPlural(item) && !Enumerable.Range(item.First, item.Last - item.First).Any(token => tokens[token].Is("and")) && !(at + 1 < phrases.Count && phrases[at + 1].Lower is "and" or ",")) return Give(phrases, at, Quantity.Exactly(2, UnitOf(item)), before.First);
            if ((before.Lower is "a" or "an" or "another" || (before.Kind == PhraseKind.Word && NumberWords.IsOrdinal(before.Lower) && (item.HasHead || k == at - 1))) && !IsPlural(item)) return Give(phrases, at, Quantity.Exactly(1, UnitOf(item)), before.First);
            if ((before.Kind is PhraseKind.Mark && before.Lower is not ("," or "\"" or "“" or "‘" or "'")) || before.Kind is PhraseKind.Item or PhraseKind.Threat or PhraseKind.Person) break;
            if (before.Kind == PhraseKind.Actor && !before.IsDemonym && !before.IsAttribute && tokens[before.Last - 1].Lower is not ("u.s." or "us")) break;
            if (IsBarrier(phrases, k)) break;
        }

        return null;
    }

    /// <summary>A comma parts a number from an item, unless plain adjectives stand on both sides of it ("two modern, highly capable systems").</summary>
    private static bool IsParted(List<Phrase> phrases, int number, int item)
    {
        var comma = false;
        for (var i = number + 1; i < item; i++)
        {
            comma |= phrases[i].Lower == ",";
            if (phrases[i].Lower == "," && (i == number + 1 || i == item - 1)) return true;
        }

        return comma && Enumerable.Range(number + 1, item - number - 1).Any(i => phrases[i].Lower != "," && (phrases[i].Kind != PhraseKind.Word || phrases[i].Entry.Noun != Frame.None || phrases[i].Entry.Form != VerbForm.None || phrases[i].Lower is "and" or "or" or "of" or "for" || phrases[i].Lower.EndsWith('s')));
    }

    private bool IsBarrier(List<Phrase> phrases, int at)
    {
        var lower = phrases[at].Lower;
        if (lower == "own" && at > 0 && phrases[at - 1].Lower is "its" or "their" or "our" or "his" or "her" or "'s") return false;
        if (lower == "of") return !(at > 0 && phrases[at - 1].Kind == PhraseKind.Amount);
        // "Four countries order missiles": the number counts the buyers.
        if (at > 0 && phrases[at - 1].Kind == PhraseKind.Amount && phrases[at].Entry.In(WordSet.Counted)) return true;
        if (lower is "the" or "its" or "their" or "these" or "those") return !(at > 0 && phrases[at - 1].IsWord("of")) && lower is not "these" and not "its" and not "the";
        if (lower is "to" or "for" or "with" or "by" or "from" or "and" or "or" or "in" or "at" or "on" or "that" or "which" or "who" or "as" or "into") return true;
        var entry = phrases[at].Entry;
        return (entry.Form & (VerbForm.Base | VerbForm.Third)) != 0 && entry.Noun == Frame.None;
    }

    private static Quantity Give(List<Phrase> phrases, int at, Quantity quantity, int head)
    {
        phrases[at] = phrases[at] with { Quantity = quantity, Head = head };
        return quantity;
    }

    private static bool IsPlural(Phrase item) => item.Lower.EndsWith('s') && item.Lower is not ("nasams" or "hawks's");

    private Unit UnitOf(Phrase item) =>
        item.Lower is "battery" or "batteries" ? new Unit("battery")
        : item.Item is "drone" ? new Unit("drone")
        : item.Item is "missile-and-drone" ? new Unit("missile-and-drone")
        : families.IsInterceptor(item.Item!) || families.IsThreat(item.Item!) ? Unit.Missile
        : Unit.System;
}
