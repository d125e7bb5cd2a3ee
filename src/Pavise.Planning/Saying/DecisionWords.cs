using Pavise.Core;

namespace Pavise.Planning;

/// <summary>Names decisions as a person would: "Germany gives GEM-T to Ukraine", "slots of the order of Poland for GEM-T go to Ukraine".</summary>
internal sealed class DecisionWords(PlanModel model, PlanWords words)
{
    /// <summary>Says a decision by the name it has in exported programmes without its month, such as <c>divert/ORDER/ITEM/TO</c>.</summary>
    public SentenceBuilder Say(SentenceBuilder say, string name, string origin)
    {
        var parts = name.Split('/');
        return (parts[0], parts.Length) switch
        {
            ("produce", 3) => words.Name(Line(say.Say("the "), parts[1], origin).Say(" starts "), parts[2]),
            ("repay", 4) => words.Name(Order(say.Say("pay-back to the "), parts[1], origin).Say(" for "), parts[3]),
            ("divert", 4) => words.Name(Order(say.Say("slots of the "), parts[1], origin).Say(" go to "), parts[3]),
            ("give", 4) => words.Name(words.Name(words.Name(say, parts[1]).Say(" gives "), parts[2]).Say(" to "), parts[3]),
            ("backfill", 4) => words.Name(words.Name(words.Name(say, parts[1]).Say(" is given back "), parts[2]).Say(" that it gave to "), parts[3]),
            ("accept", 3) => Order(say.Say("hand-over under the "), parts[1], origin),
            ("expand", 2) => say.Say("the expansion ").Say(parts[1], origin),
            _ => say.Say(name, origin),
        };
    }

    /// <summary>Says a decision of a solved plan likewise.</summary>
    public SentenceBuilder Say(SentenceBuilder say, PlanDecision decision) => decision.Kind switch
    {
        DecisionKind.Production => words.Name(Line(say.Say("the "), decision.Subject!, decision.Origin).Say(" starts "), decision.Item),
        DecisionKind.Acceptance => Order(say.Say("hand-over under the "), decision.Subject!, decision.Origin),
        DecisionKind.Diversion => words.Name(Order(say.Say("slots of the "), decision.Subject!, decision.Origin).Say(" go to "), decision.To!),
        DecisionKind.Repayment => words.Name(Order(say.Say("pay-back to the "), decision.Subject!, decision.Origin).Say(" for "), decision.From!),
        DecisionKind.Transfer => words.Name(words.Name(words.Name(say, decision.From!).Say(" gives "), decision.Item).Say(" to "), decision.To!),
        DecisionKind.Backfill => words.Name(words.Name(words.Name(say, decision.To!).Say(" is given back "), decision.Item).Say(" that it gave to "), decision.From!),
        _ => say.Say("the expansion ").Say(decision.Subject!, decision.Origin),
    };

    private SentenceBuilder Order(SentenceBuilder say, string id, string origin) =>
        model.Orders.FirstOrDefault(order => order.Id == id) is { } order ? words.Order(say, order) : say.Say("order ").Say(id, origin);

    private SentenceBuilder Line(SentenceBuilder say, string id, string origin) =>
        model.Lines.FirstOrDefault(line => line.Id == id) is { } line ? words.Line(say, line, origin) : say.Say("line ").Say(id, origin);
}
