namespace Pavise.Evidence;

/// <summary>What the article has said so far: the donor and items last spoken of, and for whom it all is.</summary>
internal sealed class Discourse
{
    /// <summary>Country or organisation that publishes an official text, or null.</summary>
    public string? Home { get; init; }

    /// <summary>Who receives when nobody is named: the defended country of the catalogue when the text names it.</summary>
    public string? Beneficiary { get; init; }

    /// <summary>Speaker of an official statement, from its title or outlet.</summary>
    public Voice DefaultVoice { get; init; } = Voice.None;

    /// <summary>The donors who sign a joint statement: its "we"; empty for other texts.</summary>
    public IReadOnlyList<string> Signatories { get; init; } = [];

    /// <summary>Unit of the plain dollar sign.</summary>
    public string Dollar { get; init; } = "usd";

    /// <summary>The one system family named in the article, or null when there are several or none.</summary>
    public string? OnlySystem { get; init; }

    public IReadOnlyList<string> Donors { get; set; } = [];

    /// <summary>True when the donors last spoken of refused: what the receiver then has is not from them.</summary>
    public bool HaveRefused { get; set; }

    /// <summary>Who gave what was last told as given.</summary>
    public IReadOnlyList<string> LastGiver { get; set; } = [];

    /// <summary>System last named.</summary>
    public string? LastSystem { get; set; }

    /// <summary>Interceptor last named.</summary>
    public string? LastInterceptor { get; set; }

    public string? LastItem { get; set; }

    public string? LastActor { get; set; }

    /// <summary>The maker last spoken of: "the firm".</summary>
    public string? LastMaker { get; set; }

    /// <summary>The country last spoken of that is neither attacked nor attacker.</summary>
    public string? LastCountry { get; set; }

    public Person? LastPerson { get; set; }

    /// <summary>The pledge, delivery or diversion last told.</summary>
    public ClaimDraft? LastTransfer { get; set; }

    /// <summary>The gift last told, promised or made.</summary>
    public ClaimDraft? LastGift { get; set; }

    /// <summary>What was last asked for.</summary>
    public ClaimDraft? LastRequest { get; set; }

    /// <summary>The output last counted.</summary>
    public ClaimDraft? LastOutput { get; set; }

    /// <summary>The raid last counted.</summary>
    public ClaimDraft? LastRaid { get; set; }

    /// <summary>True when the raid last counted was of several threats.</summary>
    public bool MixedRaid { get; set; }

    /// <summary>The day of the raid the article tells of, and the sentence that named it.</summary>
    public (Core.DateInterval Day, int Sentence)? RaidDay { get; set; }

    /// <summary>True once the article has spoken of redirecting deliveries.</summary>
    public bool IsAboutDiversion { get; set; }

    /// <summary>True once the article has spoken of a package of aid.</summary>
    public bool HasPackage { get; set; }

    /// <summary>The sentence that last named a package.</summary>
    public int PackageSentence { get; set; } = -100;

    /// <summary>What the heading line of the running list says of its items.</summary>
    public ClaimDraft? ListHead { get; set; }

    /// <summary>What the question just asked speaks of: the giver, the thing, and the kind; an answer without a verb states it, and a refusal to answer denies it.</summary>
    public ClaimDraft? Asked { get; set; }

    /// <summary>True while a list of orders runs: "bookings in the quarter included:".</summary>
    public bool ListsOrders { get; set; }

    /// <summary>True when the heading line tells of what was given before: "previous assistance includes", "to date".</summary>
    public bool ListTellsPast { get; set; }

    /// <summary>The value of a package that has not yet been tied to air defence.</summary>
    public ClaimDraft? PendingValue { get; set; }

    /// <summary>True when that value was told of aid and not of a package: only the next sentence may tie it.</summary>
    public bool PendingAid { get; set; }

    /// <summary>True when the text names the attacker.</summary>
    public bool NamesAttacker { get; init; }

    /// <summary>Threats whose raid has been told without a number, each with its day.</summary>
    public HashSet<string> RaidsTold { get; } = new(StringComparer.Ordinal);

    /// <summary>Item of an article that tells of contracts for one specific item.</summary>
    public string? ContractItem { get; init; }

    /// <summary>Whose exports are redirected: the last donor, else the country most spoken of.</summary>
    public string? Supplier => Donors.Count > 0 ? Donors[0] : Home ?? DollarCountry ?? MainDonor;

    /// <summary>The country of the plain dollar when the text names it: a package counted in its money is its own unless another giver is named.</summary>
    public string? DollarCountry { get; init; }

    /// <summary>The country other than attacker and beneficiary that the text names most.</summary>
    public string? MainDonor { get; init; }

    /// <summary>The country that makes what is exported, when the text names it: it decides whose deliveries come first.</summary>
    public string? Exporter { get; init; }

    /// <summary>The maker that publishes the text, or null.</summary>
    public string? HomeMaker { get; init; }

    /// <summary>The only maker named in the article, or null.</summary>
    public string? OnlyMaker { get; init; }

    /// <summary>What the article says is redirected.</summary>
    public string? DivertedItem { get; set; }

    public IReadOnlyList<string> Buyers { get; set; } = [];

    /// <summary>What the contract or purchase the article tells of is for.</summary>
    public string? OrderedItem { get; set; }

    /// <summary>Tells rounds from systems when a text points back to "the deliveries" without naming them.</summary>
    public required Func<string, string> Unspecified { get; init; }
}
