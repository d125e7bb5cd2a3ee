using System.Text.Json;

namespace Pavise.Core;

/// <summary>The names of the program's own kinds as words.</summary>
public static class PlainWords
{
    /// <summary>As answers in JSON hold it: "in-transit".</summary>
    public static string Key<T>(T word)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(word.ToString());

    /// <summary>As a reader reads it: "in transit".</summary>
    public static string Of<T>(T word)
        where T : struct, Enum => Key(word).Replace('-', ' ');
}
