using Pavise.Core;

namespace Pavise.Planning;

/// <summary>Says why orders wait, needs are unmet and floors are not kept; each sentence is checked by a re-solve and carries its certificate.</summary>
internal sealed class Explainer(PlanProgram program, PlanEvidence evidence, Resolve resolve, IProgress<string>? progress)
{
    private readonly PlanModel model = program.Model;
    private readonly PlanWords words = new(program.Model, evidence);
    private readonly Relaxations relaxations = new(program.Model, new PlanWords(program.Model, evidence));

    public async Task<IReadOnlyList<Explanation>> ExplainAsync(IReadOnlyList<Grievance> grievances, IReadOnlyList<PlanDecision> decisions, CancellationToken cancel)
    {
        var explanations = new List<Explanation>();
        foreach (var grievance in grievances)
        {
            progress?.Report($"checking why {grievance.Subject} waits");
            explanations.AddRange(await ExplainAsync(grievance, grievance.IsAlone(program), decisions, cancel).ConfigureAwait(false));
        }

        return explanations;
    }

    private async Task<List<Explanation>> ExplainAsync(Grievance grievance, bool alone, IReadOnlyList<PlanDecision> decisions, CancellationToken cancel)
    {
        var found = new List<Explanation>();
        // A tier that can count nothing else is as small as it can be, and so is the grievance; else it may have lost to an equal, also to one that does not wait.
        var least = alone ? grievance.Amount : await resolve.LeastAsync(grievance, model, cancel).ConfigureAwait(false);
        if (least is not { } before) return found;
        if (before < grievance.Amount - Resolve.Noise) found.Add(AmongEquals(grievance, before));
        if (before == 0) return found;
        var tried = 0;
        foreach (var relaxation in relaxations.For(grievance))
        {
            tried++;
            if (await resolve.LeastAsync(grievance, relaxation.Model, cancel).ConfigureAwait(false) is { } after && after < before - Resolve.Noise)
                found.Add(Relaxed(grievance, relaxation, before, after, await resolve.WorseBelowAsync(grievance, relaxation.Model, after, cancel).ConfigureAwait(false)));
        }

        if (await DivertedAsync(grievance, before, decisions, cancel).ConfigureAwait(false) is { } diverted) found.Add(diverted);
        if (await GivenAsync(grievance, before, decisions, cancel).ConfigureAwait(false) is { } given) found.Add(given);
        if (found.Count == 0 && tried > 0) found.Add(NoSingleLimit(grievance, before, tried));
        return found;
    }

    private Explanation Relaxed(Grievance grievance, Relaxation relaxation, decimal before, decimal after, (TierChange? Worse, bool Known) below)
    {
        var origin = Origin(grievance, relaxation.Name, $"re-solved with {relaxation.Name} changed by {Formatter.Number(relaxation.Amount)}");
        var say = Begin(grievance, Now(grievance, before, origin));
        say.Say(" because ");
        relaxation.Because(say);
        say.Say(": ");
        relaxation.Change(say, origin);
        say.Say(" it would be ").Say(Text(after, grievance.Unit), origin).Say(", and no aim that counts as much or more would be worse");
        if (below.Worse is { } worse)
        {
            say.Say($"; of those that count less, the first to be worse is that {TierOrder.InWords(worse.Tier)}, missed by ").Say(Text(worse.After!.Value, worse.Unit), origin)
                .Say(" instead of ").Say(Text(worse.Before!.Value, worse.Unit), $"{evidence.Prefix}/tier/{worse.Tier}");
        }
        else if (below.Known) say.Say(", nor any that counts less");
        return new Explanation(grievance.Subject, relaxation.Reason, say.Say(". Checked by re-solve.").Cite(origin).Build(), Certificate(grievance, relaxation.Name, relaxation.Amount, relaxation.Unit, before, after))
        {
            Worse = below.Worse,
        };
    }

    private Explanation AmongEquals(Grievance grievance, decimal least)
    {
        var origin = Origin(grievance, "order-of-equals", "re-solved for this alone, every tier up to its own held");
        var sentence = Begin(grievance, (grievance.Amount, grievance.Origin))
            .Say(" partly by choice among equals: ").Say(Text(least, grievance.Unit), origin)
            .Say($" would be possible with the same aims met, at the cost of another {(grievance.Kind == GrievanceKind.Floor ? "floor" : "of the same class")}. Checked by re-solve.").Cite(origin).Build();
        return new Explanation(grievance.Subject, "order-of-equals", sentence, Certificate(grievance, "tie-break", 0, Unit.One, grievance.Amount, least));
    }

    private Explanation NoSingleLimit(Grievance grievance, decimal before, int tried)
    {
        var origin = Origin(grievance, "no-single-limit", $"re-solved with each of {tried} limits changed alone");
        var sentence = Begin(grievance, (grievance.Amount, grievance.Origin))
            .Say(", and none of ").Say(Formatter.Number(tried), origin).Say(" limits changed alone would make it less. Checked by re-solve.").Cite(origin).Build();
        return new Explanation(grievance.Subject, "no-single-limit", sentence, Certificate(grievance, "each limit alone", tried, Unit.One, before, before));
    }

    private async Task<Explanation?> DivertedAsync(Grievance grievance, decimal before, IReadOnlyList<PlanDecision> decisions, CancellationToken cancel)
    {
        PlanDecision[] diverted = [.. decisions.Where(d => d.Kind == DecisionKind.Diversion && d.Subject == grievance.Order?.Id)];
        if (grievance.Order is not { } order || diverted.Length == 0) return null;
        var kept = model with { Orders = [.. model.Orders.Select(other => other.Id == order.Id ? order with { DivertibleShare = null } : other)] };
        return await KeptAsync(grievance, before, "diversion", $"orders/{order.Id}/divertible-share", $"nothing of order {order.Id} diverted", diverted, kept,
            say => say.Say(" of its slots go to "), "with none diverted", $"{evidence.Prefix}/order/{order.Id}/diverted", cancel).ConfigureAwait(false);
    }

    private async Task<Explanation?> GivenAsync(Grievance grievance, decimal before, IReadOnlyList<PlanDecision> decisions, CancellationToken cancel)
    {
        PlanDecision[] given = [.. decisions.Where(d => d.Kind == DecisionKind.Transfer && d.From == grievance.Holder && d.Item == grievance.Item)];
        if (grievance.Kind != GrievanceKind.Floor || given.Length == 0) return null;
        var kept = model with { ForbiddenTransfers = [.. model.ForbiddenTransfers, new TransferBan(grievance.Holder, null, grievance.Item, model.HorizonOrigin)] };
        return await KeptAsync(grievance, before, "gift", $"transfers/{grievance.Holder}/{grievance.Item}", $"nothing of it given by {grievance.Holder}", given, kept,
            say => say.Say(given.Sum(one => one.Quantity) == 1 ? " of it goes to " : " of it go to "), "with none given", $"{evidence.Prefix}/holder/{grievance.Holder}/{grievance.Item}/given", cancel).ConfigureAwait(false);
    }

    /// <summary>What would be if the plan did not send these units away: the grievance then, and the first aim that is worse; null when it would not be less.</summary>
    private async Task<Explanation?> KeptAsync(
        Grievance grievance, decimal before, string reason, string name, string what, PlanDecision[] sent, PlanModel kept,
        Action<SentenceBuilder> go, string without, string sentOrigin, CancellationToken cancel)
    {
        if (await resolve.TightenAsync(grievance, kept, cancel).ConfigureAwait(false) is not { } answer || answer.Grievance >= before - Resolve.Noise) return null;
        var (units, unit) = (sent.Sum(decision => decision.Quantity), model.UnitOf(grievance.Item));
        var origin = Origin(grievance, name, $"re-solved with {what}");
        var say = Begin(grievance, Now(grievance, before, origin)).Say(" because ").Say(Text(units, unit), sentOrigin);
        go(say);
        foreach (var (i, to) in sent.Select(decision => decision.To!).Distinct(StringComparer.Ordinal).Index()) words.Name(i > 0 ? say.Say(" and ") : say, to);
        say.Say($": {without} it would be ").Say(Text(answer.Grievance, grievance.Unit), origin);
        if (answer.Worse is { } worse)
        {
            say.Say($", but the aim that {TierOrder.InWords(worse.Tier.Name)} would be missed by ").Say(Text(PlanOutcomes.Rounded(answer.WorseValue), worse.Tier.Unit), origin)
                .Say(" instead of ").Say(Text(PlanOutcomes.Rounded(worse.Value), worse.Tier.Unit), $"{evidence.Prefix}/tier/{worse.Tier.Name}");
        }

        return new Explanation(
            grievance.Subject, reason, say.Say(". Checked by re-solve.").Cite(origin).Build(), Certificate(grievance, name, -units, unit, before, answer.Grievance));
    }

    private SentenceBuilder Begin(Grievance grievance, (decimal Amount, string Origin) now)
    {
        var say = new SentenceBuilder();
        if (grievance.Order is { } order)
        {
            return words.Order(say.Say("The "), order).Say(" waits ").Say(Text(now.Amount, grievance.Unit), now.Origin).Say(" in all");
        }

        words.Name(say, grievance.Holder).Say(grievance.Kind == GrievanceKind.Floor ? " is below its readiness floor by " : " is short of ").Say(Text(now.Amount, grievance.Unit), now.Origin).Say(" of ");
        return words.Name(say, grievance.Item);
    }

    private static (decimal Amount, string Origin) Now(Grievance grievance, decimal least, string origin) =>
        least < grievance.Amount - Resolve.Noise ? (least, origin) : (grievance.Amount, grievance.Origin);

    private string Origin(Grievance grievance, string name, string what) =>
        evidence.Make($"{evidence.Prefix}/explain/{grievance.Subject}/{name}", $"{grievance.Subject} in the plan {model.Name}, {what}", evidence.Allocation(grievance.Item));

    private static Certificate Certificate(Grievance grievance, string relaxed, decimal amount, Unit unit, decimal before, decimal after) => new(
        relaxed, amount, unit, $"{(grievance.Kind switch { GrievanceKind.Wait => "wait of", GrievanceKind.Shortage => "shortage of", _ => "stock below the floor of" })} {grievance.Subject}, tiers up to {grievance.Tier} held", grievance.Unit, before, after, "re-solve");

    private static string Text(decimal amount, Unit unit) => Formatter.Quantity(Quantity.Exactly(Math.Round(amount, 2), unit));
}
