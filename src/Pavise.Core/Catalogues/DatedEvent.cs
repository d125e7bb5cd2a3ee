namespace Pavise.Core;

/// <summary>An event whose day is public: a text that names it was written on that day or later.</summary>
/// <param name="Name">What happened, in words.</param>
/// <param name="Phrases">How texts name it; each alone must mean this event and no other.</param>
/// <param name="Day">Its first day.</param>
/// <param name="Source">Where the day is published.</param>
/// <param name="Confidence">How far to trust the day.</param>
public sealed record DatedEvent(string Name, IReadOnlyList<string> Phrases, DateOnly Day, string Source, Confidence Confidence);
