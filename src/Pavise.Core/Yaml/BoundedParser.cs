using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Pavise.Core;

/// <summary>The events of a YAML text, refused where lists and maps stand in one another deeper than any file of Pavise needs, and where a key is no word: what reads the tree calls itself once for each level.</summary>
/// <param name="events">The parser of the text.</param>
internal sealed class BoundedParser(IParser events) : IParser
{
    /// <summary>The most lists and maps in one another.</summary>
    public const int Deepest = 64;

    // For each open list or map: is the next event at its level a key?
    private readonly Stack<(bool Map, bool Key)> open = new();

    /// <summary>True once the limit was passed.</summary>
    public bool TooDeep { get; private set; }

    public ParsingEvent? Current => events.Current;

    /// <exception cref="YamlException">Too deep, or a key that is no word.</exception>
    public bool MoveNext()
    {
        if (!events.MoveNext()) return false;
        switch (events.Current)
        {
            case MappingStart or SequenceStart:
                Stands(events.Current, isWord: false);
                if (open.Count == Deepest)
                {
                    TooDeep = true;
                    throw new YamlException(events.Current.Start, events.Current.End, $"lists and maps stand in one another more than {Deepest} deep");
                }

                open.Push((events.Current is MappingStart, events.Current is MappingStart));
                break;
            case MappingEnd or SequenceEnd:
                open.Pop();
                break;
            case Scalar:
                Stands(events.Current, isWord: true);
                break;
            case AnchorAlias:
                Stands(events.Current, isWord: false);
                break;
        }

        return true;
    }

    private void Stands(ParsingEvent at, bool isWord)
    {
        if (!open.TryPop(out var level)) return;
        if (level.Key && !isWord) throw new YamlException(at.Start, at.End, "a key is a list, a map or a reference where one word belongs");
        open.Push((level.Map, level.Map && !level.Key));
    }
}
