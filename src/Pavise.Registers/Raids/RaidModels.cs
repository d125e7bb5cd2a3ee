using Pavise.Core;

namespace Pavise.Registers;

/// <summary>What is known of the recorded raids' words: models to classes, national accounts, the month in which a definition changed.</summary>
internal sealed class RaidModels
{
    private readonly Dictionary<string, string> classes = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> reasons = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> national;

    private RaidModels(YamlView view)
    {
        foreach (var threat in view.Child("classes")!.Keys)
            foreach (var model in view.Child("classes")!.Strings(threat)) classes[model] = threat;
        foreach (var none in view.List("none"))
            foreach (var model in none.Strings("models")) reasons[model] = none.Text("reason");
        national = [.. view.Strings("national-sources")];
        (Apart, Break) = (view.MonthOf("counted-apart-from"), view.MonthOf("definition-break"));
    }

    /// <summary>The shipped table.</summary>
    public static RaidModels Shipped { get; } = new(Resource.Yaml("models.yaml"));

    /// <summary>The first month in which jammed drones are counted apart.</summary>
    public Month Apart { get; }

    /// <summary>The first month in which they are inside the number destroyed.</summary>
    public Month Break { get; }

    public bool IsNational(string source) => national.Contains(source.Split('/')[0]);

    /// <summary>The class of one or several joined models; null with the reason when there is none.</summary>
    public (string? Class, string? Reason) ClassOf(string models)
    {
        string? common = null;
        foreach (var model in models.Split(" and ", StringSplitOptions.TrimEntries))
        {
            if (reasons.TryGetValue(model, out var reason)) return (null, reason);
            if (!classes.TryGetValue(model, out var threat)) return (null, $"the model '{model}' is not known");
            if (common is not null && common != threat) return (null, $"the row joins models of the classes {common} and {threat}, which cannot be split");
            common = threat;
        }

        return (common, null);
    }
}
