using Pavise.Core;

namespace Pavise.Workbench.Views;

/// <summary>What stands around every page.</summary>
/// <param name="Title">Title of the page, as the browser's window shows it.</param>
/// <param name="Active">Name of the navigation's item it belongs to, or null.</param>
public sealed record PageHead(string Title, string? Active)
{
    /// <summary>HTTP status of the page.</summary>
    public int Status { get; init; } = 200;

    /// <summary>Scripts of the page, none of which it needs.</summary>
    public IReadOnlyList<AssetFile> Scripts { get; init; } = [];

    /// <summary>Name of the workspace with its origin; the bare product name before there is one.</summary>
    public Sentence Workspace { get; init; } = new SentenceBuilder().Say("Pavise").Build();

    /// <summary>"As of 1 March 2026", or null.</summary>
    public Sentence? AsOf { get; init; }

    /// <summary>True when a file changed after the last run.</summary>
    public bool HasNews { get; init; }
}
