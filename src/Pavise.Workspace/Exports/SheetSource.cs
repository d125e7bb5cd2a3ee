using System.Text.Json.Serialization;
using Pavise.Core;

namespace Pavise.Workspace;

/// <summary>A document or register behind a table, as a bibliography names it.</summary>
/// <param name="Id">Its identity in the book.</param>
/// <param name="Title">Its title; for a register whom to credit.</param>
/// <param name="Outlet">Who published it; null when unknown.</param>
/// <param name="Published">When; open when undated.</param>
/// <param name="IsRegister">True for a register.</param>
/// <param name="Hash">SHA-256 of its text; empty for a register.</param>
public sealed record SheetSource(string Id, string Title, string? Outlet, DateInterval Published, bool IsRegister, string Hash)
{
    /// <summary>Where it was published; null when nobody states it. Looked up for charts: an answer of the book knows none, and its JSON has no such field.</summary>
    [JsonIgnore]
    public string? Address { get; init; }

    /// <summary>Under which terms it may be used, in the publisher's words; null when nobody states them. Looked up likewise.</summary>
    [JsonIgnore]
    public string? Licence { get; init; }
}
