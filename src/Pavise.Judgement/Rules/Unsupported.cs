using Pavise.Core;

namespace Pavise.Judgement.Rules;

/// <summary>What a state-controlled outlet or a bot says is never a root: it supports what others say, or it is held.</summary>
internal sealed class Unsupported(Alike alike, Roots roots)
{
    public void Decide(IReadOnlyList<Group> barred, IReadOnlyList<Group> sound, Sheet sheet)
    {
        var byKey = sound.ToLookup(group => EventKey.Of(group.Lead));
        foreach (var bundle in barred.SelectMany(group => group.Members))
        {
            var said = byKey[EventKey.Of(bundle)].FirstOrDefault(group => Agrees(group, bundle));
            if (said is not null) sheet.Support(bundle, said.Id, "a barred outlet repeats it; it adds no root");
            else sheet.HoldUnsupported(bundle, Reason(bundle, sound));
        }
    }

    private bool Agrees(Group group, Bundle bundle)
    {
        if (!alike.SameEvent(group.Lead, bundle)) return false;
        Alike.Both(group.Quantity, bundle.Quantity, out var agree);
        return agree;
    }

    private string Reason(Bundle bundle, IReadOnlyList<Group> sound)
    {
        var profile = roots.Profile(bundle.Lead.Source);
        var what = profile?.Kind == OutletKind.Bot ? "a text written by a bot" : "a state-controlled outlet";
        var name = profile?.Outlet is { Length: > 0 } outlet ? $" ({outlet})" : "";
        var plan = sound.FirstOrDefault(group => Statements.Reason(group.Lead.Lead) is not null && group.Lead.Lead.Kind == bundle.Lead.Kind
            && alike.Related(group.Lead.Item, bundle.Item) && alike.Compare(group.Lead, bundle) != Alike.Agreement.Different
            && bundle.Quantity is { } mine && group.Quantity is { } theirs && Alike.SameUnit(mine, theirs));
        var also = plan is null ? "" : $"; elsewhere it is only a statement: {Formatter.Quantity(plan.Quantity!.Value)}, {plan.Lead.Lead.Status.ToString().ToLowerInvariant()}";
        return $"unsupported: it stands only in {what}{name}{also}";
    }
}
