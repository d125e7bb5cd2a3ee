namespace Pavise.Briefing;

/// <summary>Identities of the computations that the brief's own counts rest on.</summary>
public static class RunIds
{
    /// <summary>How many claims and warnings were read out of the documents.</summary>
    public const string Evidence = "run:evidence";

    /// <summary>How many facts were posted, held and disputed.</summary>
    public const string Judgement = "run:judgement";

    /// <summary>Pledged against delivered by donor.</summary>
    public const string Donors = "run:ledger/donors";
}
