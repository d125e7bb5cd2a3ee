namespace Pavise.Core;

/// <summary>A row of a register such as Kiel, SIPRI or the recorded raids: a root.</summary>
/// <param name="Id">row:REGISTER/RELEASE/ROW.</param>
/// <param name="Register">The register's short name.</param>
/// <param name="Release">Its release or date.</param>
/// <param name="Place">File, line and column of the cell.</param>
/// <param name="Row">The row's own key and value in words.</param>
/// <param name="Attribution">Publisher and licence.</param>
public sealed record RegisterRow(string Id, string Register, string Release, Place Place, string Row, Attribution Attribution) : Origin(Id)
{
    public override string Describe() => $"{Register} {Release}, {Row} ({Attribution.Credit})";
}
