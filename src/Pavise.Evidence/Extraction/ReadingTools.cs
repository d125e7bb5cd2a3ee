using Pavise.Core;

namespace Pavise.Evidence;

/// <summary>What is built once from the catalogue and then shared by every document: names, persons, item families, words.</summary>
internal sealed class ReadingTools(Catalogue catalogue)
{
    public Catalogue Catalogue { get; } = catalogue;

    public NameIndex Names { get; } = new(catalogue);

    public PersonIndex People { get; } = new(catalogue);

    public ItemFamilies Families { get; } = new(catalogue);

    public Lexicon Lexicon { get; } = Lexicon.English;
}
