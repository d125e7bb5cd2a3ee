using Pavise.Core;

namespace Pavise.Briefing;

/// <summary>Whether public information determines one answer of an outlook, and what would settle it when not.</summary>
/// <param name="Subject">Threat class whose leakers are asked about, or item whose stock is.</param>
/// <param name="OfStock">True for a stock, false for leakers.</param>
/// <param name="Determined">By the rule against false precision (<see cref="Headline"/>).</param>
/// <param name="Within">Width in threats that the question names for leakers; null when it names none.</param>
/// <param name="Settling">The facts that would settle most of an open answer, greatest share first; empty when none stands clear of its error.</param>
/// <param name="SettlingOrigin">Identity of the computation behind the shares.</param>
public sealed record OutlookAnswer(string Subject, bool OfStock, bool Determined, double? Within, IReadOnlyList<SettlingFact> Settling, string SettlingOrigin);
