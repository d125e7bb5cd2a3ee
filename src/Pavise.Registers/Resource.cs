using System.Text;
using Pavise.Core;

namespace Pavise.Registers;

/// <summary>The YAML data that travels with this library.</summary>
internal static class Resource
{
    public static YamlSource Text(string name)
    {
        using var stream = typeof(Resource).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"the resource {name} is missing");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return new YamlSource(name, reader.ReadToEnd());
    }

    /// <summary>The root of a shipped file; a fault in it is a fault of this program.</summary>
    public static YamlView Yaml(string name)
    {
        var bag = new DiagnosticBag();
        var root = YamlView.Read(Text(name), bag);
        bag.ThrowIfAny();
        return root!;
    }
}
