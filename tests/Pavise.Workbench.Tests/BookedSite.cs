using Pavise.Registers;
using Pavise.Workspace;

namespace Pavise.Workbench.Tests;

/// <summary>The same example with two invented registers of gifts in its book.</summary>
public sealed class BookedSite : Site
{
    protected override void Finish(string folder)
    {
        foreach (var (register, rows) in new[] { ("gifts", InventedGifts.Many()), ("presents", InventedGifts.Few()) })
        {
            var (mapping, table) = (Path.Combine(folder, register + ".yaml"), Path.Combine(folder, register + ".csv"));
            File.WriteAllText(mapping, InventedGifts.Mapping(register));
            File.WriteAllText(table, rows);
            LedgerImport.Run(Workspace, Parts, mapping, table, new ImportSettings(null), new QuietLog(), CancellationToken.None);
        }
    }
}
