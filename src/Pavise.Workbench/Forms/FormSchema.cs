using System.Text.Json;

namespace Pavise.Workbench.Forms;

/// <summary>The fields of an input file, read from its published JSON Schema (docs/schemas): whatever a schema allows has a field.</summary>
/// <remarks>Where a schema offers several forms of one thing, the group holds the fields of all of them; the loader says which go together.</remarks>
internal sealed class FormSchema
{
    /// <summary>Names of definitions whose words the catalogue knows.</summary>
    private static readonly string[] KnownWords = ["item", "actor", "unit", "catalogue-value"];

    private readonly JsonElement root;

    private FormSchema(JsonElement root) => this.root = root;

    /// <summary>The whole file as one group.</summary>
    /// <param name="name">Name of the schema's file without ending, such as scenario-file-1.</param>
    public static FormField Read(string name)
    {
        using var stream = typeof(FormSchema).Assembly.GetManifestResourceStream($"schemas/{name}.json") ?? throw new InvalidOperationException($"there is no schema {name}");
        var schema = new FormSchema(JsonDocument.Parse(stream).RootElement.Clone());
        return schema.Field("", [schema.root], required: true, []);
    }

    /// <param name="name">The key.</param>
    /// <param name="given">What the forms of the thing that holds it say of it; at least one.</param>
    /// <param name="required">True when none of them does without it.</param>
    /// <param name="open">Definitions that are open around it.</param>
    private FormField Field(string name, IReadOnlyList<JsonElement> given, bool required, IReadOnlyList<string> open)
    {
        var references = given.Select(Reference).OfType<string>().Distinct(StringComparer.Ordinal).ToArray();
        var forms = given.SelectMany(Forms).Where(form => form.ValueKind == JsonValueKind.Object).ToArray();
        var help = given.Select(one => Words(one, "description")).Concat(forms.Select(form => Words(form, "description"))).FirstOrDefault(words => words.Length > 0) ?? "";
        var label = given.Select(one => Words(one, "title")).FirstOrDefault(words => words.Length > 0 && name.Length > 0) ?? Spoken(name);
        var field = Shape(new FormField(name, FieldKind.Text, label, help) { Required = required }, forms, [.. open, .. references]);
        return field with
        {
            HoldsItself = references.Any(open.Contains),
            Known = references.FirstOrDefault(reference => KnownWords.Contains(reference, StringComparer.Ordinal)) ?? given.SelectMany(Inner).Select(Reference).FirstOrDefault(reference => reference is not null && KnownWords.Contains(reference, StringComparer.Ordinal)),
        };
    }

    private FormField Shape(FormField field, JsonElement[] forms, IReadOnlyList<string> open)
    {
        var choices = forms.SelectMany(Choices).Distinct(StringComparer.Ordinal).ToArray();
        var groups = forms.Where(form => form.TryGetProperty("properties", out _)).ToArray();
        var named = forms.FirstOrDefault(form => form.TryGetProperty("additionalProperties", out var inner) && inner.ValueKind == JsonValueKind.Object);
        var list = forms.FirstOrDefault(form => form.TryGetProperty("items", out _));
        if (groups.Length > 0) return field with { Kind = FieldKind.Group, MakeChildren = () => Children(groups, open), Instead = choices.Length == 1 ? choices[0] : null };
        if (named.ValueKind == JsonValueKind.Object) return field with { Kind = FieldKind.Named, MakeItem = () => Field("", [named.GetProperty("additionalProperties")], required: false, open) };
        if (list.ValueKind == JsonValueKind.Object)
        {
            var entry = Field("", [list.GetProperty("items")], required: false, open);
            return entry.Kind == FieldKind.Text
                ? field with { Kind = FieldKind.Lines, LoneLine = forms.Any(form => Types(form).Contains("string", StringComparer.Ordinal)), OnlyText = entry.OnlyText, Known = entry.Known }
                : field with { Kind = FieldKind.Rows, MakeItem = () => entry };
        }

        if (choices.Length > 0) return field with { Kind = FieldKind.Choice, Choices = choices };
        var types = forms.SelectMany(Types).Distinct(StringComparer.Ordinal).ToArray();
        return field with { OnlyText = types is ["string"], IsNumber = types.Length > 0 && types.All(type => type is "number" or "integer") };
    }

    private IReadOnlyList<FormField> Children(JsonElement[] groups, IReadOnlyList<string> open)
    {
        var names = groups.SelectMany(group => group.GetProperty("properties").EnumerateObject()).Where(one => one.Value.ValueKind == JsonValueKind.Object).Select(one => one.Name).Distinct(StringComparer.Ordinal);
        return [.. names.Select(name => Field(
            name, [.. groups.Select(group => group.GetProperty("properties").TryGetProperty(name, out var inner) ? inner : default).Where(inner => inner.ValueKind == JsonValueKind.Object)],
            groups.All(group => group.TryGetProperty("required", out var required) && required.EnumerateArray().Any(one => one.GetString() == name)), open))];
    }

    /// <summary>A schema and the forms it offers, references followed.</summary>
    private IEnumerable<JsonElement> Forms(JsonElement schema)
    {
        var target = Target(schema);
        if (target.ValueKind != JsonValueKind.Object) return [];
        return target.TryGetProperty("oneOf", out var forms) ? (target.TryGetProperty("properties", out _) ? [target] : Array.Empty<JsonElement>()).Concat(forms.EnumerateArray().Where(form => !target.TryGetProperty("properties", out _)).SelectMany(Forms)) : [target];
    }

    private IEnumerable<JsonElement> Inner(JsonElement schema) => Target(schema) is { ValueKind: JsonValueKind.Object } target && target.TryGetProperty("oneOf", out var forms) ? forms.EnumerateArray() : [];

    private JsonElement Target(JsonElement schema) => Reference(schema) is { } name ? root.GetProperty("$defs").GetProperty(name) : schema;

    private static string? Reference(JsonElement schema) => schema.ValueKind == JsonValueKind.Object && schema.TryGetProperty("$ref", out var reference) ? reference.GetString()!["#/$defs/".Length..] : null;

    private static IEnumerable<string> Choices(JsonElement form)
    {
        if (form.TryGetProperty("enum", out var words)) return words.EnumerateArray().Select(word => word.ToString());
        if (form.TryGetProperty("const", out var word)) return [Plain(word)];
        return Types(form) is ["boolean"] ? ["true", "false"] : [];
    }

    private static string Plain(JsonElement word) => word.ValueKind switch { JsonValueKind.True => "true", JsonValueKind.False => "false", _ => word.ToString() };

    private static string[] Types(JsonElement form) => !form.TryGetProperty("type", out var type) ? []
        : type.ValueKind == JsonValueKind.Array ? [.. type.EnumerateArray().Select(one => one.GetString()!)] : [type.GetString()!];

    private static string Words(JsonElement schema, string key) => schema.ValueKind == JsonValueKind.Object && schema.TryGetProperty(key, out var words) ? words.GetString() ?? "" : "";

    /// <summary>"kill-probability" as a reader says it.</summary>
    private static string Spoken(string name) => name.Length == 0 ? "" : char.ToUpperInvariant(name[0]) + name[1..].Replace('-', ' ');
}
