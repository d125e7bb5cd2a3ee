namespace Pavise.Core;

/// <summary>Whom to credit for a value or text and under which licence it may be used; both in the publisher's words.</summary>
public sealed record Attribution(string Credit, string Licence);
