namespace Pavise.Core.Tests;

public class CatalogueReaderTests
{
    [Theory]
    [InlineData("actors:\n  - code: ARN\n   name: Arnor", "PAV1101")]
    [InlineData("actors: {code: ARN\nitems:\n  - id: a", "PAV1101")]
    [InlineData("actors:\n  - code: ARN\n    kind: country", "PAV1103")]
    [InlineData("actors:\n  - code: ARN\n    name: Arnor\n    kind: kingdom", "PAV1205")]
    [InlineData("actors:\n  - code: ARN\n    name: Arnor\n    kind: country\n    crown: yes", "PAV1108")]
    [InlineData("actors:\n  - {code: ARN, name: Arnor, kind: country}\n  - {code: ARN, name: Arnor, kind: country}", "PAV1201")]
    [InlineData("actors:\n  - {code: ARN, name: Arnor, kind: country, member-of: [WEST]}", "PAV1202")]
    [InlineData("items:\n  - {id: sling, name: Sling, kind: system, unit: system, values: [{property: cost, low: 3, high: 1, assumption: why}]}", "PAV1203")]
    [InlineData("items:\n  - {id: sling, name: Sling, kind: system, unit: system, values: [{property: cost, best: 1}]}", "PAV1204")]
    [InlineData("items:\n  - {id: sling, name: Sling, kind: system, unit: system, values: [{property: cost, best: 1, source: s, address: 'https://rt.com/x', confidence: H}]}", "PAV1206")]
    [InlineData("threats:\n  - {class: drone, name: Drone, adversary: true, values: [{property: speed, best: 1, assumption: why}]}", "PAV1207")]
    public void What_is_wrong_is_named_with_its_code_and_line(string text, string code)
    {
        var problem = Assert.Throws<PaviseException>(() => CatalogueReader.Read([new YamlSource("arnor.yaml", text)]));
        Assert.Contains(problem.Diagnostics, diagnostic => diagnostic.Code == code && diagnostic.Place is { File: "arnor.yaml", Line: >= 1 });
    }

    [Fact]
    public void All_errors_are_reported_together()
    {
        var problem = Assert.Throws<PaviseException>(() => CatalogueReader.Read(
            [new YamlSource("a.yaml", "actors:\n  - {code: ARN, kind: kingdom}"), new YamlSource("b.yaml", "actors:\n  - {code: GON, name: Gondor, kind: realm}")]));
        Assert.Equal(["a.yaml", "a.yaml", "b.yaml"], problem.Diagnostics.Select(diagnostic => diagnostic.Place.File));
    }
}
