using Pavise.Core;

namespace Pavise.Planning;

/// <summary>Names what a plan is about as a person would: an order by customer, item and due month, a line by its maker; identities only where these do not tell them apart.</summary>
internal sealed class PlanWords(PlanModel model, PlanEvidence evidence)
{
    /// <summary>Says an actor's or item's name; one with digits points to the catalogue.</summary>
    public SentenceBuilder Name(SentenceBuilder say, string id)
    {
        var name = model.Catalogue.Item(id)?.Name ?? model.Catalogue.ActorName(id);
        return name.Any(char.IsDigit) ? say.Say(name, evidence.Use(model.Catalogue.NameOrigin(id))) : say.Say(name);
    }

    /// <summary>Says an order after its article: order of Germany for PAC-3 MSE due March 2026.</summary>
    public SentenceBuilder Order(SentenceBuilder say, PlanOrder order)
    {
        Name(Name(say.Say("order of "), order.Customer).Say(" for "), order.Item);
        var alike = model.Orders.Where(other => other.Customer == order.Customer && other.Item == order.Item).ToArray();
        if (alike.Length > 1) say.Say(" due ").Say(Formatter.MonthName(order.Due), order.Quantity.Origin);
        if (alike.Count(other => other.Due == order.Due) > 1) say.Say(" (").Say(order.Id, order.Quantity.Origin).Say(")");
        return say;
    }

    /// <summary>Says a line after its article: line of RTX, or line of RTX for GEM-T where it has more than one.</summary>
    public SentenceBuilder Line(SentenceBuilder say, PlanLine line, string origin)
    {
        Name(say.Say("line of "), line.Maker);
        var others = model.Lines.Where(other => other.Maker == line.Maker && other != line).ToArray();
        if (others.Length == 0) return say;
        foreach (var (i, item) in line.Items.Index()) Name(say.Say(i == 0 ? " for " : " and "), item);
        return others.Any(other => other.Items.SequenceEqual(line.Items)) ? say.Say(" (").Say(line.Id, origin).Say(")") : say;
    }
}
