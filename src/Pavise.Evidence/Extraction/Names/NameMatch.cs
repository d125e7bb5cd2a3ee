namespace Pavise.Evidence;

/// <summary>A name found in the tokens of a text.</summary>
internal readonly record struct NameMatch(Name Name, int First)
{
    public int Last => First + Name.Length;
}
