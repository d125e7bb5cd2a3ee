namespace Pavise.Workbench.Forms;

/// <summary>What a piece of a YAML text is.</summary>
public enum YamlPieceKind
{
    Scalar,
    Map,
    List,

    /// <summary>A reference to a piece that stands elsewhere.</summary>
    Alias,
}
