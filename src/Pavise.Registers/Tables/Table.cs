namespace Pavise.Registers.Tables;

/// <summary>A table of text cells with its header, from a CSV file or one sheet of a workbook.</summary>
/// <param name="File">The file's name.</param>
/// <param name="Header">The header, trimmed; a name may stand twice.</param>
/// <param name="HeaderLine">Its 1-based line.</param>
/// <param name="Rows">The rows below it that are not blank, read as they are walked.</param>
internal sealed record Table(string File, IReadOnlyList<string> Header, int HeaderLine, IEnumerable<TableRow> Rows)
{
    /// <summary>The header as it stood.</summary>
    public string HeaderText { get; init; } = "";

    /// <summary>True for a workbook that counts days from 1904: a bare number in it is another day than elsewhere.</summary>
    public bool Counts1904 { get; init; }

    public bool Has(params ReadOnlySpan<string> columns)
    {
        foreach (var column in columns)
        {
            if (!Header.Contains(column, StringComparer.Ordinal)) return false;
        }

        return true;
    }
}
