using Pavise.Workbench.Forms;

namespace Pavise.Workbench.Views;

/// <summary>The files of one kind, for the page that lists them.</summary>
/// <param name="Kind">Their kind.</param>
/// <param name="Names">Their names below its folder.</param>
/// <param name="Models">What a new one may begin with: how it is named in an address, and in words.</param>
public sealed record InputList(InputKind Kind, IReadOnlyList<string> Names, IReadOnlyList<(string From, string Words)> Models);
