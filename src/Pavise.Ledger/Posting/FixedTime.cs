namespace Pavise.Ledger;

/// <summary>A clock that stands still: a book made for a question was recorded at the moment the question is about.</summary>
internal sealed class FixedTime(DateTimeOffset moment) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => moment;
}
