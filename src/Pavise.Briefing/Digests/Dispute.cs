using Pavise.Core;

namespace Pavise.Briefing;

/// <summary>Claims of one fact that cannot all hold, as the digest tells them.</summary>
/// <param name="Topic">What they are about, in words.</param>
/// <param name="Reason">Why they cannot all hold, in words.</param>
/// <param name="Claims">The alternatives, none of a barred text, at least two.</param>
public sealed record Dispute(string Topic, string Reason, IReadOnlyList<Assertion> Claims);
