namespace Pavise.Evidence;

/// <summary>Words by their first letter and their length, for finding those that differ from another word by a slip of the pen.</summary>
internal sealed class SimilarWords
{
    private const int Letters = 32;

    /// <summary>By length and the low bits of the first letter: letters of one alphabet and case never share a place.</summary>
    private readonly string[][] places;

    public SimilarWords(IEnumerable<string> words)
    {
        var byPlace = words.ToLookup(word => Place(word[0], word.Length));
        places = [.. Enumerable.Range(0, byPlace.Select(group => group.Key).DefaultIfEmpty().Max() + 1).Select(place => byPlace[place].ToArray())];
    }

    /// <summary>Those of one length with one first letter, in the order given; perhaps some with the same letter in another alphabet or case.</summary>
    public ReadOnlySpan<string> Of(char first, int length) => Place(first, length) is var place && place < places.Length ? places[place] : [];

    private static int Place(char first, int length) => (length * Letters) + (first % Letters);
}
