namespace Pavise.Evidence.Tests.Pages;

/// <summary>An invented article: what a reader should get back from the page it is put into.</summary>
/// <param name="Title">Headline.</param>
/// <param name="Author">By-line.</param>
/// <param name="Day">Day of publication.</param>
/// <param name="Parts">Paragraphs, headings, items and quotes in order.</param>
internal sealed record PageBody(string Title, string Author, DateOnly Day, IReadOnlyList<PageBody.Part> Parts)
{
    private static readonly string[] Who = ["The harbour board", "A spokeswoman for the town", "The ferry company", "Councillor Mette Harrow", "The school on the hill", "An engineer of the waterworks", "The union of bakers", "A retired lighthouse keeper", "The museum of clocks", "The county road office"];
    private static readonly string[] Did = ["said on Tuesday that it would repair", "has asked for money to replace", "will close for two weeks", "promised to keep open", "measured the state of", "sold a share of", "published a long report about", "found cracks in", "invited the public to look at", "delayed the opening of"];
    private static readonly string[] What = ["the northern quay", "three wooden bridges over the canal", "the old pumping station", "a row of warehouses near the mill", "the footpath to the reservoir", "the heating of the library", "twelve buses from the year 2011", "the roof of the fish market", "the narrow tunnel under the railway", "the weather mast on the island"];
    private static readonly string[] Why = ["because the winter had been wetter than anybody remembered", "although the budget of the county is smaller than last year", "after neighbours had complained for months about the noise", "while the two villages go on arguing over who pays", "so that children can walk to school without crossing the main road", "despite a letter signed by more than 400 residents", "as the last inspection had been in 1998", "in spite of what was agreed at the meeting in June", "since nobody else had offered to do the work", "until a better plan is found by the committee"];
    private static readonly string[] Tail = ["The work should cost about 1.2 million crowns, and it may begin before the autumn.", "Nobody was hurt, but the road stayed shut for most of the morning.", "\"We have waited long enough,\" she told the meeting, \"and the sea does not wait at all.\"", "A second vote is planned for the spring, when the new figures are known.", "Not everyone agrees.", "Older people in particular depend on it, as the survey of last year has shown.", "The figures were checked by two offices and differ by less than one per cent.", "For now, a temporary path of planks leads around the building site.", "It was the third such decision within a year; the first two were taken back.", "Those who live nearby will get a letter with the dates in good time."];
    private static readonly string[] Heads = ["What was decided", "A long dispute", "Money and time", "How it began", "What comes next", "Voices from the village"];

    /// <summary>The text without headline and by-line.</summary>
    public string Text => string.Join("\n", Parts.Select(part => part.Text));

    /// <summary>A body of a number of paragraphs; the same seed gives the same.</summary>
    public static PageBody Make(int seed, int paragraphs, bool rich)
    {
        var random = new Random(seed);
        string One(string[] from) => from[random.Next(from.Length)];
        string Sentence() => $"{One(Who)} {One(Did)} {One(What)}, {One(Why)}.";
        var parts = new List<Part>();
        for (var i = 0; i < paragraphs; i++)
        {
            if (rich && i > 1 && i % 4 == 2) parts.Add(new Part(PartKind.Heading, Heads[i / 4 % Heads.Length]));
            var sentences = new List<string>();
            for (var k = random.Next(1, 5); k > 0; k--) sentences.Add(Sentence());
            if (random.Next(3) > 0) sentences.Add(One(Tail));
            parts.Add(new Part(PartKind.Paragraph, string.Join(' ', sentences)));
            if (rich && i % 5 == 3)
            {
                for (var k = 0; k < 3; k++) parts.Add(new Part(PartKind.Item, $"{One(What)} ({random.Next(2, 90)} metres)"));
            }

            if (rich && i % 7 == 4) parts.Add(new Part(PartKind.Quote, One(Tail)));
        }

        return new PageBody($"{One(Who)} and {One(What)}: a plan of {random.Next(2, 30)} parts", $"{One(["Ida", "Tom", "Ulla", "Ken"])} {One(["Brask", "Fenwick", "Olander", "Mosse"])}", new DateOnly(2023, 1, 1).AddDays(random.Next(700)), parts);
    }

    /// <summary>One part of a body.</summary>
    internal readonly record struct Part(PartKind Kind, string Text);

    /// <summary>What sort of part it is.</summary>
    internal enum PartKind
    {
        Paragraph,
        Heading,
        Item,
        Quote,
    }
}
