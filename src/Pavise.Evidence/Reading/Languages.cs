namespace Pavise.Evidence;

/// <summary>The languages that can be told apart, and which of them the rules read. A reader for another language is one more set of words and rules behind <see cref="IsRead"/>.</summary>
public static class Languages
{
    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["en"] = "English", ["de"] = "German", ["fr"] = "French", ["es"] = "Spanish", ["it"] = "Italian", ["pl"] = "Polish",
        ["uk"] = "Ukrainian", ["ru"] = "Russian", ["nl"] = "Dutch", ["sv"] = "Swedish", ["cs"] = "Czech", ["und"] = "language not told",
    };

    /// <summary>True when the extraction rules know the language (ISO 639-1 code).</summary>
    public static bool IsRead(string code) => code == "en";

    /// <summary>The English name of a language, or its code when it is not one of those known.</summary>
    public static string Name(string code) => Names.GetValueOrDefault(code, code);
}
