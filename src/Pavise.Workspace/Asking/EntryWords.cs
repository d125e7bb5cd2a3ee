using System.Text.Json;

namespace Pavise.Workspace;

/// <summary>Values of an enumeration as every surface writes them: <c>in-service</c>.</summary>
internal static class EntryWords
{
    public static string Of<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());
}
