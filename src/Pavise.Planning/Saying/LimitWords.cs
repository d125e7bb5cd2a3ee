using Pavise.Core;

namespace Pavise.Planning;

/// <summary>Names limits and numbers of a plan by what they are about: "the capacity of the line of RTX for GEM-T in March 2026".</summary>
internal sealed class LimitWords(PlanModel model, PlanWords words)
{
    private static readonly Dictionary<string, string> Kinds = new(StringComparer.Ordinal)
    {
        ["open"] = "balance", ["limit"] = "transfer limit", ["floor"] = "readiness floor", ["divertible"] = "part that may be diverted", ["window"] = "time to pay back", ["once"] = "single start", ["fair"] = "fair share",
    };

    /// <summary>Says a limit by the name that it has in exported programmes: kind, subject and month.</summary>
    public SentenceBuilder Limit(SentenceBuilder say, string name, string origin)
    {
        var parts = name.Split('/');
        say.Say("the " + Kinds.GetValueOrDefault(parts[0], parts[0].Replace('-', ' ')), origin);
        foreach (var (i, part) in parts.Skip(1).SelectMany(part => part.Split('+')).Index())
        {
            var between = i == 0 ? " of " : " for ";
            if (Month.TryParse(part, out var month)) say.Say(" in ").Say(Formatter.MonthName(month), origin);
            else if (model.Orders.FirstOrDefault(order => order.Id == part) is { } order) words.Order(say.Say(between + "the "), order);
            else if (model.Lines.FirstOrDefault(line => line.Id == part) is { } line) words.Line(say.Say(between + "the "), line, origin);
            else if (IsKnown(part)) words.Name(say.Say(between), part);
            else say.Say(between).Say(part, origin);
        }

        return say;
    }

    /// <summary>A place in the plan file by names: "order of Germany for PAC-3 MSE, quantity".</summary>
    public string Place(string path) => new NumberWords(model).Place(path);

    private bool IsKnown(string id) => model.Catalogue.Item(id) is not null || model.Catalogue.Actor(id) is not null;
}
