namespace Pavise.Evidence;

/// <summary>One way in which texts state a claim. A rule proposes; the extractor keeps the nearest proposal for each item.</summary>
internal interface IRule
{
    void Read(SentenceView view, List<ClaimDraft> found);
}
