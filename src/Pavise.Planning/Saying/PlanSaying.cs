using Pavise.Core;

namespace Pavise.Planning;

/// <summary>Tells the answers to questions about a plan in sentences: the one formatter of the command line, the pages and whatever else shows them.</summary>
/// <remarks>Each sentence restates what a re-solve found; nothing is computed here.</remarks>
/// <param name="model">The plan that was asked about.</param>
/// <param name="named">True to put the name by which the command is asked about a decision, assumption or number after its words; pages lead there by links and forms.</param>
public sealed class PlanSaying(PlanModel model, bool named = false)
{
    /// <summary>Limits that are named of each aim.</summary>
    private const int MostPressed = 3;

    private readonly PlanEvidence evidence = new(model);

    /// <summary>Every origin that the sentences name and the plan file does not.</summary>
    public IReadOnlyList<Origin> Origins => [.. model.Origins.Concat(evidence.Made).DistinctBy(origin => origin.Id)];

    /// <summary>The name of the plan, in quotation marks.</summary>
    public Sentence Name => new SentenceBuilder().Say("“" + model.Name + "”", model.HorizonOrigin).Build();

    private PlanWords Words => new(model, evidence);

    /// <summary>Why, what must, may or never happens, whose yes it needs, and which number to check next.</summary>
    public IReadOnlyList<PlanPart> Reasons(PlanReasons reasons)
    {
        PlanPart[] parts =
        [
            new("Why orders are late or needs unmet, and what would help", [.. reasons.Plan.Explanations.Select(explanation => explanation.Sentence), .. reasons.Plan.Explanations.Where(one => one.Clashing.Count > 0).Select(Clashing)]),
            new("Limits that the aims press against", [.. reasons.Plan.Tiers.SelectMany(Pressed)]),
            new("What must, may or never happens in the best plans", [.. reasons.Ranges.Select(Range)]),
            .. reasons.Ranges.Any(range => range.Near is not null) ? [new PlanPart("The same in plans that are nearly as good", [.. reasons.Ranges.Where(range => range.Near is not null).Select(Near)])] : Array.Empty<PlanPart>(),
            new("Whose yes it needs, and what is left without it", [.. reasons.Consent.Steps.Select(Step), .. reasons.Consent.Slots.Select(Slot), .. reasons.Consent.Free.Select(Free)]),
            new("Which number to check next", Checks(reasons.Claims)),
            new("Which input of the campaign to check next", Checks(reasons.Inputs)),
        ];
        return [.. parts.Where(part => part.Sentences.Count > 0)];
    }

    /// <summary>Which number to check next: those that could change an aim.</summary>
    public IReadOnlyList<Sentence> Checks(IEnumerable<NextClaim> claims) => [.. claims.Where(claim => claim.Tier is not null).Select(CheckWords.Say)];

    /// <summary>Which number of the campaign to check next: those that change what the plan does by more than chance; none without a campaign.</summary>
    public IReadOnlyList<Sentence> Checks(NextInputs? inputs) => inputs is null ? [] : [.. inputs.Inputs.Where(input => input.Matters).Select(input => CheckWords.Say(inputs, input))];

    /// <summary>Why not another plan.</summary>
    public IReadOnlyList<PlanPart> WhyNot(WhyNot answer)
    {
        var plain = new PlanSaying(model);
        var origin = evidence.MakeOfAll($"{evidence.Prefix}/whynot/{string.Join(';', answer.Asked)}", $"the plan {model.Name} solved again with {string.Join(" and ", answer.Asked.Select(asked => plain.Condition(new SentenceBuilder(), asked, model.HorizonOrigin).Build().Text))}");
        var say = new SentenceBuilder().Say("With ");
        foreach (var (i, asked) in answer.Asked.Index()) Condition(i > 0 ? say.Say(" and ") : say, asked, origin);
        var first = answer.Status == SolveStatus.Infeasible ? say.Say(" there is no plan.")
            : answer.First is { } worse ? say.Say($" the plan is worse: first in the aim that {TierOrder.InWords(worse.Tier)}.") : say.Say(" no aim is worse: that plan is as good.");
        var known = Named(model with { Conditions = [.. answer.Asked.Select(PlanCondition.Read).OfType<PlanCondition>()] });
        return
        [
            new PlanPart("Why not", [first.Say(" Checked by re-solve.").Cite(origin).Build(), .. answer.Tiers.Select(tier => Change(tier, origin)), .. Clash(known, answer.Conflict, origin), .. Fall(known, answer.Correction, origin)]),
        ];
    }

    /// <summary>What changed numbers or dropped assumptions do, or what would have to give way.</summary>
    /// <param name="answer">What was found.</param>
    /// <param name="changes">Numbers that were used otherwise.</param>
    /// <param name="dropped">Names of assumptions that were dropped; with no change, the plan as it stands.</param>
    public IReadOnlyList<PlanPart> Relief(Relief answer, IReadOnlyList<ChangedNumber> changes, IReadOnlyList<string> dropped)
    {
        var asked = Asked(changes, dropped);
        var origin = evidence.MakeOfAll($"{evidence.Prefix}/relief/{asked}", $"the plan {model.Name} solved again{(asked.Length == 0 ? "" : " with " + InWords(changes, dropped))}");
        var known = Named(model);
        var whether = new SentenceBuilder().Say(answer.Status == SolveStatus.Infeasible ? "There is no plan. Checked by re-solve." : "There is a plan. Checked by re-solve.").Cite(origin).Build();
        return [new PlanPart("What gives way", [whether, .. answer.Tiers.Select(tier => Change(tier, origin)), .. Clash(known, answer.Conflict, origin), .. answer.Changes.Select(change => GivesWay(known, change, origin))])];
    }

    /// <summary>Changed numbers and dropped assumptions in the words in which they are asked.</summary>
    public static string Asked(IEnumerable<ChangedNumber> changes, IEnumerable<string> dropped) =>
        string.Join(", ", [.. changes.Select(change => FormattableString.Invariant($"{change.Name} = {change.Number}")), .. dropped.Select(name => "without " + name)]);

    /// <summary>The same for people, by what the numbers and assumptions are about.</summary>
    public string InWords(IEnumerable<ChangedNumber> changes, IEnumerable<string> dropped) =>
        string.Join(", ", [.. changes.Select(change => $"{Number(change.Name)} = {Formatter.Number(change.Number)}"), .. dropped.Select(name => "without " + Dropped(name))]);

    /// <summary>An assumption without brackets; one that only shapes the plan is a place in its file.</summary>
    private string Dropped(string name) => Named(model).TryGetValue(name, out var one) && one.Kind != "condition" ? one.Words(new SentenceBuilder()).Build().Text : Number(name);

    /// <summary>An aim of the plan and of a changed one.</summary>
    /// <param name="tier">The aim.</param>
    /// <param name="origin">Identity of the origin of the changed plan.</param>
    public Sentence Change(TierChange tier, string origin)
    {
        var before = evidence.MakeOfAll($"{evidence.Prefix}/tier/{tier.Tier}", $"the tier {tier.Tier} of the plan {model.Name}");
        var say = new SentenceBuilder().Say($"The aim that {TierOrder.InWords(tier.Tier)} is missed ");
        say = tier.Before is { } was ? say.Say("by ").Say(Amount(was, tier.Unit), before).Say(" in the plan as it stands, ") : say.Say("in no plan as it stands, since there is none, ");
        return (tier.After is { } after ? say.Say("by ").Say(Amount(after, tier.Unit), origin).Say(" in the other.") : say.Say("and there is no other.")).Cite(origin).Build();
    }

    /// <summary>An aim of the plan and of a changed one as the row of a table: the aim, before, after, the difference.</summary>
    /// <param name="tier">The aim.</param>
    /// <param name="origin">Identity of the origin of the changed plan.</param>
    public IReadOnlyList<Sentence> Row(TierChange tier, string origin)
    {
        var before = evidence.MakeOfAll($"{evidence.Prefix}/tier/{tier.Tier}", $"the tier {tier.Tier} of the plan {model.Name}");
        Sentence One(string words, string from) => new SentenceBuilder().Say(words, from).Build();
        var aim = TierOrder.InWords(tier.Tier);
        return
        [
            new SentenceBuilder().Say(char.ToUpperInvariant(aim[0]) + aim[1..]).Build(), tier.Before is { } was ? One(Amount(was, tier.Unit), before) : new SentenceBuilder().Say("no plan").Build(),
            tier.After is { } after ? One(Amount(after, tier.Unit), origin) : new SentenceBuilder().Say("no plan").Build(),
            tier.Loss is not { } loss ? new SentenceBuilder().Say("–").Build() : Math.Abs(loss) < 0.001m ? new SentenceBuilder().Say("the same").Build() : One((loss > 0 ? "+" : "") + Amount(loss, tier.Unit), origin),
        ];
    }

    /// <summary>A named assumption in words; a name that the plan does not know is told as it is.</summary>
    public Sentence Assumption(string name) => Say(new SentenceBuilder(), Named(model), name, model.HorizonOrigin).Build();

    /// <summary>A decision in words, by the name it has without its month.</summary>
    public Sentence Decision(string name) => Decisions.Say(new SentenceBuilder(), name, model.HorizonOrigin).Build();

    /// <summary>The place of a number in the plan file, with the names of the catalogue for its identities.</summary>
    public string Number(string name) => Limits.Place(name);

    /// <summary>A demand on decisions in words.</summary>
    public Sentence Condition(PlanCondition condition) => Demands.Say(new SentenceBuilder(), condition, model.HorizonOrigin).Build();

    /// <summary>A decision that a changed plan makes otherwise.</summary>
    /// <param name="shift">The decision.</param>
    /// <param name="origin">Identity of the origin of the changed plan.</param>
    public Sentence Shift(DecisionShift shift, string origin)
    {
        var say = Decisions.Say(new SentenceBuilder(), shift.Decision with { Origin = origin }).Say(": ");
        var unit = shift.Decision.Item.Length > 0 ? model.UnitOf(shift.Decision.Item) : Unit.One;
        say.Say(Amount(shift.Before, unit), shift.Decision.Origin).Say(" in the plan as it stands, ").Say(Amount(shift.After, unit), origin).Say(" in the other");
        if (shift.Before == shift.After) say.Say(", in other months");
        return say.Say(".").Cite(origin).Build();
    }

    private CheckWords CheckWords => new(model, evidence, Limits, named);

    private DecisionWords Decisions => new(model, Words);

    private LimitWords Limits => new(model, Words);

    private ConditionWords Demands => new(model, Decisions);

    private Dictionary<string, PolicyAssumption> Named(PlanModel asked) => new PolicyAssumptions(asked, evidence).All.DistinctBy(one => one.Name, StringComparer.Ordinal).ToDictionary(one => one.Name, StringComparer.Ordinal);

    /// <summary>The rows of a clash, each with the sources of its numbers.</summary>
    private Sentence Clashing(Explanation explanation)
    {
        var rows = PlanProgramBuilder.Build(model).Rows.ToDictionary(row => row.Name, row => row.Origins, StringComparer.Ordinal);
        var solved = evidence.MakeOfAll($"{evidence.Prefix}/explain/impossible", "the named assumptions taken away in turn, and re-solved");
        var say = new SentenceBuilder().Say("The clash shows at ");
        foreach (var (i, name) in explanation.Clashing.Index())
        {
            var origins = rows.GetValueOrDefault(name, []);
            Bracket(Limits.Limit(i > 0 ? say.Say(", ") : say, name, origins.FirstOrDefault(solved)), name, origins.FirstOrDefault(solved)).Cite(origins);
        }

        return say.Say(".").Build();
    }

    /// <summary>The limits with the largest dual values of an aim, each with the sources of its numbers; balances, which have no number of their own, are left out.</summary>
    private IEnumerable<Sentence> Pressed(TierResult tier) => tier.Name == TierName.TieBreak ? [] : tier.Binding.Where(row => row.Origins.Count > 0)
        .OrderByDescending(row => Math.Abs(row.Dual)).ThenBy(row => row.Row, StringComparer.Ordinal).Take(MostPressed).Select(row =>
        {
            var say = Bracket(Limits.Limit(new SentenceBuilder().Say($"The aim that {TierOrder.InWords(tier.Name)} presses against "), row.Row, row.Origins[0]), row.Row, row.Origins[0]).Say(": one unit more there changes it by ")
                .Say((row.Dual > 0 ? "+" : "") + Amount(row.Dual, tier.Unit), tier.Origin);
            if (row is { From: { } from, Until: { } until }) say.Say(", while its limit lies in ").Say($"{Formatter.Number(Math.Round(from, 2))} to {Formatter.Number(Math.Round(until, 2))}", tier.Origin);
            return say.Say(".").Cite(row.Origins).Build();
        });

    private Sentence Range(DecisionRange range)
    {
        var origin = RangeOrigin(range);
        var say = Decisions.Say(new SentenceBuilder().Say(range.Verdict + ": "), range.Name, origin).Say(", ").Say(Bounds(range.Low, range.High, range.Unit), origin).Say(" over all best plans");
        if (range.Verdict == "must-in-this-order" && range.Under.Count > 0) say.Say($", and some also with {string.Join(" and with ", range.Under)}");
        return Bracket(say, range.Name, origin).Say(".").Cite(origin).Build();
    }

    private Sentence Near(DecisionRange range)
    {
        var (origin, near) = (RangeOrigin(range), range.Near!.Value);
        var say = Decisions.Say(new SentenceBuilder().Say("within ").Say(FormattableString.Invariant($"{near.Percent} %"), origin).Say($": {range.NearVerdict}: "), range.Name, origin).Say(", ")
            .Say(Bounds(near.Low, near.High, range.Unit), origin);
        return Bracket(say, range.Name, origin).Say(".").Cite(origin).Build();
    }

    private string RangeOrigin(DecisionRange range) => range.Item.Length > 0
        ? evidence.Make($"{evidence.Prefix}/range/{range.Name}", $"the least and the greatest of {range.Name} over all best plans of {model.Name}", evidence.Allocation(range.Item))
        : evidence.MakeOfAll($"{evidence.Prefix}/range/{range.Name}", $"the least and the greatest of {range.Name} over all best plans of {model.Name}");

    private Sentence Step(ConsentStep step) =>
        Lost(Words.Name(new SentenceBuilder().Say("Without the yes of "), step.Actor).Say($" ({string.Join(", ", step.Roles)}) "), step.Received, $"without {step.Actor}");

    private Sentence Slot(ConsentSlot slot)
    {
        var without = $"without {slot.Slot}";
        var say = Moved(new SentenceBuilder(), slot, without);
        foreach (var (i, need) in slot.Needs.Index())
        {
            Words.Name(i > 0 ? say.Say(i == slot.Needs.Count - 1 ? " and " : ", ") : say, need.Actor).Say($" as {need.Role}");
            var origin = evidence.MakeOfAll($"{evidence.Prefix}/consent/without-{need.Actor}/{slot.Slot}", $"what is left of {slot.Slot} in the plan {model.Name} without {need.Actor}");
            say.Say(" (").Say(Formatter.Number(need.Left), origin).Say(" left without)");
            if (need.Role == "consent" && model.Transfers.FirstOrDefault(one => ConsentSlot.NameOf(one) == slot.Slot)?.ConsentOrigin is { } rule) say.Cite(rule);
        }

        return Lost(say.Say("; without it "), slot.Received, without);
    }

    /// <summary>What moves, how much of it, and that somebody must agree.</summary>
    private SentenceBuilder Moved(SentenceBuilder say, ConsentSlot slot, string without)
    {
        SentenceBuilder Much(string item, string needs) => say.Say(Amount(slot.Quantity, model.UnitOf(item)), Left(without, item)).Say(needs);
        if (slot.Kind is DecisionKind.Diversion or DecisionKind.Acceptance)
        {
            var order = model.Orders.First(one => one.Id == slot.Slot);
            Words.Order(say.Say(slot.Kind == DecisionKind.Diversion ? "The slots of the " : "What comes of the "), order).Say(slot.Kind == DecisionKind.Diversion ? " that move, " : ", ");
            return Much(order.Item, slot.Kind == DecisionKind.Diversion ? ", need the yes of " : ", needs the yes of ");
        }

        if (slot.Kind == DecisionKind.Transfer)
        {
            var transfer = model.Transfers.First(one => ConsentSlot.NameOf(one) == slot.Slot);
            Words.Name(say.Say("What "), transfer.From).Say(" gives, ");
            return Much(transfer.Items[0], ", needs the yes of ");
        }

        var (given, item) = model.Transfers.SelectMany(one => one.Items.Select(item => (one, item))).First(one => ConsentSlot.NameOf(one.one, one.item) == slot.Slot);
        Words.Name(Words.Name(say.Say("What gives back to "), given.From).Say(" for what it gives to "), given.To).Say(", ");
        return Much(item, ", needs the yes of ");
    }

    /// <summary>What is lost of what each receiver gets; what is not lost is not told.</summary>
    private Sentence Lost(SentenceBuilder say, IReadOnlyList<ConsentAmount> received, string without)
    {
        var lost = received.Where(amount => amount.Left != amount.Planned).ToArray();
        if (lost.Length == 0) return say.Say("nobody gets less or more.").Cite(evidence.MakeOfAll($"{evidence.Prefix}/consent/{without.Replace(' ', '-')}", $"what each receiver gets in the plan {model.Name} {without}")).Build();
        foreach (var (i, amount) in lost.Index())
        {
            if (i == 0 || lost[i - 1].Receiver != amount.Receiver) Words.Name(i > 0 ? say.Say("; ") : say, amount.Receiver).Say(" gets ");
            else say.Say(" and ");
            var origin = Left(without, amount.Item);
            Words.Name(say.Say(Amount(amount.Left, amount.Unit), origin).Say(" instead of ").Say(Amount(amount.Planned, amount.Unit), origin).Say(" of "), amount.Item).Cite(origin);
        }

        return say.Say(received.Count > lost.Length ? "; nothing else changes." : ".").Build();
    }

    private Sentence Free(ConsentAmount amount)
    {
        var origin = Left("without any third party", amount.Item);
        return Words.Name(Words.Name(new SentenceBuilder().Say("Free of any third party's veto "), amount.Receiver).Say(" gets ").Say(Amount(amount.Left, amount.Unit), origin)
            .Say(" of ").Say(Amount(amount.Planned, amount.Unit), origin).Say(" of "), amount.Item).Say(" (").Say(Formatter.Share((double)amount.Share), origin).Say(").").Cite(origin).Build();
    }

    private string Left(string without, string item) =>
        evidence.Make($"{evidence.Prefix}/consent/{without.Replace(' ', '-')}/{item}", $"what each receiver gets of {model.Catalogue.ItemName(item)} in the plan {model.Name} {without}", evidence.Allocation(item));

    private IEnumerable<Sentence> Clash(Dictionary<string, PolicyAssumption> known, IReadOnlyList<string> names, string origin) => names.Count == 0 ? [] :
        [List(new SentenceBuilder().Say(names.Count == 1 ? "This cannot hold: " : "These cannot all hold: "), known, names, origin).Say("; no smaller set is in conflict.").Cite(origin).Build()];

    private IEnumerable<Sentence> Fall(Dictionary<string, PolicyAssumption> known, IReadOnlyList<string> names, string origin) => names.Count == 0 ? [] :
        [List(new SentenceBuilder().Say("There would be such a plan without "), known, names, origin).Say("; fewer do not do.").Cite(origin).Build()];

    private SentenceBuilder List(SentenceBuilder say, Dictionary<string, PolicyAssumption> known, IReadOnlyList<string> names, string origin)
    {
        foreach (var (i, name) in names.Index()) Say(i > 0 ? say.Say("; ") : say, known, name, origin);
        return say;
    }

    private Sentence GivesWay(Dictionary<string, PolicyAssumption> known, NeededChange change, string origin)
    {
        var say = Say(new SentenceBuilder(), known, change.Name, origin).Say(" gives way");
        if (change.By is { } by) say.Say(" by ").Say(Amount(Math.Ceiling(by * 10_000) / 10_000, change.Unit), origin).Say(known.TryGetValue(change.Name, out var one) && one.IsMonthly ? " a month" : "");
        var agrees = model.Catalogue.ActorName(change.Agrees);
        return (agrees.Any(char.IsDigit) ? say.Say("; to agree: ").Say(agrees, origin) : say.Say($"; to agree: {agrees}")).Say(".").Cite(origin).Build();
    }

    private SentenceBuilder Say(SentenceBuilder say, Dictionary<string, PolicyAssumption> known, string name, string origin) =>
        known.TryGetValue(name, out var one) && one.Kind != "condition" ? Bracket(one.Words(say), name, one.Origin.Length > 0 ? one.Origin : origin) : Condition(say, name, origin);

    /// <summary>Says a demand as it was asked; what is none is told as it is.</summary>
    private SentenceBuilder Condition(SentenceBuilder say, string asked, string origin) => PlanCondition.Read(asked.StartsWith(PolicyAssumptions.Demand, StringComparison.Ordinal) ? asked[PolicyAssumptions.Demand.Length..] : asked) is { } condition ? Bracket(Demands.Say(say, condition, origin), asked, origin) : say.Say(asked, origin);

    /// <summary>Adds a name in brackets where names are wanted.</summary>
    private SentenceBuilder Bracket(SentenceBuilder say, string name, string origin) => named ? say.Say(" (").Say(name, origin).Say(")") : say;

    private static string Amount(decimal amount, Unit unit) => Formatter.Quantity(Quantity.Exactly(Math.Round(amount, 3), unit));

    private static string Bounds(decimal low, decimal high, Unit unit) => Formatter.Quantity(Quantity.Between(Math.Round(low, 2), Math.Round(high, 2), unit));
}
