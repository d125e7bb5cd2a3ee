using System.Globalization;
using Pavise.Core;

namespace Pavise.Ledger.Tests;

/// <summary>Imports of invented registers.</summary>
internal static class TestImports
{
    public static RegisterImport Of(string register, string release, params IReadOnlyList<ImportedRow> rows) =>
        new(register, release, new Attribution("A club", "public domain"), DateInterval.On(TestFacts.Day), [new ImportedFile("list.csv", "00")], rows, []);

    /// <summary>A row of "list/1" with one delivery, posted unless told otherwise.</summary>
    public static ImportedRow Delivery(string key, decimal number, string item = "gem-t", string part = "list/1", ImportedState state = ImportedState.Posted, ClaimKind kind = ClaimKind.Delivery)
    {
        var id = $"row:{part}/{key}";
        var assertion = TestFacts.Make($"{id}#given", kind, ClaimStatus.Delivered, item, TestFacts.Missiles(number), "USA", "UKR", source: $"register:{part}").Assertion with { Origin = id };
        return new ImportedRow(id, new Place("list.csv", 2, 1), string.Create(CultureInfo.InvariantCulture, $"{key},{number}"), state,
            state == ImportedState.Posted ? null : "for the test", state == ImportedState.Unrepresented ? [] : (ImportedFigure[])[new ImportedFigure(assertion, "given")]);
    }

    public static ImportReport Import(this TestBook test, RegisterImport import)
    {
        test.Clock.Now += TimeSpan.FromMinutes(1);
        return test.Book.Import(import, TestCatalogue.Small, TestContext.Current.CancellationToken);
    }
}
