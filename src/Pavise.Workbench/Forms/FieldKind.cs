namespace Pavise.Workbench.Forms;

/// <summary>How a field of an input file is asked for.</summary>
public enum FieldKind
{
    /// <summary>One text: a name, a month, a number as it is written.</summary>
    Text,

    /// <summary>One of some words.</summary>
    Choice,

    /// <summary>Several texts, one on each line.</summary>
    Lines,

    /// <summary>A map with known keys.</summary>
    Group,

    /// <summary>A list of entries that are alike.</summary>
    Rows,

    /// <summary>A map whose keys are names of the reader's own.</summary>
    Named,
}
