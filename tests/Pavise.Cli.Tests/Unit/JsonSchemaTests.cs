using System.Text.Json;
using Pavise.Cli.Tests.Schemas;

namespace Pavise.Cli.Tests.Unit;

/// <summary>The validator itself, keyword by keyword: what fits is accepted, what does not is told with its path.</summary>
public class JsonSchemaTests
{
    [Theory]
    [InlineData("""{"type":"integer"}""", "3", null)]
    [InlineData("""{"type":"integer"}""", "3.0", null)]
    [InlineData("""{"type":"integer"}""", "3.5", "$ is number, not integer")]
    [InlineData("""{"type":["string","null"]}""", "null", null)]
    [InlineData("""{"type":["string","null"]}""", "1", "$ is number, not string or null")]
    [InlineData("""{"required":["a"]}""", """{"a":null}""", null)]
    [InlineData("""{"required":["a"]}""", """{"b":1}""", "$ lacks 'a'")]
    [InlineData("""{"properties":{"a":{"type":"string"}}}""", """{"b":1}""", null)]
    [InlineData("""{"properties":{"a":{"type":"string"}}}""", """{"a":1}""", "$.a is number, not string")]
    [InlineData("""{"properties":{"a":true},"additionalProperties":false}""", """{"a":1}""", null)]
    [InlineData("""{"properties":{"a":true},"additionalProperties":false}""", """{"a":1,"b":2}""", "$.b is not allowed")]
    [InlineData("""{"additionalProperties":{"type":"number"}}""", """{"b":2}""", null)]
    [InlineData("""{"additionalProperties":{"type":"number"}}""", """{"b":"x"}""", "$.b is string, not number")]
    [InlineData("""{"items":{"type":"number"}}""", "[1,2]", null)]
    [InlineData("""{"items":{"type":"number"}}""", "[1,\"x\"]", "$[1] is string, not number")]
    [InlineData("""{"minItems":2}""", "[1,2]", null)]
    [InlineData("""{"minItems":2}""", "[1]", "$ has fewer than 2 entries")]
    [InlineData("""{"enum":["a",1]}""", "1", null)]
    [InlineData("""{"enum":["a",1]}""", "\"b\"", "$ is none of [\"a\",1]")]
    [InlineData("""{"const":{"a":[1]}}""", """{"a":[1.0]}""", null)]
    [InlineData("""{"const":"x"}""", "\"y\"", "$ is not \"x\"")]
    [InlineData("""{"minimum":0,"maximum":1}""", "1", null)]
    [InlineData("""{"minimum":0,"maximum":1}""", "-0.1", "$ is below 0")]
    [InlineData("""{"minimum":0,"maximum":1}""", "1.1", "$ is above 1")]
    [InlineData("""{"minimum":0}""", "\"text\"", null)]
    [InlineData("""{"pattern":"^[a-z]+$"}""", "\"abc\"", null)]
    [InlineData("""{"pattern":"^[a-z]+$"}""", "\"aBc\"", "$ does not match ^[a-z]+$")]
    [InlineData("""{"oneOf":[{"type":"string"},{"type":"number"}]}""", "1", null)]
    [InlineData("""{"oneOf":[{"type":"string"},{"const":2}]}""", "1", "$ fits 0 of the alternatives, not one; the nearest says: $ is number, not string")]
    [InlineData("""{"oneOf":[{"type":"number"},{"const":1}]}""", "1", "$ fits 2 of the alternatives, not one")]
    [InlineData("""{"$defs":{"d":{"items":{"$ref":"#/$defs/d"},"type":"array"}},"$ref":"#/$defs/d"}""", "[[],[[]]]", null)]
    [InlineData("""{"$defs":{"d":{"items":{"$ref":"#/$defs/d"},"type":"array"}},"$ref":"#/$defs/d"}""", "[[],[1]]", "$[1][0] is number, not array")]
    [InlineData("false", "1", "$ is not allowed")]
    public void A_keyword_accepts_what_fits_and_tells_what_does_not(string schema, string document, string? error)
    {
        string[] expected = error is null ? [] : [error];
        Assert.Equal(expected, JsonSchema.Parse(schema).Check(JsonDocument.Parse(document).RootElement));
    }

    [Theory]
    [InlineData("""{"properties":{"a":{"maxLength":3}}}""")]
    [InlineData("""{"type":"text"}""")]
    [InlineData("""{"items":{"$ref":"#/$defs/none"}}""")]
    [InlineData("""{"oneOf":[3]}""")]
    public void A_schema_with_something_unknown_is_refused(string schema) => Assert.Throws<FormatException>(() => JsonSchema.Parse(schema));

    [Fact]
    public void Yaml_is_read_with_the_types_of_json()
    {
        var read = YamlAsJson.Read("a: 1.5\nb: '1.5'\nc: true\nd: 2024-06\ne: [~, x]\n");

        Assert.Equal("""{"a":1.5,"b":"1.5","c":true,"d":"2024-06","e":[null,"x"]}""", read.GetRawText());
    }
}
