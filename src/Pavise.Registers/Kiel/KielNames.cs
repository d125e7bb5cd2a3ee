using Pavise.Core;

namespace Pavise.Registers;

/// <summary>The words of the Kiel releases for donors and items.</summary>
internal static class KielNames
{
    private static readonly YamlView Root = Resource.Yaml("kiel-names.yaml");

    public static IReadOnlyDictionary<string, string> Actors { get; } = MappingReader.Words(Root.Child("actors"));

    public static IReadOnlyDictionary<string, string> Items { get; } = MappingReader.Words(Root.Child("items"));
}
