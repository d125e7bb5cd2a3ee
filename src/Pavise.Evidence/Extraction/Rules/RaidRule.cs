using Pavise.Core;

namespace Pavise.Evidence;

/// <summary>Raids: what was launched and what was brought down, each a claim of its own; told when there is a number, or a day and a place.</summary>
internal sealed class RaidRule : IRule
{
    private const string Attacker = AttackingSide.Attacker;

    public void Read(SentenceView view, List<ClaimDraft> found)
    {
        if (view.Discourse.Beneficiary is not { } target || !view.Discourse.NamesAttacker) return;
        if (RaidDays.Named(view) is { } day) view.Discourse.RaidDay = (day, view.Number);
        var earlier = found.Count;
        for (var i = 0; i < view.Count; i++)
        {
            if (view.KindAt(i) == PhraseKind.Item && IsFiredAtGround(view, i))
            {
                var count = view.Phrases[i].Quantity is { } fired ? Quantity.Between(fired.Low, fired.High, Unit.Missile, approximate: fired.Approximate) : (Quantity?)null;
                found.Add(Make(view, i, i, target, AttackAspect.Launched, count) with { Item = "missile", Joint = [] });
                continue;
            }

            if (view.KindAt(i) == PhraseKind.Amount || view.Lower(i) is "all" or "both") Share(view, i, target, found);
            if (view.KindAt(i) == PhraseKind.Threat && Compound(view, i) is { } compound)
            {
                if (IsDated(view, i)) found.Add(Make(view, i, compound, target, AttackAspect.Launched, null) with { Item = Both(view, i, compound), Joint = [] });
                i = compound;
                continue;
            }

            if (view.KindAt(i) != PhraseKind.Threat || IsDescription(view, i)) continue;
            if (view.Phrases[i].Quantity is not null) Counted(view, i, target, found);
            else if (IsMostly(view, i)) found.Add(Make(view, i, i, target, AttackAspect.Intercepted, null));
            else if (IsTold(view, i) || RaidImpacts.IsTold(view, i)) found.Add(Make(view, i, i, target, AttackAspect.Launched, null) with { Status = (Told(view, i) is { } told && Moods.Of(view, told) == Mood.Denied) || RaidSense.IsUndone(view, i, -1) ? ClaimStatus.Denied : ClaimStatus.Reported });
        }

        RaidDays.Share(found, earlier);
    }

    /// <summary>"shot down most of the drones", "reported destroying nearly all of them": a part without a number that the defended country brought down.</summary>
    private static bool IsMostly(SentenceView view, int at)
    {
        var of = view.Lower(at - 1) is "the" or "these" or "those" ? at - 2 : at - 1;
        if (of < 2 || view.Lower(of) != "of" || view.Lower(of - 1) is not ("most" or "many" or "some" or "all" or "part" or "majority" or "bulk" or "number")) return false;
        return view.Verbs.FirstOrDefault(verb => verb.At < of && of - verb.At <= 5 && verb.Has(Frame.Down)) is { IsNegated: false } down && (down.IsPast || (down.Form == VerbForm.Ing && !down.IsProgressive)) && Enumerable.Range(0, down.Start).Any(i => view.ActorsAt(i).Contains(view.Discourse.Beneficiary!));
    }

    /// <summary>"a drone and missile attack", "a missile strike on": threats that describe a raid; the phrase of the raid's noun, or null.</summary>
    private static int? Compound(SentenceView view, int at)
    {
        var i = at + 1;
        while (i < Math.Min(view.Count, at + 4) && (view.KindAt(i) == PhraseKind.Threat || view.Lower(i) is "and" or "-" or "”" or "\"")) i++;
        return view.Entry(i).Noun == Frame.Raid && view.VerbAt(i) is null && view.Lower(i) is not ("salvo" or "wave" or "waves") ? i : null;
    }

    /// <summary>A raid without a number is told with its day and its place, by the attacker (corpus guidelines, "Raids").</summary>
    private static bool IsDated(SentenceView view, int at) =>
        (view.Article.DaysOf(view.Number).Count > 0 || HasDay(view)) && (IsThere(view, at) || IsAttackers(view, at) || RaidPlaces.IsOn(view, at) || RaidPlaces.IsUnder(view, at) || view.Verbs.Any(verb => (verb.Has(Frame.Fire) || verb.Lemma is "carry out" or "conduct") && (verb.IsPast || verb.IsPassive) && verb.At < at && at - verb.At <= 6 && Roles.Subject(view, verb).Codes.Contains(Attacker)))
        && (RaidPlaces.IsUnder(view, at) || view.Phrases.Skip(at).Take(10).Any(phrase => phrase.Lower is "on" or "at" or "against" or "in"));

    /// <summary>"on 3 February": a day without its year dates a raid, though its date stays untold (corpus guidelines, "Dates").</summary>
    private static bool HasDay(SentenceView view) =>
        Enumerable.Range(view.Sentence.First, view.Sentence.Last - view.Sentence.First).Any(i => view.Article.Dates.LacksYear(i, view.Sentence.Last));

    /// <summary>"a Russian missile attack", "Russia's overnight drone attack": the attacker's by adjective or possessive.</summary>
    private static bool IsAttackers(SentenceView view, int at) =>
        Enumerable.Range(Math.Max(0, at - 4), Math.Min(4, at)).Any(i => view.Phrases[i] is { Kind: PhraseKind.Actor, Actor: Attacker } owner && (owner.IsDemonym || view.Lower(i + 1) == "'s"));

    /// <summary>"There was another drone strike overnight on A".</summary>
    private static bool IsThere(SentenceView view, int at) =>
        Enumerable.Range(Math.Max(0, at - 4), Math.Min(4, at)).Any(i => view.Lower(i) == "there" && view.Lower(i + 1) is "was" or "were");

    private static string Both(SentenceView view, int first, int last)
    {
        var items = Enumerable.Range(first, last - first).Where(i => view.KindAt(i) == PhraseKind.Threat).Select(i => view.Phrases[i].Item!).Distinct(StringComparer.Ordinal).ToArray();
        return items.Length > 1 ? "missile-and-drone" : items[0];
    }

    /// <summary>"38 of them were shot down", "28 were destroyed", "all of which were intercepted": a part of the raid just told.</summary>
    private static void Share(SentenceView view, int at, string target, List<ClaimDraft> found)
    {
        var own = found.FindLast(draft => draft is { Kind: ClaimKind.Attack, Aspect: AttackAspect.Launched, Quantity: not null });
        var raid = own ?? view.Discourse.LastRaid;
        if (raid is null || view.Number - raid.Sentence > 2 || view.Phrases[at].Amount is { IsMoney: true }) return;
        var next = at + 1;
        if (view.Lower(next) == "of" && view.Lower(next + 1) is "them" or "these" or "those" or "which") next += 2;
        else if (view.Lower(next) is not ("were" or "was" or "had" or "have") && !(view.KindAt(at) == PhraseKind.Amount && IsDown(view, at - 1) && view.KindAt(next) == PhraseKind.Mark)) return;
        var verb = view.Verbs.FirstOrDefault(verb => verb.Has(Frame.Down) && verb.At >= at && verb.At - next <= 4) ?? view.Verbs.FirstOrDefault(verb => verb.Has(Frame.Down) && at - verb.At is >= 1 and <= 3);
        if (verb is null || Roles.Agent(view, verb).Contains(Attacker)) return;
        // "Both were shot down": all of the two just told.
        var all = view.Lower(at) is "all" or "both";
        if (view.Lower(at) == "both" && raid.Quantity is not { IsExact: true, Low: 2 }) return;
        if (view.Lower(at) == "all" && own is null && (view.Discourse.MixedRaid || view.Number - raid.Sentence > 1 || at > 1)) return;
        var unit = raid.Quantity!.Value.Unit;
        // More than were launched of the last threat named are of all of them.
        var both = !all && raid.Quantity.Value.High is { } launched && view.Phrases[at].Amount!.Low > launched && (own is null ? view.Discourse.MixedRaid : found.Exists(draft => draft is { Kind: ClaimKind.Attack, Aspect: AttackAspect.Launched } && draft.Item != own.Item));
        if (both) unit = new Unit("missile-and-drone");
        var draft = Make(view, at, at, target, AttackAspect.Intercepted, all ? raid.Quantity : view.Phrases[at].Amount!.In(unit)) with { Item = both ? "missile-and-drone" : raid.Item, Last = Math.Max(view.Phrases[at].Last, view.Phrases[verb.At].Last), ItemPhrase = 8000 + at };
        found.Add(draft with { When = raid.When ?? draft.When, First = all && own is not null ? raid.First : draft.First });
    }

    /// <summary>A surface-to-air system that "hit" something, or with whose missiles the attacker "struck" it, was fired at the ground: a raid, not aid (corpus guidelines, "Raids").</summary>
    private static bool IsFiredAtGround(SentenceView view, int at) =>
        view.Phrases[at].Item!.StartsWith("s-", StringComparison.Ordinal) && !RaidSense.IsStruck(view, at) && (IsStriking(view, at) || RaidImpacts.IsMeans(view, at) || RaidImpacts.IsAt(view, at + 1)
        || view.Verbs.Any(verb => verb.Has(Frame.Fire) && verb.Lemma is not ("see" or "target") && !verb.IsPassive && at - verb.At is > 0 and <= 8 && Roles.Subject(view, verb).Codes.Contains(Attacker)));

    private static bool IsStriking(SentenceView view, int at) =>
        view.Verbs.Any(verb => verb.At > at && verb.At - at <= 3 && verb.Lemma is "hit" or "strike" or "attack" && verb.IsPast && !verb.IsPassive);

    private static void Counted(SentenceView view, int at, string target, List<ClaimDraft> found)
    {
        // "110 Ukrainian drones were destroyed": the defended side's own.
        if (at > 0 && view.Phrases[at - 1] is { Kind: PhraseKind.Actor, IsDemonym: true } owner && owner.Actor == target) return;
        var governor = Governor(view, at);
        // "reported 90 Russian drones overnight": whose they are and when says that they came.
        if (governor < 0 && at > 0 && view.Phrases[at - 1] is { Kind: PhraseKind.Actor, IsDemonym: true, Actor: Attacker } && view.Article.DayOf(view.Number) is not null) governor = at;
        if (governor < 0) governor = RaidImpacts.Reported(view, at);
        if (governor < 0) return;
        if (RaidSense.IsRate(view, at) || RaidSense.IsElsewhere(view, at, target)) return;
        var means = RaidSense.Means(view, at, governor);
        if (means == RaidMeans.Defence) return;
        // "three missiles destroyed a power station": what the raiders destroy.
        var harms = governor > at && view.VerbAt(governor) is { IsPassive: false, IsReduced: false, IsNegated: false, Lemma: "destroy" or "take out" or "knock out" } harm && harm.Start - at <= 2 && RaidPlaces.IsNamed(view, governor);
        var down = !harms && IsDown(view, governor) && means is null;
        if (RaidSense.IsUndone(view, at, governor))
        {
            Withheld(view, at, governor, target, down, found);
            return;
        }

        if (means == RaidMeans.Raider)
        {
            found.Add(Make(view, at, governor, target, AttackAspect.Launched, view.Phrases[at].Quantity));
            return;
        }
        if (!down && (IsMade(view, at) || IsOtherArm(view, at, governor))) return;
        if (IsAny(view, at) && !IsDeed(view, at, governor)) return;
        if (down && governor > at && view.Verbs.Any(verb => verb.At == governor && !verb.IsPassive && !verb.IsReduced)) return;
        if (!down && (IsFriendly(view, at) || view.Phrases.Any(phrase => phrase.Kind == PhraseKind.Item && phrase.Quantity is not null))) return;
        if (!down && view.Phrases[at].Quantity!.Value.Approximate && view.Entry(governor).Noun == Frame.Raid && view.Article.DayOf(view.Number) is null) return;
        if (view.Phrases[at].Total is { } total)
            found.Add(Make(view, at, at, target, AttackAspect.Launched, total) with { ItemPhrase = 1000 + at });
        found.Add(Make(view, at, governor, target, down ? AttackAspect.Intercepted : AttackAspect.Launched, view.Phrases[at].Quantity));
    }

    /// <summary>"did not shoot down the five missiles that A fired": none was brought down, and what was fired was; what was not launched is denied.</summary>
    private static void Withheld(SentenceView view, int at, int governor, string target, bool down, List<ClaimDraft> found)
    {
        var fired = view.Verbs.FirstOrDefault(verb => verb.Has(Frame.Fire) && verb.IsPast && !verb.IsNegated && verb.At > at && verb.Start - at <= 4);
        var number = view.Phrases[at].Total ?? view.Phrases[at].Quantity;
        if (down && (fired is not null || view.Phrases[at].Total is not null)) found.Add(Make(view, at, fired?.At ?? at, target, AttackAspect.Launched, number) with { Status = ClaimStatus.Reported });
        else if (!down && Make(view, at, governor, target, AttackAspect.Launched, number) is var draft)
            found.Add(draft with { Status = ClaimStatus.Denied, First = view.VerbAt(governor) is { } verb && Undone.Of(view, verb) is { } word ? Math.Min(draft.First, view.Phrases[word.At].First) : draft.First });
    }

    /// <summary>"a missile", "a high-speed missile": one by its article alone.</summary>
    private static bool IsAny(SentenceView view, int at) =>
        view.Phrases[at].Quantity is { IsExact: true, Low: 1 } && view.Article.Tokens[view.Phrases[at].Head].Lower is "a" or "an";

    /// <summary>A single raider is told by a finite verb that has it as subject or object, or by a raid whose day is named; "the price of a missile" tells of none.</summary>
    private static bool IsDeed(SentenceView view, int at, int governor)
    {
        if (governor == at + 1 && RaidImpacts.IsAt(view, governor)) return true;
        if (view.VerbAt(governor) is not { } verb) return view.Entry(governor).Noun is Frame.Raid or Frame.Down && view.Article.DayOf(view.Number) is not null;
        if (verb.IsInfinitive && !verb.IsModal) return view.Article.DayOf(view.Number) is not null;
        // "hit a school in the east of B with a missile".
        if (view.Phrases[at].Head > 0 && view.Article.Tokens[view.Phrases[at].Head - 1].Lower is "with" or "by" or "using" && (verb.IsPast || verb.IsPassive)) return true;
        if (Math.Abs(governor - at) > 7) return false;
        var (first, last) = governor < at ? (governor + 1, at) : (at + 1, governor);
        return !Enumerable.Range(first, last - first).Any(i => view.Lower(i) is "of" or "against" or "than" or ";" || (view.VerbAt(i) is { } other && !other.Has(Frame.Fire) && !other.Has(Frame.Down) && !other.Has(Frame.Say)));
    }

    /// <summary>"turns out 60 missiles a month": what is made is not fired by that.</summary>
    private static bool IsMade(SentenceView view, int at) =>
        view.Verbs.LastOrDefault(verb => verb.At < at && (verb.Has(Frame.Fire) || verb.Has(Frame.Give) || verb.Has(Frame.Make) || verb.Has(Frame.Down))) is { } verb && verb.Has(Frame.Make) && at - verb.At <= 8;

    /// <summary>"100 Hellfire missiles": a type that is none of the attacker's, as far as no verb fires it or brings it down, or it is another's.</summary>
    private static bool IsOtherArm(SentenceView view, int at, int governor)
    {
        var named = at > 1 && view.KindAt(at - 1) == PhraseKind.Word && view.Article.Tokens[view.Phrases[at - 1].First].IsCapital && view.Entry(at - 1) == WordEntry.None;
        named |= view.Lower(at + 1) is "known" or "called" && Enumerable.Range(at + 2, 2).Any(i => view.KindAt(i) == PhraseKind.Word && view.Article.Tokens[view.Phrases[i].First].IsCapital);
        if (!named || view.Verbs.Any(verb => verb.Has(Frame.Fire) && Roles.Subject(view, verb).Codes.Contains(Attacker))) return false;
        return !(IsFired(view, at, governor) || (governor > at && governor - at <= 3 && RaidPlaces.IsNamed(view, governor))) || IsOthers(view, at);
    }

    /// <summary>"20 missiles were launched": a verb of firing that has the threat as its subject or object.</summary>
    private static bool IsFired(SentenceView view, int at, int governor)
    {
        if (view.VerbAt(governor) is not { IsInfinitive: false, IsModal: false } verb || !(verb.IsPast || verb.IsPassive)) return false;
        var (first, last) = governor < at ? (governor + 1, at) : (at + 1, verb.Start);
        return (governor < at || verb.IsPassive || verb.IsReduced) && last - first <= 6 && !Enumerable.Range(first, Math.Max(0, last - first)).Any(i => view.VerbAt(i) is not null || view.KindAt(i) == PhraseKind.Mark);
    }

    /// <summary>Another than the attacker owns, gives or fires the things.</summary>
    private static bool IsOthers(SentenceView view, int at) =>
        Enumerable.Range(Math.Max(0, at - 4), Math.Min(4, at)).Any(i => view.Phrases[i] is { Kind: PhraseKind.Actor, Actor: { } owner } && owner != Attacker && (view.Phrases[i].IsDemonym || view.Lower(i + 1) == "'s"))
        || view.After("from", at, at + 5).Any(code => code != Attacker)
        || view.Verbs.Any(verb => verb.Has(Frame.Give) || verb.Has(Frame.Buy) || verb.Has(Frame.Receive) || verb.Has(Frame.Sell) || (verb.Has(Frame.Fire) && (verb.IsPassive ? Roles.Agent(view, verb) : Roles.Subject(view, verb).Codes).Any(code => code != Attacker)));

    /// <summary>The nearest verb or noun of a raid in the sentence: before the threat, else after it. -1 when there is none.</summary>
    private static int Governor(SentenceView view, int at)
    {
        if (RaidSense.OwnStrike(view, at) is { } strike) return strike;
        for (var i = at - 1; i >= 0; i--)
        {
            // "destroyed 8 of 9 missiles fired and 5 drones": a participle behind another raider says nothing of this one.
            if (view.Lower(i) is "fired" or "launched" or "used" or "sent" or "aimed" && view.KindAt(i - 1) == PhraseKind.Threat) continue;
            if (view.Lower(i - 1) == "to" && view.Lower(i - 2) is "used" or "sent" or "launched" or "fired" && view.KindAt(i - 3) == PhraseKind.Threat) continue;
            if (IsRaidWord(view, i)) return i;
        }

        for (var i = at + 1; i < view.Count; i++)
        {
            if (IsRaidWord(view, i)) return i;
        }

        return -1;
    }

    private static bool IsRaidWord(SentenceView view, int at)
    {
        if (view.KindAt(at) != PhraseKind.Word) return false;
        var entry = view.Entry(at).Before(view.Lower(at + 1));
        // "conducted an exercise with 60 missiles", "two shells": words that are of a raid only as its verbs.
        if (entry.Lemma is "carry out" or "conduct" or "mount") return view.VerbAt(at) is not null && view.Phrases.Skip(at + 1).Take(5).Any(phrase => phrase.Entry.Noun == Frame.Raid);
        if (entry.Lemma is "shell" or "pound" or "jam" or "hammer" or "batter" or "employ" or "disable" or "suppress") return view.VerbAt(at) is not null;
        return entry.Frames.ContainsAny(Frame.Fire, Frame.Down, Frame.Suffer) || entry.Noun is Frame.Raid or Frame.Down || IsSent(view, at) || RaidImpacts.IsAt(view, at);
    }

    /// <summary>"Russia sent 50 drones", "directed missiles at": what the attacker gives is fired.</summary>
    private static bool IsSent(SentenceView view, int at) =>
        view.VerbAt(at) is { } verb && (verb.Has(Frame.Give) || verb.Lemma is "direct" or "aim" or "deploy") && Roles.Subject(view, verb).Codes.Contains(Attacker);

    private static bool IsDown(SentenceView view, int at) =>
        view.Entry(at).Before(view.Lower(at + 1)).Frames.Contains(Frame.Down) || view.Entry(at).Noun == Frame.Down;

    /// <summary>Threats that the defended country itself fires or is given.</summary>
    private static bool IsFriendly(SentenceView view, int at)
    {
        if (view.Verbs.Any(other => other.Has(Frame.Receive) && other.At < at && at - other.At <= 4 && !other.Has(Frame.Suffer) && Roles.Subject(view, other).Codes is [var got, ..] && got == view.Discourse.Beneficiary)) return true;
        var verb = view.Verbs.LastOrDefault(other => other.At < at && (other.Has(Frame.Fire) || other.Has(Frame.Give) || other.Has(Frame.Buy) || other.Has(Frame.Make)));
        if (verb is not null && Roles.Subject(view, verb).Codes.Contains(Attacker)) return false;
        return verb is not null && (!verb.Has(Frame.Fire) || (Roles.Subject(view, verb).Codes is { Count: > 0 } who && who[0] == view.Discourse.Beneficiary && !verb.IsPassive && verb.Lemma != "see"));
    }

    /// <summary>"drone attacks", "missile defence", "ballistic missile threat": the word only describes another noun.</summary>
    private static bool IsDescription(SentenceView view, int at)
    {
        var next = view.Lower(at + 1);
        // "an S-400 battery", "Iskander launchers": what fires them.
        if (view.Entry(at + 1).In(WordSet.System) && view.KindAt(at + 1) == PhraseKind.Word && next is not ("weapon" or "weapons" or "weaponry" or "vehicle" or "vehicles")) return true;
        return view.Entry(at + 1).Noun == Frame.Raid || next is "defence" or "defense" or "threat" or "threats" or "industries" or "program" or "programme" or "barrage" or "campaign" or "production" or "stocks";
    }

    /// <summary>The verb by which a raid without a number is told, or null.</summary>
    private static Verb? Told(SentenceView view, int at) =>
        view.Verbs.FirstOrDefault(other => (other.Has(Frame.Fire) || (other.Lemma == "send" && IsSent(view, other.At))) && (other.Lemma is not ("see" or "target" or "pound") || (other.Lemma == "pound" && RaidDays.IsShort(view.Article.DayOf(view.Number)) && view.Lower(at - 1) is "with" or "and")) && !other.IsModal && !other.IsInfinitive && (other.IsPast || other.IsPassive));

    /// <summary>Without a number a raid is told when attacker, deed and a day or a place stand in the sentence.</summary>
    private static bool IsTold(SentenceView view, int at)
    {
        var verb = Told(view, at);
        // "missiles launched at A might stray into B": what may come of it is no raid.
        if (verb is { IsPassive: false } && (verb.Form & VerbForm.Participle) != 0 && at == verb.Start - 1 && view.Phrases.Skip(verb.At + 1).Take(6).Any(phrase => phrase.Entry.In(WordSet.Modal))) return false;
        if (verb is null || RaidSense.IsElsewhere(view, at, view.Discourse.Beneficiary!) || view.Discourse.RaidsTold.Contains(view.Phrases[at].Item! + view.Article.DayOf(view.Number))) return false;
        var subject = at < verb.At && verb.Start - at <= 3;
        var means = at > verb.At && view.Phrases.Take(at).Skip(verb.At).Any(phrase => phrase.Lower is "using" or "with") || (at > verb.At && at - verb.At <= 2 && verb.Lemma == "use") || (at > verb.At && at - verb.At <= 4 && verb.Lemma is "fire" or "launch" or "unleash" or "send" or "rain" or "lob" or "hurl" && view.Phrases[at - 1].Actor != view.Discourse.Beneficiary);
        var russian = Roles.Subject(view, verb).Codes.Contains(Attacker) || (at > 0 && view.Phrases[at - 1].Actor == Attacker) || view.Entry(verb.Start - 1).Noun == Frame.Raid || (subject && IsUnowned(view, at, verb)) || (subject && verb is { IsPassive: true } && verb.Lemma is "fire" or "launch" && RaidPlaces.IsNamed(view, verb.At) && Roles.Agent(view, verb).Count == 0);
        var place = RaidPlaces.IsNamed(view, verb.At);
        return (subject || means) && russian && ((place && verb.Lemma is "attack" or "strike" or "hit") || verb.Lemma == "use" || RaidDays.IsShort(view.Article.DayOf(view.Number)));
    }

    /// <summary>"Drones hit flats in A on Wednesday": raiders of nobody named that strike the defended country, or that come while a raid on it is told.</summary>
    private static bool IsUnowned(SentenceView view, int at, Verb verb) =>
        !verb.IsPassive && verb.Lemma is "hit" or "strike" or "attack" && at <= 2 && RaidDays.IsShort(view.Article.DayOf(view.Number)) && !view.Phrases.Exists(phrase => phrase.Kind == PhraseKind.Item)
        && !view.Phrases.Take(at).Any(phrase => phrase.Kind is PhraseKind.Actor) && !view.Phrases.Skip(verb.At).Any(phrase => phrase is { Kind: PhraseKind.Actor, Actor: Attacker })
        && (RaidPlaces.IsNamed(view, verb.At) || view.Discourse.LastRaid is not null || IsNamed(view, at));

    /// <summary>"Shaheds", "a Kalibr": a weapon named by its type, which only the attacker flies.</summary>
    private static bool IsNamed(SentenceView view, int at) =>
        view.Article.Tokens[view.Phrases[at].First].IsCapital && view.Article.Tokens[view.Phrases[at].First].Lower is not ("drone" or "drones" or "missile" or "missiles" or "rocket" or "rockets" or "uav" or "uavs" or "ballistic" or "cruise" or "kamikaze" or "attack" or "strike" or "suicide" or "explosive" or "exploding" or "hypersonic");

    private static ClaimDraft Make(SentenceView view, int at, int governor, string target, AttackAspect aspect, Quantity? quantity)
    {
        var verb = view.VerbAt(governor);
        var feared = view.Verbs.Any(other => other.At <= Math.Max(governor, 0) && (other.IsModal || (other.Has(Frame.Need) && verb?.IsInfinitive == true)));
        feared |= view.Phrases.Take(Math.Max(0, governor)).TakeLast(7).Any(phrase => phrase.Entry.In(WordSet.Modal));
        var draft = Drafts.Make(view, ClaimKind.Attack, feared ? ClaimStatus.Considered : ClaimStatus.Reported, at, governor, at);
        // What is brought down right after a raid was told is of that raid.
        var raid = aspect == AttackAspect.Intercepted && view.Discourse.LastRaid is { } last && view.Number - last.Sentence <= 2 && view.Article.DaysOf(view.Number).Count == 0 ? last.When : null;
        return draft with
        {
            When = draft.When ?? raid ?? RaidDays.Running(view), Quantity = quantity, From = [Attacker], To = [target], Aspect = aspect, Distance = 0,
        };
    }
}
