namespace Pavise.Workbench.Forms;

/// <summary>A field of an input file as its schema describes it; fields that hold themselves are made when they are asked for.</summary>
/// <param name="Name">Its key in the file; empty for an entry of a list.</param>
/// <param name="Kind">How it is asked for.</param>
/// <param name="Label">What the reader sees.</param>
/// <param name="Help">What it means, or empty.</param>
public sealed record FormField(string Name, FieldKind Kind, string Label, string Help)
{
    private IReadOnlyList<FormField>? children;
    private FormField? item;

    /// <summary>True when a file without it is refused.</summary>
    public bool Required { get; init; }

    /// <summary>True when it is text even where it looks like a number or a truth value.</summary>
    public bool OnlyText { get; init; }

    /// <summary>True when digits are expected.</summary>
    public bool IsNumber { get; init; }

    /// <summary>The words of a choice.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>For lines: true when a single one may stand without a list.</summary>
    public bool LoneLine { get; init; }

    /// <summary>For a group: the one word that may stand in its place, or null.</summary>
    public string? Instead { get; init; }

    /// <summary>Name of the list of known words that goes with it (item, actor, unit, value), or null.</summary>
    public string? Known { get; init; }

    /// <summary>True when a group of its kind is open already: it is only shown once it is asked for.</summary>
    public bool HoldsItself { get; init; }

    /// <summary>Makes the fields of a group.</summary>
    public Func<IReadOnlyList<FormField>> MakeChildren { get; init; } = () => [];

    /// <summary>Makes the field of an entry, for rows and named entries.</summary>
    public Func<FormField?> MakeItem { get; init; } = () => null;

    /// <summary>The fields of a group, in the order of the schema.</summary>
    public IReadOnlyList<FormField> Children => children ??= MakeChildren();

    /// <summary>The field of an entry.</summary>
    public FormField Item => item ??= MakeItem() ?? throw new InvalidOperationException($"'{Name}' has no entries");

    /// <summary>True for what holds no further fields.</summary>
    public bool IsSingle => Kind is FieldKind.Text or FieldKind.Choice or FieldKind.Lines;
}
