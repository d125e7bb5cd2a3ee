using System.Globalization;

namespace Pavise.Workbench.Forms;

/// <summary>Names the inputs of a form: the keys and positions that lead to a field, joined by slashes.</summary>
internal static class FieldPath
{
    /// <summary>What stands before every field's name in a form, so that none can be mistaken for the form's own.</summary>
    public const string Prefix = "f/";

    /// <summary>The name of a free key of an entry.</summary>
    public const string OwnName = "~key";

    /// <summary>The word that stands in place of a group.</summary>
    public const string Instead = "~word";

    /// <summary>The path of a field below another.</summary>
    public static string Of(string path, string key) => (path.Length == 0 ? "" : path + "/") + key.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);

    /// <summary>The path of an entry below a list.</summary>
    public static string Of(string path, int position) => path + "/" + position.ToString(CultureInfo.InvariantCulture);

    /// <summary>A path's own part, such as <see cref="OwnName"/>.</summary>
    public static string Own(string path, string part) => path + "/" + part;

    /// <summary>The identity of the element of a path on the page.</summary>
    public static string Id(string path) => "f-" + string.Concat(path.Select(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '.' ? c.ToString() : c == '/' ? "_" : "x" + ((int)c).ToString("X4", CultureInfo.InvariantCulture)));
}
