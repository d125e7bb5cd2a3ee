using Pavise.Workspace;

namespace Pavise.Workbench.Api;

/// <summary>Answers of the book that are asked for in parts: made once while neither the book nor the run changes, each part cut from them.</summary>
/// <remarks>Safe for concurrent requests.</remarks>
internal sealed class KeptViews
{
    /// <summary>Answers that are kept; a long one takes a few hundred bytes a row.</summary>
    private const int Most = 4;

    private readonly Lock gate = new();
    private readonly Dictionary<string, (string Stamp, LedgerView View)> views = new(StringComparer.Ordinal);

    /// <summary>The answer to a question.</summary>
    /// <param name="question">All that the answer depends on besides the book and the run.</param>
    /// <param name="stamp">Tells the run and book apart that were there before the answer was asked for.</param>
    /// <param name="ask">Asks the book.</param>
    public LedgerView Of(string question, string stamp, Func<LedgerView> ask)
    {
        lock (gate)
        {
            if (views.TryGetValue(question, out var known) && known.Stamp == stamp) return known.View;
        }

        var view = ask();
        lock (gate)
        {
            if (views.Count >= Most) views.Clear();
            views[question] = (stamp, view);
        }

        return view;
    }
}
