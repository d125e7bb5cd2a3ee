namespace Pavise.Workbench.Tests;

/// <summary>The same example with four invented texts of one gift: of an agency, a copy of it, one that says another number and one that says the same in words of its own.</summary>
public sealed class EventSite : Site
{
    protected override void Prepare()
    {
        const string Agency = "Norway will deliver six NASAMS systems to Ukraine, the defence ministry said on 3 June 2025. The systems come from the stocks of the air force and will be handed over together with spare parts and training for their crews, the ministry added in its statement.";
        Text("gift-agency", "Agency A", "2025-06-03", Agency);
        Text("gift-copy", "Paper B", "2025-06-04", Agency);
        Text("gift-other", "Paper C", "2025-06-04", "Norway will deliver eight NASAMS systems to Ukraine, officials in Oslo told reporters on 3 June 2025.");
        Text("gift-open", "Paper D", "2025-06-05", "Norway will deliver six NASAMS systems to Ukraine, this newspaper learnt on 3 June 2025 from two people who know the decision.");
    }

    private void Text(string name, string outlet, string published, string words)
    {
        File.WriteAllText(Path.Combine(Workspace.Documents, name + ".md"), $"# Report {name}\n\n{words}\n");
        File.WriteAllText(Path.Combine(Workspace.Documents, name + ".meta.yaml"), $"outlet: {outlet}\npublished: {published}\nlanguage: en\nlicence: CC0-1.0\n");
    }
}
