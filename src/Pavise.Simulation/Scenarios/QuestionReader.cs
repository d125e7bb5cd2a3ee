using Pavise.Core;

namespace Pavise.Simulation;

/// <summary>Reads what a scenario asks: how wide the 80 % interval of leakers may be and still answer it.</summary>
internal static class QuestionReader
{
    /// <summary>The widths of <c>question: {within-threats: {CLASS: N, all: N}}</c>; whole numbers from 1; PAV5214 for a question without widths and for a class the scenario does not have, PAV5219 for one about an invented land.</summary>
    public static IReadOnlyDictionary<string, double> Read(YamlView root, IReadOnlyList<Threat> threats, bool real)
    {
        var found = new Dictionary<string, double>(StringComparer.Ordinal);
        if (!root.Has("question")) return found;
        if (!real) root.Error("PAV5219", "question", "nobody publishes anything about an invented land, so no answer is weighed against a width", "remove 'question'");
        if (root.Child("question") is { IsMap: true } misspelt) misspelt.KnowOnly("within-threats");
        if (root.Child("question") is not { IsMap: true } question || question.Child("within-threats") is not { IsMap: true } within || !within.Keys.Any())
        {
            root.Error("PAV5214", "question", "the question names no width", "write 'question: {within-threats: {ballistic: 20}}', or leave it out");
            return found;
        }

        foreach (var name in within.Keys)
        {
            if (name != Scenario.AllClasses && threats.All(threat => threat.ThreatClass != name))
                within.Error("PAV5214", name, $"the scenario has no threats of class '{name}'", $"name a class of its threats, or '{Scenario.AllClasses}' for all together");
            else found[name] = within.Whole(name, 1, ValueKind.MostThreatsInAll);
        }

        return found;
    }
}
