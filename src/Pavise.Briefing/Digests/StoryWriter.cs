using Pavise.Core;

namespace Pavise.Briefing;

/// <summary>Writes the digest of many texts as a short news story: a lead, what is new, promised, arrived, who waits, what is disputed and what is missing.</summary>
/// <remarks>Each sentence ends in its sources, each numeral leads to a claim. What stands only in a barred text is counted, never told.</remarks>
public sealed class StoryWriter
{
    /// <summary>Days before the newest text that count as new when no day is asked for.</summary>
    private const int New = 31;

    private const int FewDoubts = 5;

    private readonly BriefInput input;
    private readonly DigestOptions options;
    private readonly NewsSentences sentences;
    private readonly Disputes disputes;
    private readonly Gaps gaps;
    private readonly IReadOnlyList<NewsItem> news;
    private readonly HashSet<NewsItem> told = new(ReferenceEqualityComparer.Instance);

    private StoryWriter(BriefInput input, DigestOptions options, GatheredNews? gathered)
    {
        if (options.Since is { } day) input = input with { Disputes = [.. input.Disputes.Where(dispute => dispute.Claims.Any(claim => claim.Published?.Start >= day))] };
        (this.input, this.options) = (input, options);
        var nouns = new Nouns(input.Catalogue);
        gathered ??= GatheredNews.Of(input);
        sentences = new NewsSentences(nouns, new Voices(input), input.Receiver, gathered.Facts);
        news = [.. gathered.Items.Where(item => options.Since is not { } since || item.Told >= since)];
        disputes = new Disputes(input);
        gaps = new Gaps(input, nouns);
    }

    /// <summary>The digest as a page of its own: lead, sections, notice, origins.</summary>
    /// <param name="input">What it is made from.</param>
    /// <param name="options">How long, and from when on.</param>
    /// <param name="gathered">The news of the same input, where several digests of it are made.</param>
    public static Brief Write(BriefInput input, DigestOptions options, GatheredNews? gathered = null) => new StoryWriter(input, options, gathered).Write();

    private Brief Write()
    {
        var title = Title();
        var lead = Lead();
        Part[] story =
        [
            new("new", options.Since is null ? "What is new" : "What changed", Newest()),
            .. Kinds(),
            new("raids", "Raids, as the defender counts them", Raids()),
        ];
        Fill(story, options.Words - lead.Sum(Words));
        // What is disputed and missing is what a reader must not miss: a short digest has one sentence of each, a longer one the first few.
        Part[] doubts = !options.Doubts ? [] : [new("disputed", "What is disputed", disputes.Write()), new("missing", "What is missing", gaps.Write(news))];
        foreach (var doubt in doubts) doubt.TellSome(options.Words < DigestOptions.MediumWords ? 1 : options.Words < DigestOptions.LongWords ? FewDoubts : int.MaxValue);
        Part[] parts = [.. story, .. doubts];
        var sections = parts.Where(part => part.Taken > 0).Select(part => new Section(part.Id, part.Heading, [part.Id == "disputed" ? new Listing(null, part.Sentences) : new Paragraph(part.Sentences)])).ToList();
        var names = new Phrases(input.Catalogue).NameOrigins();
        return new Brief(title, AsOf(), lead, sections, DigestNotice.Write(input, disputes.Count), [.. input.Origins, .. Since(), .. names]) { FindingsHeading = "In short" };
    }

    /// <summary>The sections of a brief: all that is promised, arrived, waited for, asked for and in stock.</summary>
    public static IReadOnlyList<Section> Sections(BriefInput input)
    {
        var writer = new StoryWriter(input, new DigestOptions(DigestOptions.LongWords), null);
        var parts = writer.Kinds();
        Fill(parts, DigestOptions.LongWords);
        return [.. parts.Where(part => part.Taken > 0).Select(part => new Section(part.Id, part.Heading, [new Listing(null, part.Sentences)]))];
    }

    private Part[] Kinds() =>
    [
        new("promised", "What is promised", Rest(IsPromise)),
        new("arrived", "What arrived", Rest(IsArrival)),
        new("waits", "Who waits", Rest(IsWaiting)),
        new("asked", "What is asked for and considered", Rest(item => item.Claim.Kind is ClaimKind.Request || (item.Claim.Kind is not (ClaimKind.Attack or ClaimKind.Stock or ClaimKind.Loss) && item.Claim.Status is ClaimStatus.Considered or ClaimStatus.Denied))),
        new("stocks", "Stocks and losses", Rest(item => item.Claim.Kind is ClaimKind.Stock or ClaimKind.Loss)),
    ];

    private Sentence[] Lead()
    {
        var first = news.FirstOrDefault(item => IsPromise(item) || IsArrival(item));
        if (first is null && input.Sources.Count > 0 && input.NotRead.Count >= input.Sources.Count)
            return [new SentenceBuilder().Say("Nothing was read: no text is known to be in English.").Cite(RunIds.Evidence).Build()];
        if (first is null) return [new SentenceBuilder().Say(options.Since is null ? "These texts tell of no promise and no arrival of air defence." : "Nothing new was promised or arrived in this time.").Cite(RunIds.Evidence).Build()];
        var second = news.FirstOrDefault(item => item != first && (IsPromise(first) ? IsArrival(item) : IsPromise(item)));
        List<Sentence> lead = [Tell(first)];
        if (second is not null) lead.Add(Tell(second));
        if (disputes.Summary() is { } summary) lead.Add(summary);
        return [.. lead];
    }

    private Func<Sentence>[] Newest()
    {
        if (options.Since is not null) return [];
        var newest = news.Max(item => item.Told);
        if (newest is not { } day) return [];
        var fresh = news.Where(item => item.Told >= day.AddDays(-New) && item.Claim.Kind is not ClaimKind.Attack).ToArray();
        // When all is new, nothing is: the other headings tell it.
        return fresh.Length == news.Count ? [] : Tellers(fresh);
    }

    /// <summary>Counts of raids come month by month, and the latest is news.</summary>
    private Func<Sentence>[] Raids() => Tellers(news.Where(item => item.Claim.Kind == ClaimKind.Attack).OrderByDescending(item => item.Claim.When?.End ?? item.Told ?? DateOnly.MinValue).ThenBy(item => item.First.Quantity is { High: <= 0 }));

    private Func<Sentence>[] Rest(Func<NewsItem, bool> belongs) => Tellers(news.Where(belongs));

    private Func<Sentence>[] Tellers(IEnumerable<NewsItem> items)
    {
        var left = items.Where(told.Add).ToArray();
        return [.. left.Select(item => (Func<Sentence>)(() => sentences.Write(item)))];
    }

    private Sentence Tell(NewsItem item)
    {
        told.Add(item);
        return sentences.Write(item);
    }

    /// <summary>Gives each part one sentence, then a second, while the words last.</summary>
    private static void Fill(Part[] parts, int words)
    {
        for (var round = 0; ; round++)
        {
            var any = false;
            foreach (var part in parts.Where(part => part.Tellers.Count > round))
            {
                if (round > 0 && words <= 0) return;
                any = true;
                words -= Words(part.Tell(round));
            }

            if (!any) return;
        }
    }

    /// <summary>The name given, else the first piece of news as a headline.</summary>
    private Sentence Title() => input.Name.Length > 0 ? Sentence.Of([new SentencePart(input.Name, input.AsOf.Origin)])
        : news.FirstOrDefault(item => IsPromise(item) || IsArrival(item)) is { } first ? Sentence.Of(sentences.Headline(first)) : Sentence.Of([new SentencePart("Digest", null)]);

    private Sentence AsOf()
    {
        var days = input.Sources.Select(source => source.Published).OfType<DateInterval>().SelectMany(days => new[] { days.Start, days.End }).OfType<DateOnly>().ToArray();
        var said = new SentenceBuilder();
        if (options.Since is { } since) return said.Say("What the texts tell since ").Say(Formatter.Day(since), SinceId).Say(".").Build();
        if (days.Length == 0) return said.Say("The texts carry no date.").Build();
        if (days.Min() == days.Max()) return said.Say("The texts are of ").Say(Formatter.Day(days.Min()), RunIds.Evidence).Say(".").Build();
        return said.Say("The texts reach from ").Say(Formatter.Day(days.Min()), RunIds.Evidence).Say(" to ").Say(Formatter.Day(days.Max()), RunIds.Evidence).Say(".").Build();
    }

    private const string SinceId = "assumption:digest/since";

    private IEnumerable<Origin> Since() => options.Since is { } since ? [new Assumption(SinceId, $"the day asked for, {Formatter.Day(since)}", "the command line", 0)] : [];

    private static bool IsPromise(NewsItem item) => item.Claim switch
    {
        { Status: ClaimStatus.Considered or ClaimStatus.Denied } => false,
        { Kind: ClaimKind.Pledge or ClaimKind.Order or ClaimKind.Funding or ClaimKind.Production } => true,
        { Kind: ClaimKind.Delivery, Status: not (ClaimStatus.Delivered or ClaimStatus.Reported or ClaimStatus.Delayed) } => true,
        { Kind: ClaimKind.Diversion, Status: not ClaimStatus.Delayed } => true,
        _ => false,
    };

    private static bool IsArrival(NewsItem item) => item.Claim is { Kind: ClaimKind.Delivery, Status: ClaimStatus.Delivered or ClaimStatus.Reported };

    private static bool IsWaiting(NewsItem item) => item.Claim is { Kind: ClaimKind.Diversion, Status: ClaimStatus.Delayed or ClaimStatus.Denied } or { Kind: ClaimKind.Delivery, Status: ClaimStatus.Delayed };

    internal static int Words(Sentence sentence) => sentence.Text.Count(c => c == ' ') + 1;

    private sealed class Part(string id, string heading, IReadOnlyList<Func<Sentence>> tellers)
    {
        private readonly List<Sentence> sentences = [];

        public string Id => id;

        public string Heading => heading;

        public IReadOnlyList<Func<Sentence>> Tellers => tellers;

        public IReadOnlyList<Sentence> Sentences => sentences;

        public int Taken => sentences.Count;

        public void TellSome(int most)
        {
            for (var i = 0; i < Math.Min(most, tellers.Count); i++) Tell(i);
        }

        public Sentence Tell(int number)
        {
            sentences.Add(tellers[number]());
            return sentences[^1];
        }
    }
}
