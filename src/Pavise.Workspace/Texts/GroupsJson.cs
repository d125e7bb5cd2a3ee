using System.Text.Json;
using Pavise.Core;

namespace Pavise.Workspace;

/// <summary>Writes the contract output of <c>pavise compare</c> (schema pavise/groups/1): the same articles give the same bytes.</summary>
public static class GroupsJson
{
    public static string Write(TextComparison comparison) => JsonSerializer.Serialize(new
    {
        Schema = "pavise/groups/1",
        Groups = comparison.Groups.Select(group => new
        {
            Type = group.Type.ToString().ToLowerInvariant(),
            group.Topic,
            group.Reason,
            group.Roots,
            group.Witnesses,
            Range = group.Range is { } range ? new { Min = range.Low, Max = range.High, Unit = range.Unit.Symbol } : null,
            Claims = group.Claims.Select(id => Claim(comparison, id)),
        }),
        Copies = comparison.Copies.Select(link => new { link.Original, link.Copy, Jaccard = Share(link.Jaccard), Containment = Share(link.Containment) }),
        NotCounted = comparison.NotCounted.Select(text => new { Article = text.Id, text.Reason, text.Claims }),
        Inferred = comparison.Dates.Where(source => source.IsDateInferred).Select(source => new
        {
            Article = source.Id,
            Start = source.Published?.Start,
            End = source.Published?.End,
            Reason = source.PublishedReason,
        }),
    }, PaviseJson.Options);

    private static object Claim(TextComparison comparison, string id)
    {
        var (claim, quote) = comparison.Claims[id];
        return new { Article = claim.Source, quote.Start, quote.End, Id = id, quote.Quote, Value = claim.Quantity is { } number ? Formatter.Quantity(number) : null, claim.Speaker };
    }

    private static decimal Share(double share) => Math.Round((decimal)share, 3);
}
