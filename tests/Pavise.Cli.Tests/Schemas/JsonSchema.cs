using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Pavise.Cli.Tests.Schemas;

/// <summary>A JSON Schema, draft 2020-12, as far as docs/schemas uses it; a keyword it does not know is refused, never ignored.</summary>
internal sealed class JsonSchema
{
    private static readonly string[] Notes = ["$schema", "$id", "$defs", "title", "description"];
    private static readonly string[] Tests = ["type", "properties", "required", "additionalProperties", "items", "minItems", "enum", "const", "oneOf", "minimum", "maximum", "pattern", "$ref"];
    private static readonly string[] Types = ["object", "array", "string", "number", "integer", "boolean", "null"];

    private readonly JsonElement root;
    private readonly Dictionary<string, Regex> patterns = new(StringComparer.Ordinal);

    private JsonSchema(JsonElement root) => this.root = root;

    /// <summary>Reads a schema and checks that every keyword, type, pattern and reference in it is one it knows.</summary>
    /// <exception cref="FormatException">The schema is wrong.</exception>
    public static JsonSchema Parse(string text)
    {
        var schema = new JsonSchema(JsonDocument.Parse(text).RootElement);
        schema.Know(schema.root, "#");
        return schema;
    }

    /// <summary>The schema of that name in docs/schemas.</summary>
    public static JsonSchema Load(string name) => Parse(Repository.Read($"docs/schemas/{name}.json"));

    /// <summary>What is wrong with a document, each with its path; empty when it is valid.</summary>
    public IReadOnlyList<string> Check(JsonElement document)
    {
        var found = new List<string>();
        Check(root, document, "$", found);
        return found;
    }

    private void Know(JsonElement schema, string at)
    {
        if (schema.ValueKind is JsonValueKind.True or JsonValueKind.False) return;
        if (schema.ValueKind != JsonValueKind.Object) throw new FormatException($"{at} is no schema");
        foreach (var keyword in schema.EnumerateObject())
        {
            if (!Notes.Contains(keyword.Name, StringComparer.Ordinal) && !Tests.Contains(keyword.Name, StringComparer.Ordinal))
                throw new FormatException($"{at} has the unknown keyword '{keyword.Name}'");
            switch (keyword.Name)
            {
                case "properties" or "$defs":
                    foreach (var inner in keyword.Value.EnumerateObject()) Know(inner.Value, $"{at}/{keyword.Name}/{inner.Name}");
                    break;
                case "items" or "additionalProperties":
                    Know(keyword.Value, $"{at}/{keyword.Name}");
                    break;
                case "oneOf":
                    foreach (var inner in keyword.Value.EnumerateArray()) Know(inner, $"{at}/oneOf");
                    break;
                case "type" when TypesOf(keyword.Value).FirstOrDefault(type => !Types.Contains(type, StringComparer.Ordinal)) is { } unknown:
                    throw new FormatException($"{at} has the unknown type '{unknown}'");
                case "pattern":
                    patterns[keyword.Value.GetString()!] = new Regex(keyword.Value.GetString()!, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
                    break;
                case "$ref":
                    Target(keyword.Value.GetString()!);
                    break;
            }
        }
    }

    private void Check(JsonElement schema, JsonElement value, string at, List<string> found)
    {
        if (schema.ValueKind == JsonValueKind.True) return;
        if (schema.ValueKind == JsonValueKind.False)
        {
            found.Add($"{at} is not allowed");
            return;
        }

        foreach (var keyword in schema.EnumerateObject()) Check(keyword.Name, keyword.Value, schema, value, at, found);
    }

    private void Check(string keyword, JsonElement rule, JsonElement schema, JsonElement value, string at, List<string> found)
    {
        switch (keyword)
        {
            case "$ref":
                Check(Target(rule.GetString()!), value, at, found);
                break;
            case "type" when !TypesOf(rule).Any(type => IsOf(type, value)):
                found.Add($"{at} is {value.ValueKind.ToString().ToLowerInvariant()}, not {string.Join(" or ", TypesOf(rule))}");
                break;
            case "const" when !JsonElement.DeepEquals(rule, value):
                found.Add($"{at} is not {rule.GetRawText()}");
                break;
            case "enum" when !rule.EnumerateArray().Any(one => JsonElement.DeepEquals(one, value)):
                found.Add($"{at} is none of {rule.GetRawText()}");
                break;
            case "oneOf" when rule.EnumerateArray().Count(one => IsValid(one, value)) is not 1 and var count:
                found.Add(string.Create(CultureInfo.InvariantCulture, $"{at} fits {count} of the alternatives, not one{Nearest(rule, value, at)}"));
                break;
            default:
                if (value.ValueKind == JsonValueKind.Number) CheckNumber(keyword, rule, value, at, found);
                else if (value.ValueKind == JsonValueKind.String && keyword == "pattern" && !patterns[rule.GetString()!].IsMatch(value.GetString()!)) found.Add($"{at} does not match {rule.GetString()}");
                else if (value.ValueKind == JsonValueKind.Array) CheckArray(keyword, rule, value, at, found);
                else if (value.ValueKind == JsonValueKind.Object) CheckObject(keyword, rule, schema, value, at, found);
                break;
        }
    }

    private static void CheckNumber(string keyword, JsonElement rule, JsonElement value, string at, List<string> found)
    {
        if (keyword == "minimum" && value.GetDouble() < rule.GetDouble()) found.Add($"{at} is below {rule.GetRawText()}");
        if (keyword == "maximum" && value.GetDouble() > rule.GetDouble()) found.Add($"{at} is above {rule.GetRawText()}");
    }

    private void CheckArray(string keyword, JsonElement rule, JsonElement value, string at, List<string> found)
    {
        if (keyword == "minItems" && value.GetArrayLength() < rule.GetInt32()) found.Add($"{at} has fewer than {rule.GetRawText()} entries");
        if (keyword != "items") return;
        var number = 0;
        foreach (var entry in value.EnumerateArray()) Check(rule, entry, string.Create(CultureInfo.InvariantCulture, $"{at}[{number++}]"), found);
    }

    private void CheckObject(string keyword, JsonElement rule, JsonElement schema, JsonElement value, string at, List<string> found)
    {
        switch (keyword)
        {
            case "required":
                found.AddRange(rule.EnumerateArray().Where(name => !value.TryGetProperty(name.GetString()!, out _)).Select(name => $"{at} lacks '{name.GetString()}'"));
                break;
            case "properties":
                foreach (var one in rule.EnumerateObject())
                    if (value.TryGetProperty(one.Name, out var inner)) Check(one.Value, inner, $"{at}.{one.Name}", found);
                break;
            case "additionalProperties":
                foreach (var one in value.EnumerateObject())
                    if (!schema.TryGetProperty("properties", out var known) || !known.TryGetProperty(one.Name, out _)) Check(rule, one.Value, $"{at}.{one.Name}", found);
                break;
        }
    }

    private bool IsValid(JsonElement schema, JsonElement value)
    {
        var found = new List<string>();
        Check(schema, value, "$", found);
        return found.Count == 0;
    }

    /// <summary>The first error of the alternative with the fewest, so that a reader sees what is meant.</summary>
    private string Nearest(JsonElement alternatives, JsonElement value, string at)
    {
        var errors = alternatives.EnumerateArray().Select(one =>
        {
            var found = new List<string>();
            Check(one, value, at, found);
            return found;
        }).MinBy(found => found.Count)!;
        return errors.Count == 0 ? "" : $"; the nearest says: {errors[0]}";
    }

    private JsonElement Target(string reference)
    {
        if (reference.StartsWith("#/$defs/", StringComparison.Ordinal) && root.TryGetProperty("$defs", out var defs) && defs.TryGetProperty(reference["#/$defs/".Length..], out var target)) return target;
        throw new FormatException($"the reference '{reference}' leads nowhere");
    }

    private static IEnumerable<string> TypesOf(JsonElement rule) =>
        rule.ValueKind == JsonValueKind.String ? [rule.GetString()!] : rule.EnumerateArray().Select(one => one.GetString()!);

    private static bool IsOf(string type, JsonElement value) => type switch
    {
        "object" => value.ValueKind == JsonValueKind.Object,
        "array" => value.ValueKind == JsonValueKind.Array,
        "string" => value.ValueKind == JsonValueKind.String,
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "null" => value.ValueKind == JsonValueKind.Null,
        "number" => value.ValueKind == JsonValueKind.Number,
        _ => value.ValueKind == JsonValueKind.Number && Math.Truncate(value.GetDouble()) == value.GetDouble(),
    };
}
