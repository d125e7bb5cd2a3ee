using System.Text.Json;
using Pavise.Cli.Tests;
using Pavise.Cli.Tests.Schemas;
using Pavise.Workbench.Forms;

namespace Pavise.Workbench.Tests.Forms;

/// <summary>Forms are made of the published schemas: nothing a schema allows can be missing.</summary>
public sealed class FormSchemaTests
{
    public static TheoryData<string> Kinds => [.. InputKind.All.Select(kind => kind.Name)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_key_that_a_schema_allows_anywhere_has_a_field_there(string name)
    {
        var kind = InputKind.Of(name);
        var root = JsonDocument.Parse(Repository.Read($"docs/schemas/{kind.Schema}.json")).RootElement;
        var seen = 0;
        Follow(root, root, kind.Field, "$", 0, ref seen);
        Assert.True(seen > 30, $"only {seen} keys were followed");
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_field_has_a_label_and_every_choice_its_words(string name)
    {
        foreach (var field in All(InputKind.Of(name).Field, 0).Where(field => field.Name.Length > 0))
        {
            Assert.NotEmpty(field.Label);
            if (field.Kind == FieldKind.Choice) Assert.NotEmpty(field.Choices);
        }
    }

    [Fact]
    public void Shipped_mappings_follow_the_schema_of_mappings()
    {
        var schema = JsonSchema.Load("mapping-file-1");
        foreach (var name in Pavise.Registers.ShippedMappings.Names) Assert.Empty(schema.Check(YamlAsJson.Read(Inputs.Text("mapping", name))).Select(error => $"{name}: {error}"));
    }

    /// <summary>Walks the schema by its own structure, apart from how the form reads it.</summary>
    private static void Follow(JsonElement root, JsonElement schema, FormField field, string at, int depth, ref int seen)
    {
        if (schema.ValueKind != JsonValueKind.Object || depth > 12) return;
        if (schema.TryGetProperty("$ref", out var reference)) Follow(root, root.GetProperty("$defs").GetProperty(reference.GetString()!.Split('/')[^1]), field, at, depth + 1, ref seen);
        if (schema.TryGetProperty("oneOf", out var forms))
        {
            foreach (var form in forms.EnumerateArray()) Follow(root, form, field, at, depth + 1, ref seen);
        }

        if (schema.TryGetProperty("enum", out var words)) Assert.All(words.EnumerateArray(), word => Assert.Contains(word.ToString(), field.Choices));
        if (schema.TryGetProperty("const", out var only)) Assert.True(field.Choices.Append(field.Instead).Contains(only.ToString(), StringComparer.OrdinalIgnoreCase), $"{at} cannot be {only}");
        if (schema.TryGetProperty("items", out var items) && field.Kind == FieldKind.Rows) Follow(root, items, field.Item, at + "[]", depth + 1, ref seen);
        else if (schema.TryGetProperty("items", out _)) Assert.Equal(FieldKind.Lines, field.Kind);
        if (schema.TryGetProperty("additionalProperties", out var named) && named.ValueKind == JsonValueKind.Object)
        {
            Assert.Equal(FieldKind.Named, field.Kind);
            Follow(root, named, field.Item, at + ".*", depth + 1, ref seen);
        }

        if (!schema.TryGetProperty("properties", out var properties)) return;
        foreach (var property in properties.EnumerateObject().Where(one => one.Value.ValueKind == JsonValueKind.Object))
        {
            var child = field.Children.FirstOrDefault(one => one.Name == property.Name);
            Assert.True(child is not null, $"{at}.{property.Name} has no field");
            seen++;
            Follow(root, property.Value, child, $"{at}.{property.Name}", depth + 1, ref seen);
        }
    }

    private static IEnumerable<FormField> All(FormField field, int depth) => depth > 10 ? [field] : field.Kind switch
    {
        FieldKind.Group => field.Children.SelectMany(child => All(child, depth + 1)).Prepend(field),
        FieldKind.Rows or FieldKind.Named => All(field.Item, depth + 1).Prepend(field),
        _ => [field],
    };
}
