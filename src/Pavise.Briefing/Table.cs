using Pavise.Core;

namespace Pavise.Briefing;

/// <summary>A table whose every numeral carries its origin.</summary>
/// <param name="Caption">What the table shows, with its unit; without digits.</param>
/// <param name="Columns">Headings without digits.</param>
/// <param name="Rows">Cells as sentences, as many in each row as there are columns.</param>
public sealed record Table(string Caption, IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<Sentence>> Rows) : Block;
