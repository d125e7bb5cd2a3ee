using Pavise.Ledger;

namespace Pavise.Workspace;

/// <summary>The imported registers of a book as sources: whom to credit and under which licence, as their heads keep it.</summary>
public static class RegisterSources
{
    /// <summary>Each register by the part of the book it fills; a book keeps no address of a register.</summary>
    public static IReadOnlyDictionary<string, SheetSource> Of(Book book) => book.Parts().ToDictionary(part => part, part =>
    {
        var head = book.Row($"register:{part}");
        var credit = RowTrace.Credit(head?.Reason ?? part);
        return new SheetSource("register-" + part.Replace('/', '-'), credit.Credit, part, head?.Published ?? default, true, "") { Licence = credit.Licence == LedgerSheet.NotStated ? null : credit.Licence };
    }, StringComparer.Ordinal);
}
