namespace Pavise.Core;

/// <summary>A headline with its verdict under the rule against false precision: what the text of a command says, and every machine-readable output beside it.</summary>
/// <param name="Of">What is answered: leakers, first-day-exhausted or difference.</param>
/// <param name="Subject">The class or item; "all" for all classes together.</param>
/// <param name="Determined">Whether it is determined; null where no verdict is due, as between exact means.</param>
/// <param name="Sentence">The sentence, with the sources of its figures.</param>
public sealed record HeadlineVerdict(string Of, string Subject, bool? Determined, Sentence Sentence)
{
    /// <summary>The sentence as plain text.</summary>
    public string Text => Sentence.Text;
}
