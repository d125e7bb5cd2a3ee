using Pavise.Cli.Tests;
using Pavise.Registers;
using Pavise.Workbench.Forms;

namespace Pavise.Workbench.Tests.Forms;

/// <summary>The input files of the repository, and a form over one as a browser would send it.</summary>
internal static class Inputs
{
    /// <summary>Each file by its kind: path below the repository, or the name of a shipped mapping.</summary>
    public static TheoryData<string, string> All =>
    [
        .. Files("examples", "scenarios").Concat(Directory.GetFiles(Repository.At("examples/oracles"), "*.yaml").Select(Relative)).Append("src/Pavise.Workspace/Templates/scenario.yaml").Select(file => ("scenario", file)),
        .. Files("examples", "plans").Append("src/Pavise.Workspace/Templates/plan.yaml").Select(file => ("plan", file)),
        .. ShippedMappings.Names.Select(name => ("mapping", name)),
    ];

    /// <summary>The text of a file; the months that `pavise new` fills into a template are filled in.</summary>
    public static string Text(string kind, string file)
    {
        var text = kind == "mapping" ? ShippedMappings.Text(file) : Repository.Read(file);
        foreach (var blank in new[] { "{start}", "{due1}", "{due2}", "{due3}" }) text = text.Replace(blank, "2026-03", StringComparison.Ordinal);
        return text;
    }

    /// <summary>The form over a text.</summary>
    public static FormNode Form(InputKind kind, string text) => FormTree.Of(kind.Field, YamlPieces.Read(new("test", text)));

    /// <summary>What a browser sends of a form: every input by its path.</summary>
    public static Dictionary<string, string> Posted(FormNode form)
    {
        var posted = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var node in form.All().Where(node => !node.IsOdd))
        {
            if (node.Key is { } key) posted[FieldPath.Own(node.Path, FieldPath.OwnName)] = key;
            if (node.Field.IsSingle) posted[node.Path] = node.Value.Replace("\n", "\r\n", StringComparison.Ordinal);
            else if (node.Field.Instead is not null) posted[FieldPath.Own(node.Path, FieldPath.Instead)] = node.Value;
        }

        return posted;
    }

    /// <summary>The text after a form was sent.</summary>
    public static YamlChange Send(InputKind kind, string text, IReadOnlyDictionary<string, string> posted, string action = "") =>
        YamlChange.Of(text, new FormFiller(path => posted.GetValueOrDefault(path), action).Fill(kind.Field, YamlPieces.Read(new("test", text))));

    /// <summary>A text that says the same as another one, made in forms alone: an empty one, to which each row is added and each field typed.</summary>
    public static string MadeInForms(InputKind kind, string model)
    {
        var wanted = Form(kind, model);
        var (byPath, typed) = (wanted.All().ToDictionary(node => node.Path, StringComparer.Ordinal), Posted(wanted));
        var text = "";
        for (var rounds = 0; ; rounds++)
        {
            Assert.True(rounds < 2000, "the form does not come to an end");
            var form = Form(kind, text);
            var posted = Posted(form).Keys.Where(typed.ContainsKey).ToDictionary(path => path, path => typed[path], StringComparer.Ordinal);
            var missing = form.All().Where(node => byPath.TryGetValue(node.Path, out var other) && Lacks(node, other)).Select(node => node.Path).FirstOrDefault();
            text = Send(kind, text, posted, missing is null ? "" : "add/" + missing).Text;
            if (missing is null) return text;
        }
    }

    private static bool Lacks(FormNode node, FormNode wanted) => node.Field.Kind switch
    {
        FieldKind.Rows or FieldKind.Named => node.Children.Count < wanted.Children.Count,
        FieldKind.Group => node.Field.HoldsItself && !node.IsThere && wanted.IsThere,
        _ => false,
    };

    private static IEnumerable<string> Files(string under, string folder) => Directory.GetFiles(Repository.At(under), "*.yaml", SearchOption.AllDirectories)
        .Where(file => Path.GetFileName(Path.GetDirectoryName(file)) == folder).Select(Relative);

    private static string Relative(string file) => Path.GetRelativePath(Repository.Root, file).Replace('\\', '/');
}
