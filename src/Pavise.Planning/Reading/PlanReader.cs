using Pavise.Core;

namespace Pavise.Planning;

/// <summary>Reads a plan file; all errors are reported together (docs/planning.md has the format and the codes).</summary>
public static class PlanReader
{
    /// <summary>Reads a plan file without a book: a <c>ledger:</c> reference in it is an error.</summary>
    /// <exception cref="PaviseException">Broken YAML (PAV11xx), a broken value (PAV12xx) or a broken rule of plans (PAV60xx).</exception>
    public static PlanModel Read(YamlSource source, Catalogue catalogue) => Read(source, catalogue, _ => null);

    /// <summary>Reads a plan file; <c>ledger:</c> references are asked of the book.</summary>
    /// <param name="source">The file.</param>
    /// <param name="catalogue">Actors, items and values it may name.</param>
    /// <param name="ledger">The book's answer to a reference: a quantity with the origin that computed it, or null when it has none.</param>
    /// <param name="files">The text of a saved plan named relative to the plan file, or null when there is none.</param>
    /// <exception cref="PaviseException">Broken YAML (PAV11xx), a broken value (PAV12xx) or a broken rule of plans (PAV60xx, PAV62xx).</exception>
    public static PlanModel Read(YamlSource source, Catalogue catalogue, Func<string, (Quantity Quantity, string Origin)?> ledger, Func<string, string?>? files = null)
    {
        var bag = new DiagnosticBag();
        var root = YamlView.Read(source, bag);
        var model = root is null ? null : new PlanFile(root, catalogue, ledger, files ?? (_ => null), bag).Read();
        bag.ThrowIfAny();
        return model!;
    }
}
