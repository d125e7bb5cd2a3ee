namespace Pavise.Evidence;

/// <summary>One way in which a text can warn its reader. A check reads and reports; it changes nothing.</summary>
internal interface IIntegrityCheck
{
    void Find(IntegrityView view, List<Finding> found);
}
