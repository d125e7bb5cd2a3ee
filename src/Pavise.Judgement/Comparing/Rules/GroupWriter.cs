using Pavise.Core;

namespace Pavise.Judgement.Rules;

/// <summary>Puts a group into words: its topic, its reason with the values told, its roots.</summary>
internal sealed class GroupWriter(Roots roots, Catalogue catalogue)
{
    private readonly Topics topics = new(catalogue);

    public ClaimGroup Write(GroupType type, string reason, IReadOnlyList<Telling> members)
    {
        var sound = members.Select(member => member.Claim).Where(claim => !roots.IsBarred(claim.Source)).ToArray();
        var values = members.Where(member => member.Number is not null).Select(member => Formatter.Quantity(member.Number!.Value)).Distinct(StringComparer.Ordinal).ToArray();
        var told = values.Length < 2 ? "" : $" ({string.Join(", ", values)})";
        return new ClaimGroup(type, topics.Of(members[0].Claim), reason + told, [.. members.Select(member => member.Claim.Id)], roots.Of(sound).Count, roots.Witnesses(sound), Range(type, members));
    }

    /// <summary>What all allow, or for a conflict what any allows; null without numbers or with numbers of two units.</summary>
    private static Quantity? Range(GroupType type, IReadOnlyList<Telling> members)
    {
        var numbers = members.Select(member => member.Number).OfType<Quantity>().ToArray();
        if (type == GroupType.Update || numbers.Length < 2 || numbers.Any(number => !Alike.SameUnit(number, numbers[0]))) return null;
        Quantity? range = numbers[0];
        foreach (var number in numbers.Skip(1).Select(number => Alike.InUnit(number, numbers[0].Unit)))
            range = range is not { } sofar ? null : type == GroupType.Conflict ? Quantity.Hull(sofar, number) : Quantity.Intersect(sofar, number);
        return range is { Low: null, High: null } ? null : range;
    }
}
