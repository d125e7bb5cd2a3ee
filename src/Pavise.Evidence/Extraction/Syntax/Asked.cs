namespace Pavise.Evidence;

/// <summary>Who is asked or pressed to do a thing, where the sentence does not name him as the object of a verb of asking.</summary>
internal static class Asked
{
    /// <summary>"A was asked to", "A and B have been urged to": the subject of a passive verb of asking is asked, whoever asks.</summary>
    public static IReadOnlyList<string> Of(SentenceView view, Verb verb)
    {
        for (var i = verb.Start - 1; i >= 0; i--)
        {
            if (view.Lower(i) is ";") break;
            if (view.ActorsAt(i) is { Count: > 0 } && !Roles.IsGoverned(view, i) && !Roles.IsOwnerOfOther(view, i)) return Other(view, view.ListAround(i));
        }

        return [];
    }

    /// <summary>"pressure on A to", "A is under pressure to": who is pressed is asked.</summary>
    public static IReadOnlyList<string> Pressed(SentenceView view, int noun)
    {
        if (view.After("on", noun, noun + 3) is { Count: > 0 } named) return named;
        if (view.Lower(noun - 1) is not "under" && view.Lower(noun - 2) is not "under") return [];
        for (var i = noun - 1; i >= 0; i--)
        {
            if (view.ActorsAt(i) is { Count: > 0 } && !Roles.IsGoverned(view, i)) return Other(view, view.ListAround(i));
        }

        return [];
    }

    private static IReadOnlyList<string> Other(SentenceView view, IReadOnlyList<string> codes) => [.. codes.Where(code => code != view.Discourse.Beneficiary)];
}
