using System.Collections;
using Pavise.Core;

namespace Pavise.Planning;

/// <summary>The slices of a model's protection response with the columns that count what of them does not arrive.</summary>
internal sealed class PlanProtectionSlices(PlanModel model) : IEnumerable<(PlanColumn Column, ProtectionSlice Slice)>
{
    public IEnumerator<(PlanColumn Column, ProtectionSlice Slice)> GetEnumerator()
    {
        if (model.Response is not { } response) yield break;
        foreach (var span in response.Slices.GroupBy(slice => (slice.Item, slice.From)))
        {
            foreach (var (place, slice) in span.Index())
                yield return (new PlanColumn(ColumnKind.Missing, response.Receiver, slice.Item, "", model.IndexOf(slice.From), place + 1), slice);
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
