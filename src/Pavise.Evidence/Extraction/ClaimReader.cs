namespace Pavise.Evidence;

/// <summary>Reads the claims of an article sentence by sentence: rules propose, the nearest reading of each item stays, repetitions are merged.</summary>
internal sealed class ClaimReader(ItemFamilies families)
{
    private static readonly IRule[] Rules =
        [new TransferRule(), new RequestRule(), new TradeRule(), new DiversionRule(), new StockRule(), new RaidRule(),
            new PromiseRule(), new ReceiveRule(), new PaymentRule(), new CoordinationRule(), new LossRule(), new DelayRule(), new OrderRule(),
            new AwardRule(), new CommitNounRule(), new StockNounRule(), new PackageRule(), new ListRule(), new DeedNounRule(), new FundingRule(), new ProductionRule(), new OutputRule(), new ContractWonRule(), new ThankRule(), new AmongRule(), new SaleRule(), new ChoiceRule(), new LabelRule(), new OriginRule(), new GapRule(), new ElaborationRule(), new OwnedRule(), new AnswerRule(), new ShortageRule(), new FollowRule(), new DebateRule(), new RefusedDeedRule(), new ShareRule(),
            new NeedRule(), new PromisedRule(), new NoneToGiveRule(), new PackageListRule(), new RateRule(), new RefusalRule(),
            new RaidFigureRule(), new InitiativeRule(), new ContentsRule(), new MovementRule(), new ParticipleRule(), new ProvisionRule()];

    private static readonly AnswerRule Answers = new();

    public List<ClaimDraft> Read(ArticleText article, Discourse discourse)
    {
        var voices = new VoiceReader(article, discourse);
        var memory = new Memory(article, discourse, families);
        var found = new List<ClaimDraft>();
        for (var i = 0; i < article.Sentences.Count; i++)
        {
            var sentence = article.Sentences[i];
            var parsed = article.Parsed[i];
            var read = memory.Resolve([.. parsed.Phrases]);
            // Only a pronoun that became an item can change what is a verb.
            PartPhrases.Read(read, families);
            var view = new SentenceView(article, sentence, i, read, IsSame(read, parsed.Phrases) ? parsed.Verbs : VerbReader.Read(read), voices.Read(i, read), discourse);
            var drafts = new List<ClaimDraft>();
            if (IsQuestion(view)) Answers.Read(view, drafts);
            else
            {
                foreach (var rule in Rules) rule.Read(view, drafts);
            }

            if (drafts.Count > 0) found.AddRange(GiverDefaults.Fill(view, Nearest(drafts)));
            Givers.Tell(view, found);
            memory.Learn(view, drafts);
        }

        return Repetitions.Merge([.. found.Where(IsInScope)], article, families);
    }

    private static bool IsSame(List<Phrase> read, List<Phrase> parsed)
    {
        for (var i = 0; i < read.Count; i++)
        {
            if (!ReferenceEquals(read[i], parsed[i])) return false;
        }

        return true;
    }

    /// <summary>"Is the country sending ...?" asks and states nothing.</summary>
    private static bool IsQuestion(SentenceView view)
    {
        if (view.Lower(view.Count - 1) != "?" && view.Lower(view.Count - 2) != "?" && view.Lower(view.Count - 3) != "?") return false;
        for (var i = 0; i < Math.Min(view.Count, 10); i++)
        {
            if (view.Lower(i) is "is" or "are" or "can" or "could" or "do" or "does" or "did" or "will" or "would" or "has" or "have" or "should" && (i == 0 || Opens(view.Lower(i - 1)))) return true;
        }

        return false;
    }

    /// <summary>What may stand before an inverted verb.</summary>
    private static bool Opens(string lower) => lower is "and" or "so" or "but" or "then" or ":" or "," or "q" or "\"" or "“" or "or" or "now" or "why" or "how" or "when" or "what" or "where";

    /// <summary>Aid of unnamed weapons, events without an actor and what the attacker's own side supplies are out of scope (corpus guidelines, "Decisions").</summary>
    private static bool IsInScope(ClaimDraft draft) =>
        draft.Item != "weapons-unspecified"
        // What nobody in particular asks for is the demand of a market.
        && (draft.Kind != Core.ClaimKind.Request || draft.To.Count > 0 || draft.From.Count > 0)
        // What is bought, made or paid by nobody and for nobody has no actor that could be told; "four countries" are counted and not named.
        && (draft.From.Count > 0 || draft.To.Count > 0 || draft.Quantity?.Unit.Symbol == "country" || draft.Kind is Core.ClaimKind.Request or Core.ClaimKind.Stock or Core.ClaimKind.Attack)
        && (draft.Kind == Core.ClaimKind.Attack || draft.Kind == Core.ClaimKind.Loss || !draft.From.Concat(draft.To).Any(AttackingSide.Has));

    /// <summary>One reading for each item phrase: that of the nearest governing word.</summary>
    private static IEnumerable<ClaimDraft> Nearest(List<ClaimDraft> drafts) =>
        drafts.GroupBy(draft => (draft.Sentence, draft.ItemPhrase)).Select(group => group.OrderBy(draft => draft.Distance).First()).OrderBy(draft => draft.ItemPhrase);
}
