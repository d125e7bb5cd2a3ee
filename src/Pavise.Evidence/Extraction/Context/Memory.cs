namespace Pavise.Evidence;

/// <summary>Keeps the discourse up to date and resolves "these systems", "another unit", "two of them" to the item last named.</summary>
internal sealed class Memory(ArticleText article, Discourse discourse, ItemFamilies families)
{
    public List<Phrase> Resolve(List<Phrase> phrases)
    {
        for (var i = 0; i < phrases.Count; i++)
        {
            if (phrases[i].IsWord("army") && Armies.Of(phrases, i, article, discourse) is { } army) phrases[i] = army;
            if (phrases[i].Kind == PhraseKind.Item && phrases[i].Item == ItemFamilies.UnspecifiedInterceptor && discourse.OnlySystem is { } only && ItemFamilies.IsBareRound(phrases[i], article.Tokens))
                phrases[i] = phrases[i] with { Item = discourse.LastInterceptor is { } type && families.IsRoundType(type) && families.Interceptor(families.Whole(type)) == families.Interceptor(only) ? type : families.Interceptor(only) };
            else if (phrases[i].Kind is PhraseKind.Word or PhraseKind.Threat) phrases[i] = Anaphor(phrases, i) ?? phrases[i];
            else if (phrases[i].Kind == PhraseKind.Amount) phrases[i] = Numeral(phrases, i) ?? phrases[i];
            if (phrases[i].Kind == PhraseKind.Word && Subject(phrases, i) is { } subject) phrases[i] = subject;
            if (phrases[i].Lower is "any" or "more" && NoMore(phrases, i) is { } refused) phrases[i] = refused;
            if (phrases[i].IsWord("them") && Some(phrases, i) is { } some) phrases[i] = some;
            if (phrases[i].IsWord("another") || (phrases[i].Kind == PhraseKind.Word && NumberWords.IsOrdinal(phrases[i].Lower))) phrases[i] = Another(phrases, i) ?? phrases[i];
            if (phrases[i].Kind == PhraseKind.Item) Name(phrases[i]);
        }

        // "these systems" after a list of several types means no one of them.
        if (phrases.Count(phrase => phrase.Kind == PhraseKind.Item) < 3) return phrases;
        var systems = phrases.Where(phrase => phrase.Kind == PhraseKind.Item && !families.IsInterceptor(phrase.Item!) && families.IsAirDefence(phrase.Item!)).Select(phrase => phrase.Item).Distinct().Count();
        if (systems > 2) discourse.LastSystem = ItemFamilies.UnspecifiedSystem;
        return phrases;
    }

    public void Learn(SentenceView view, IReadOnlyList<ClaimDraft> drafts)
    {
        var launched = drafts.Where(draft => draft is { Kind: Core.ClaimKind.Attack, Aspect: Core.AttackAspect.Launched, Quantity: not null }).Select(draft => draft.Item).Distinct(StringComparer.Ordinal).Count();
        if (launched > 0) discourse.MixedRaid = launched > 1;
        foreach (var draft in drafts)
        {
            if (draft.Kind == Core.ClaimKind.Request && draft.Item != "money") discourse.LastRequest = draft;
            if (draft is { Kind: Core.ClaimKind.Production, Quantity: not null }) discourse.LastOutput = draft;
            if (draft.Kind == Core.ClaimKind.Attack && draft.Quantity is null) discourse.RaidsTold.Add(draft.Item + draft.When);
            if (draft is { Kind: Core.ClaimKind.Attack, Aspect: Core.AttackAspect.Launched, Quantity: not null }) discourse.LastRaid = draft;
            if (draft.Kind is Core.ClaimKind.Pledge or Core.ClaimKind.Diversion) discourse.LastTransfer = draft with { When = draft.When ?? (discourse.LastTransfer is { } before && before.Kind == draft.Kind ? before.When : null) };
            if (draft.From.Count > 0 && draft.Status != Core.ClaimStatus.Denied && draft.Kind is Core.ClaimKind.Pledge or Core.ClaimKind.Delivery) (discourse.LastGiver, discourse.LastGift) = (draft.From, draft);
            if (draft.From.Count > 0 && draft.Kind is Core.ClaimKind.Pledge or Core.ClaimKind.Funding or Core.ClaimKind.Diversion) (discourse.Donors, discourse.HaveRefused) = (draft.From, draft.Status == Core.ClaimStatus.Denied);
        }

        // "Zelensky thanked A": what has come, came from A.
        foreach (var verb in view.Verbs)
        {
            if (verb.Lemma == "thank" && verb.At + 1 < view.Count && view.KindAt(verb.At + 1) is PhraseKind.Actor && view.ActorsAt(verb.At + 1) is { Count: > 0 } && view.ListAround(verb.At + 1) is var thanked && !thanked.Contains(discourse.Beneficiary ?? "")) (discourse.Donors, discourse.HaveRefused) = (thanked, false);
        }

        foreach (var phrase in view.Phrases)
        {
            if (phrase is not { Kind: PhraseKind.Actor, IsAttribute: false }) continue;
            discourse.LastActor = phrase.Actor;
            if (article.IsMaker(phrase.Actor!)) discourse.LastMaker = phrase.Actor;
            if (article.IsCountry(phrase.Actor!) && phrase.Actor != discourse.Beneficiary && !AttackingSide.Has(phrase.Actor!)) discourse.LastCountry = phrase.Actor;
        }

        if (view.Phrases.FirstOrDefault(phrase => phrase.Kind == PhraseKind.Person) is { } person) discourse.LastPerson = new Person(person.Name!, person.Actor, person.Last);
    }

    private void Name(Phrase phrase)
    {
        var item = phrase.Item!;
        discourse.LastItem = item;
        // "air defences" in general name no system that a later "unit" could point to.
        if (item == ItemFamilies.UnspecifiedSystem && !phrase.HasHead && discourse.LastSystem is not null) return;
        if (families.IsInterceptor(item)) discourse.LastInterceptor = item;
        else if (item != "weapons-unspecified") discourse.LastSystem = families.Whole(item);
    }

    /// <summary>A number without a noun counts the systems last named: "asked for seven", "has sent one so far", "Norway one".</summary>
    private Phrase? Numeral(List<Phrase> phrases, int at)
    {
        if ((discourse.LastRaid is not null || phrases.Take(at).Any(phrase => phrase.Kind == PhraseKind.Threat)) && phrases.Exists(phrase => phrase.Kind == PhraseKind.Word && phrase.Entry.Frames.Contains(Frame.Down))) return null;
        var rounds = phrases.Take(at).LastOrDefault(phrase => phrase.Kind == PhraseKind.Item)?.Item is { } round && families.IsInterceptor(round) && !families.IsUnspecified(round) ? round : null;
        if ((discourse.LastSystem ?? rounds) is not { } system || phrases[at].Amount is not { IsMoney: false } amount || amount.Vague) return null;
        // "The other two will be delivered": the rest of what was counted.
        if (at is 1 or 2 && phrases[at - 1].Lower is "other" or "remaining" or "first" or "next" && phrases[0].IsWord("the") && amount.Low is >= 1 and <= 200 && IsHandedOver(phrases, at)) return Numbered(phrases[at], phrases[at].Last, system, amount);
        // "Six more are on order".
        if (at == 0 && amount.Low is >= 1 and <= 200 && phrases.Count > 4 && phrases.Take(6).Any(phrase => phrase.IsWord("order")) && phrases[phrases[1].IsWord("more") ? 2 : 1].Entry.In(WordSet.Being)) return Numbered(phrases[at], phrases[at].Last, system, amount);
        // "Two are to be delivered": a number that is handed over counts what was last named.
        if (at == 0 && amount.Low is >= 1 and <= 200 && IsHandedOver(phrases, at)) return Numbered(phrases[at], phrases[at].Last, system, amount);
        if (at > 0 && phrases[at - 1].Entry.Frames.Contains(Frame.Make) && phrases[at - 1].Entry.Lemma != "make" && amount.Low is >= 10 and <= 5000 && discourse.LastItem is { } made && families.IsInterceptor(made) && at + 1 < phrases.Count && phrases[at + 1].Lower is "in" or "last" or "a" or "this" or "." or "," or "per" or "annually") return Numbered(phrases[at], phrases[at].Last, made, amount);
        // "One of them has been delivered".
        if (at == 0 && amount.Low is >= 1 and <= 200 && phrases.Count > 3 && phrases[1].IsWord("of") && phrases[2].IsWord("them") && IsHandedOver(phrases, 2)) return Numbered(phrases[at], phrases[2].Last, system, amount);
        if (amount.Low is not >= 1 || amount.Low > (rounds is null ? 200 : 5000) || at == 0) return null;
        if (PartNumber.Stands(phrases, at) && (PartNumber.IsOpened(phrases, at) ? IsHandedOver(phrases, at) || PartNumber.IsGone(phrases, at) : true))
            return Numbered(phrases[at], PartNumber.End(phrases, at), phrases.Take(at).LastOrDefault(phrase => phrase.Kind == PhraseKind.Item)?.Item is { } whole && families.IsAirDefence(whole) ? whole : system, amount);
        var next = at + 1 < phrases.Count ? phrases[at + 1].Lower : ".";
        var them = next == "of" && at + 2 < phrases.Count && phrases[at + 2].Lower is "them" or "its" or "their" && (phrases[at + 2].Lower == "them" || (at + 3 < phrases.Count && phrases[at + 3].IsWord("own")));
        // "three of its own Patriot systems": the number counts what is named.
        if (them && phrases[at + 2].Lower != "them" && phrases.Skip(at + 4).Take(3).Any(phrase => phrase.Kind == PhraseKind.Item)) return null;
        var participle = at + 2 < phrases.Count && phrases[at + 2].Lower is "by" or "to" or "from" && (phrases[at + 1].Entry.Form & VerbForm.Participle) != 0
            && phrases[at + 1].Entry.Frames.ContainsAny(Frame.Give, Frame.Commit, Frame.Down);
        var gapped = next is "by" or "from" && at + 2 < phrases.Count && phrases.Skip(at + 2).Take(2).Any(phrase => phrase.Kind == PhraseKind.Actor) && phrases[at - 1].Lower is "and" or ",";
        var share = phrases[at - 1].IsWord("which") && at > 1 && phrases[at - 2].IsWord("of") && next is "were" or "was" or "have" or "had" && !phrases.Exists(phrase => phrase.Kind == PhraseKind.Threat);
        if (participle || gapped || share || PartNumber.IsThose(phrases, at)) return Numbered(phrases[at], phrases[at].Last, system, amount);
        if (!them && !NumberPlace.EndsCount(phrases, at + 1)) return null;
        if (!them && next == "more" && at + 2 < phrases.Count && phrases[at + 2].Kind is not PhraseKind.Mark && phrases[at + 2].Lower is not ("and" or "this" or "next" or "in" or "by" or "later" or "soon" or "before" or "from" or "to" or "for" or "over" or "within" or "after" or "through" or "under" or "as" or "at" or "until" or "once" or "when")) return null;
        if (phrases.Take(at).LastOrDefault(phrase => phrase.Kind == PhraseKind.Item) is { } nearest && families.IsAirDefence(nearest.Item!) && !families.IsUnspecified(nearest.Item!)) system = nearest.Item!;
        var ordinal = at > 2 && NumberWords.IsOrdinal(phrases[at - 1].Lower);
        // "give up another one", "hand over one": a particle may stand between the verb and the number.
        var another = phrases[at - 1].IsWord("another") ? at - 2 : at - 1;
        if (another > 0 && phrases[another].Lower is "up" or "over" or "away" or "off") another--;
        var before = ordinal ? phrases[at - 3] : another != at - 1 && another >= 0 ? phrases[another] : phrases[at - 1].Lower is "only" or "just" && at > 1 ? phrases[at - 2] : phrases[at - 1];
        if (before is { Kind: PhraseKind.Actor, IsDemonym: false } && phrases[at - 1].Lower is "only" or "just" && at > 2 && phrases[at - 3].Entry.Frames.Contains(Frame.Give)) return Numbered(phrases[at], phrases[at].Last, system, amount);
        // "gave A one": so does a name; "two in 2023 and one in 2024" is a further part of the same deed.
        if (at > 1 && before is { Kind: PhraseKind.Actor, IsDemonym: false } && phrases[at - 2].Kind == PhraseKind.Word && phrases[at - 2].Entry.Frames.Contains(Frame.Give)) return Numbered(phrases[at], phrases[at].Last, system, amount);
        if (before.Lower is "and" or "," && NumberPlace.IsDatedPart(phrases, at)) return Numbered(phrases[at], phrases[at].Last, system, amount);
        // "gave them one": the receiver stands between the verb and the number.
        if (at > 1 && before.Lower is "them" or "us" or "him" or "you" && phrases[at - 2].Entry.Frames.Contains(Frame.Give)) return Numbered(phrases[at], phrases[at].Last, system, amount);
        var verb = before.Entry.Frames;
        var asked = before.IsWord("for") && at > 1 && phrases[at - 2].Entry.Frames.ContainsAny(Frame.Ask, Frame.Pay, Frame.Need) || (before.IsWord("for") && at > 1 && phrases[at - 2].Entry.Noun is Frame.Commit or Frame.Consider && !families.IsUnspecified(system));
        var governed = verb.ContainsAny(Frame.Give, Frame.Ask, Frame.Need, Frame.Hold, Frame.Receive, Frame.Buy, Frame.Order) || before.Lower is "committed" or "pledged" or "promised" or "offered" || before.Lower is "has" or "having" or "have" or "urgently";
        var giver = phrases[at - 1].IsWord("another") ? at - 2 : at - 1;
        var elliptic = before is { Kind: PhraseKind.Actor, IsDemonym: false } && giver > 0 && phrases[giver - 1].Lower is "and" or ",";
        return asked || governed || elliptic || them ? Numbered(phrases[at], them ? phrases[at + 2].Last : phrases[at].Last, system, amount) : null;
    }

    private Phrase Numbered(Phrase number, int last, string system, Amount amount) =>
        new(PhraseKind.Item, number.First, last, number.Lower, number.Entry) { Item = system, HasHead = true, Quantity = amount.In(families.IsInterceptor(system) ? Core.Unit.Missile : Core.Unit.System), IsNumeral = true };

    /// <summary>"promised another in June", "supplied the first jointly with": one of the systems last named.</summary>
    private Phrase? Another(List<Phrase> phrases, int at)
    {
        if (discourse.LastSystem is not { } system || at == 0 || at + 1 >= phrases.Count) return null;
        // "The first has been delivered": an ordinal that is handed over is one of them.
        if (at == 1 && phrases[0].IsWord("the") && IsHandedOver(phrases, at)) return new Phrase(PhraseKind.Item, phrases[at].First, phrases[at].Last, phrases[at].Lower, phrases[at].Entry) { Item = system, HasHead = true, Quantity = Core.Quantity.Exactly(1, Core.Unit.System), IsNumeral = true };
        var determiner = phrases[at - 1].Lower is "the" or "a" or "its" ? 1 : 0;
        if (phrases[at].Lower != "another" && determiner == 0) return null;
        if (at <= determiner || phrases[at + 1].Lower is not ("jointly" or "together" or "with" or "earlier" or "in" or "from" or "." or "," or "this" or "last" or "by" or "and" or "next" or "to" or "soon" or "on" or ";" or "before")) return null;
        var frames = phrases[at - 1 - determiner].Entry.Frames;
        return frames.ContainsAny(Frame.Give, Frame.Commit, Frame.Ask, Frame.Need, Frame.Receive, Frame.Buy)
            ? new Phrase(PhraseKind.Item, phrases[at].First, phrases[at].Last, phrases[at].Lower, phrases[at].Entry) { Item = system, HasHead = true, Quantity = Core.Quantity.Exactly(1, Core.Unit.System), IsNumeral = true }
            : null;
    }

    /// <summary>"They were delivered in June", "it has not arrived yet": a pronoun that is handed over is what was last named.</summary>
    private Phrase? Subject(List<Phrase> phrases, int at)
    {
        if (phrases[at].Lower is not ("they" or "it" or "these" or "those" or "both") || discourse.LastItem is not { } item || !families.IsAirDefence(item) || families.IsUnspecified(item)) return null;
        if (at > 1 || !IsHandedOver(phrases, at)) return null;
        return new Phrase(PhraseKind.Item, phrases[at].First, phrases[at].Last, phrases[at].Lower, phrases[at].Entry) { Item = item, HasHead = true };
    }

    /// <summary>"delivered a number of them", "sent some of them": an uncounted part of what was last named.</summary>
    private Phrase? Some(List<Phrase> phrases, int at)
    {
        if (at < 3 || !phrases[at - 1].IsWord("of") || discourse.LastItem is not { } item || !families.IsAirDefence(item)) return null;
        if (phrases[at - 2].Lower is not ("number" or "some" or "many" or "most" or "more" or "lot" or "part" or "any" or "none")) return null;
        for (var i = at - 3; i >= 0 && at - i <= 7; i--)
        {
            if (phrases[i].Kind == PhraseKind.Word && phrases[i].Entry.Before(phrases[i + 1].Lower).Frames.ContainsAny(Frame.Give, Frame.Receive))
                return new Phrase(PhraseKind.Item, phrases[at].First, phrases[at].Last, phrases[at].Lower, phrases[at].Entry) { Item = item, HasHead = true };
        }

        return null;
    }

    /// <summary>"could give no more", "cannot spare any", "ruled out giving any more away": what is not given is more of what was last named.</summary>
    private Phrase? NoMore(List<Phrase> phrases, int at)
    {
        if (discourse.LastItem is not { } item || !families.IsAirDefence(item)) return null;
        var verb = phrases[at].Lower == "more" ? at - 2 : at - 1;
        if (phrases[at].Lower == "more" && at > 0 && phrases[at - 1].Lower is not ("no" or "any")) verb = at - 1;
        if (verb < 0) return null;
        if (phrases[verb].Lower is "up" or "over" or "away" && verb > 0) verb--;
        if (phrases[verb].Kind != PhraseKind.Word || !phrases[verb].Entry.Before(phrases[verb + 1].Lower).Frames.Contains(Frame.Give)) return null;
        if (at + 1 < phrases.Count && phrases[at + 1].Kind != PhraseKind.Mark && phrases[at + 1].Lower is not ("away" or "up" or "until" or "before" or "because" or "from" or "to" or "and" or "but" or "for" or "without" or "unless" or "this" or "next" or "soon" or "in" or "as")) return null;
        return new Phrase(PhraseKind.Item, phrases[at].First, phrases[at].Last, phrases[at].Lower, phrases[at].Entry) { Item = item, HasHead = true };
    }

    /// <summary>"send the systems", "trained on the system": the object of a deed is what was last named, unless more words say which.</summary>
    private bool IsMeant(List<Phrase> phrases, int at)
    {
        if (at + 1 < phrases.Count && phrases[at + 1].Lower is "of" or "that" or "which" or "for" or "'s") return false;
        if (IsHandedOver(phrases, at)) return true;
        for (var i = at - 2; i >= 0 && at - i <= 6; i--)
        {
            if (phrases[i].Kind != PhraseKind.Word) continue;
            var frames = phrases[i].Entry.Before(phrases[i + 1].Lower).Frames;
            if (frames.ContainsAny(Frame.Give, Frame.Train, Frame.Order, Frame.Buy, Frame.Pay, Frame.Receive) || phrases[i].Entry.Lemma is "promise" or "pledge") return true;
        }

        return false;
    }

    /// <summary>"the systems will be delivered", "the launchers have not yet arrived": the subject right before a verb of handing over.</summary>
    private static bool IsHandedOver(List<Phrase> phrases, int at)
    {
        var being = false;
        for (var i = at + 1; i < Math.Min(phrases.Count, at + 8); i++)
        {
            if (phrases[i].Kind != PhraseKind.Word) return false;
            var entry = phrases[i].Entry;
            if (i > at + 1 && being && (entry.Form & VerbForm.Participle) != 0 && entry.Frames.Contains(Frame.Give)) return true;
            if (entry.Frames.Contains(Frame.Arrive)) return phrases[i].Lower is "arrive" or "arrived" or "arriving" or "reached" or "reach" or "come" or "comes";
            being |= entry.In(WordSet.Being);
            if (!entry.In(WordSet.Auxiliary) && !entry.In(WordSet.Future) && !entry.In(WordSet.Negative) && !entry.In(WordSet.Adverb) && !entry.In(WordSet.Modal)) return false;
        }

        return false;
    }

    private Phrase? Anaphor(List<Phrase> phrases, int at)
    {
        var lower = phrases[at].Lower;
        if (phrases[at].Kind == PhraseKind.Threat && (phrases[at].Last - phrases[at].First > 1 || NumberPlace.IsFired(phrases, at))) return null;
        if (lower is "supplies" or "shipments" && at > 0 && phrases[at - 1].Lower is "these" or "those" && discourse.LastItem is { } goods && families.IsAirDefence(goods))
            return new Phrase(PhraseKind.Item, phrases[at].First, phrases[at].Last, lower, phrases[at].Entry) { Item = discourse.Unspecified(goods), HasHead = true };
        var antecedent = IsSystems(lower) ? discourse.LastSystem : IsRounds(lower) ? discourse.LastInterceptor ?? (at > 1 && phrases[at - 1].IsWord("and") && phrases[at - 2].Kind == PhraseKind.Item ? discourse.LastSystem : NumberPlace.IsListed(phrases, at) && discourse.LastSystem is { } listed && families.Interceptor(listed) != listed ? families.Interceptor(listed) : null) : null;
        // "missiles for them": rounds of the system just named.
        if (IsRounds(lower) && discourse.LastSystem is { } launcher && at + 2 < phrases.Count && phrases[at + 1].IsWord("for") && phrases[at + 2].Lower is "it" or "them" && families.Interceptor(launcher) != launcher)
            return new Phrase(PhraseKind.Item, phrases[at].First, phrases[at].Last, lower, phrases[at].Entry) { Item = families.Interceptor(launcher), HasHead = true };
        antecedent ??= IsNeeded(phrases, at) ? IsSystems(lower) ? ItemFamilies.UnspecifiedSystem : IsRounds(lower) ? ItemFamilies.UnspecifiedInterceptor : null : null;
        if (antecedent is null) return null;
        // "two launchers and missiles": rounds named with the parts of a system are that system's.
        if (IsRounds(lower) && at > 1 && phrases[at - 1].IsWord("and") && phrases[at - 2] is { Kind: PhraseKind.Item, HasHead: true } whole && families.Whole(whole.Item!) == discourse.LastSystem && families.Interceptor(discourse.LastSystem!) is var rounds && rounds != discourse.LastSystem)
            return new Phrase(PhraseKind.Item, phrases[at].First, phrases[at].Last, lower, phrases[at].Entry) { Item = rounds, HasHead = true };
        var head = phrases[at].First;
        Core.Quantity? quantity = null, total = null;
        var pointed = NumberPlace.IsGiven(phrases, at) || NumberPlace.IsOwned(phrases, at);
        for (var k = at - 1; k >= 0 && at - k <= 4; k--)
        {
            var before = phrases[k];
            if (before.Kind == PhraseKind.Amount && before.Amount is { IsMoney: false } amount)
            {
                total = quantity;
                quantity = amount.In(lower.StartsWith("batter", StringComparison.Ordinal) ? new Core.Unit("battery") : IsRounds(lower) ? Core.Unit.Missile : Core.Unit.System);
                head = before.First;
                pointed = true;
            }
            else if (before.Lower == "another" || (before.Lower == "a" && pointed) || NumberWords.IsOrdinal(before.Lower))
            {
                // "the first systems" are more than one.
                if (before.Lower == "another" || before.Lower == "a" || lower[^1] != 's') quantity ??= Core.Quantity.Exactly(1, lower.StartsWith("batter", StringComparison.Ordinal) ? new Core.Unit("battery") : Core.Unit.System);
                head = before.First;
                pointed = true;
            }
            else if (before.Lower is "a" && k == at - 1 && lower is "battery" or "system" && IsMeant(phrases, at) && discourse.LastSystem != ItemFamilies.UnspecifiedSystem)
            {
                quantity ??= Core.Quantity.Exactly(1, lower == "battery" ? new Core.Unit("battery") : Core.Unit.System);
                head = before.First;
                pointed = true;
            }
            else if (before.Lower == "the" && k == at - 1 && ((IsSystems(lower) && IsMeant(phrases, at)) || (IsRounds(lower) && k > 1 && phrases[k - 1].IsWord("of") && phrases[k - 2].Entry.Noun == Frame.Give)))
            {
                pointed = true;
            }
            else if (before.Lower is "its" or "their" or "the" && quantity is not null && k > 1 && phrases[k - 1].IsWord("of") && PartNumber.Part(phrases, k - 2) is { } part)
            {
                total = quantity;
                quantity = part.Amount is { } count ? count.In(total!.Value.Unit) : null;
                head = part.First;
                break;
            }
            else if (before.Lower is "its" or "their" && k == at - 1 && IsMeant(phrases, at))
            {
                if (lower[^1] != 's') quantity = Core.Quantity.Exactly(1, lower == "battery" ? new Core.Unit("battery") : Core.Unit.System);
                head = before.First;
                pointed = true;
            }
            else if (before.Lower == "of" && pointed && k > 0 && phrases[k - 1].Kind == PhraseKind.Amount)
            {
                continue;
            }
            else if (Points(before.Lower))
            {
                pointed = true;
            }
            else if (before.Kind == PhraseKind.Word && (before.Lower.StartsWith("western-", StringComparison.Ordinal) || before.Lower is "critical" or "advanced" or "strategic" or "first" or "modern" or "fire" or "complete" or "full" or "entire" or "whole" or "remaining" or "operational" or "working" or "functioning" or "existing" or "spare" or "own" or "available" or "active" or "new" or "older" or "extra"))
            {
                continue;
            }
            else
            {
                break;
            }
        }

        return pointed ? new Phrase(PhraseKind.Item, phrases[at].First, phrases[at].Last, lower, phrases[at].Entry) { Item = lower == "launchers" ? families.Component(antecedent) : antecedent, HasHead = true, Quantity = quantity, Total = total, Head = head } : null;
    }

    /// <summary>"we need more missiles": what the defended side needs, where nothing was named before.</summary>
    private bool IsNeeded(List<Phrase> phrases, int at) =>
        discourse.Beneficiary is not null && at > 1 && phrases[at - 1].Lower is "more" or "additional" or "enough" && phrases.Take(at - 1).TakeLast(4).Any(phrase => phrase.Kind == PhraseKind.Word && phrase.Entry.Lemma is "need");

    private static bool IsSystems(string lower) => lower is "system" or "systems" or "battery" or "batteries" or "unit" or "units" or "launchers";

    private static bool IsRounds(string lower) => lower is "interceptors" or "missiles" or "munitions";

    private static bool Points(string lower) => lower is "these" or "those" or "this" or "such" or "another" or "additional" or "more" or "further" or "single";
}
