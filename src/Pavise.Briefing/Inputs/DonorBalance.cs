using Pavise.Core;

namespace Pavise.Briefing;

/// <summary>What one donor promised of one item and what arrived of it, from the book.</summary>
public sealed record DonorBalance(string Donor, string Item, Quantity Pledged, Quantity Delivered, string Origin);
