namespace Pavise.Workbench.Views;

/// <summary>Rows that know their words, so that a search does not make every one of them.</summary>
public interface ISearchedRows
{
    /// <summary>The numbers, from 0, of the rows that hold all the words, in order.</summary>
    IReadOnlyList<int> Find(IReadOnlyList<string> wanted);

    /// <summary>Reads the words of all rows now, so that the first search does not wait for it.</summary>
    void Prepare();

    /// <summary>The words of a row: its cells, kept apart so that none is found across two.</summary>
    static string Words(IReadOnlyList<Cell> row) => string.Join('\n', row.Select(cell => cell.Words.Text));

    /// <summary>True when each of the wanted words stands there, in whatever case.</summary>
    static bool HasAll(string words, IReadOnlyList<string> wanted)
    {
        foreach (var word in wanted)
        {
            if (!words.Contains(word, StringComparison.OrdinalIgnoreCase)) return false;
        }

        return true;
    }
}
