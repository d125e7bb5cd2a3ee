namespace Pavise.Workspace;

/// <summary>What a robots.txt allows (RFC 9309): the group of our name, else that of everybody; the longest matching rule, and of equal ones the permission.</summary>
public sealed class RobotsFile
{
    /// <summary>The name by which rules may call this program.</summary>
    public const string Name = "pavise";

    private const int MostRules = 10_000;

    private readonly List<(bool Allows, string Path)> rules;

    private RobotsFile(List<(bool, string)> rules) => this.rules = rules;

    /// <summary>A file without rules.</summary>
    public static RobotsFile Empty { get; } = new([]);

    /// <summary>Reads the file; lines that make no sense are passed over, as the standard asks.</summary>
    public static RobotsFile Read(string text)
    {
        var (ours, everybody) = (new List<(bool, string)>(), new List<(bool, string)>());
        var (forUs, forAll, inRules, named) = (false, false, false, false);
        foreach (var raw in text.EnumerateLines())
        {
            var mark = raw.IndexOf('#');
            var line = (mark < 0 ? raw : raw[..mark]).Trim();
            var colon = line.IndexOf(':');
            if (colon <= 0) continue;
            var (key, value) = (line[..colon].Trim().ToString().ToLowerInvariant(), line[(colon + 1)..].Trim().ToString());
            if (key == "user-agent")
            {
                if (inRules) (forUs, forAll, inRules) = (false, false, false);
                forUs |= value.Equals(Name, StringComparison.OrdinalIgnoreCase);
                forAll |= value == "*";
                named |= forUs;
            }
            else if (key is "allow" or "disallow")
            {
                inRules = true;
                if (value.Length == 0) continue;
                if (forUs && ours.Count < MostRules) ours.Add((key == "allow", value));
                if (forAll && everybody.Count < MostRules) everybody.Add((key == "allow", value));
            }
        }

        return new RobotsFile(named ? ours : everybody);
    }

    /// <summary>True when a path with its query may be fetched.</summary>
    public bool Allows(string path)
    {
        if (path == "/robots.txt") return true;
        var (best, allowed) = (-1, true);
        foreach (var (allows, rule) in rules)
        {
            if (rule.Length < best || (rule.Length == best && !allows) || !Matches(rule, path)) continue;
            (best, allowed) = (rule.Length, allows);
        }

        return allowed;
    }

    /// <summary>Prefix match with * for any signs and $ for the end; each star is tried from left to right once, which suffices since the last one may take the longest.</summary>
    private static bool Matches(string rule, string path)
    {
        var anchored = rule.EndsWith('$');
        var pattern = anchored ? rule[..^1] : rule + "*";
        var (p, s, star, from) = (0, 0, -1, 0);
        while (s < path.Length)
        {
            if (p < pattern.Length && pattern[p] == '*') (star, from, p) = (p, s, p + 1);
            else if (p < pattern.Length && pattern[p] == path[s]) (p, s) = (p + 1, s + 1);
            else if (star >= 0) (p, from, s) = (star + 1, from + 1, from + 1);
            else return false;
        }

        while (p < pattern.Length && pattern[p] == '*') p++;
        return p == pattern.Length;
    }
}
