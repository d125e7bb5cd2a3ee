namespace Pavise.Evidence;

/// <summary>Sums over the blocks below each element of a page: what decides which element holds the main text.</summary>
internal sealed class PageMeasures
{
    private readonly Dictionary<PageNode, Sums> sums = new(ReferenceEqualityComparer.Instance);

    public PageMeasures(IEnumerable<PageBlock> blocks, Func<PageBlock, double> valueOf)
    {
        foreach (var block in blocks)
        {
            var value = valueOf(block);
            var prose = value > 0 ? block.Words - block.LinkWords : 0;
            // Depth is bounded, so that this stays linear in the page.
            for (var node = block.Holder; node is not null; node = node.Parent)
            {
                ref var at = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(sums, node, out _);
                at = new Sums(at.Value + value, at.Prose + prose, at.Words + block.Words, at.LinkWords + block.LinkWords);
            }
        }
    }

    /// <summary>The sums of one element; zeros when no block stands in it.</summary>
    public Sums Of(PageNode node) => sums.GetValueOrDefault(node);

    /// <summary>Every element that holds a block.</summary>
    public IEnumerable<KeyValuePair<PageNode, Sums>> All => sums;

    /// <param name="Value">Sum of the blocks' values: words of prose, less for what stands beside it.</param>
    /// <param name="Prose">Words of prose that lead nowhere.</param>
    /// <param name="Words">All words.</param>
    /// <param name="LinkWords">Words that lead elsewhere.</param>
    internal readonly record struct Sums(double Value, int Prose, int Words, int LinkWords)
    {
        public double LinkShare => Words == 0 ? 0 : (double)LinkWords / Words;
    }
}
