using Pavise.Briefing;
using Pavise.Core;
using Pavise.Ledger;

namespace Pavise.Workspace;

/// <summary>Facts to the book, and the questions that later stages put to it.</summary>
public static class LedgerStage
{
    /// <summary>What the later stages take from the book.</summary>
    public sealed record Result(
        IReadOnlyList<DonorBalance> Donors, IReadOnlyList<DebtLine> Debts, DeliverySchedule Schedule, IReadOnlyList<BookFigure> Figures, IReadOnlyList<Origin> Origins);

    /// <summary>Makes the book equal the facts and asks it; the book is one transaction behind or ahead, never in between.</summary>
    public static Task<StageResult<Result>> RunAsync(
        RunContext run, StageResult<EvidenceStage.Result> evidence, StageResult<RegisterStage.Result> registers, StageResult<JudgementStage.Result> judgement) =>
        run.Store.RunAsync("ledger", [run.CatalogueHash, evidence.Hash, registers.Hash, judgement.Hash, run.Settings.Receiver, run.Settings.AsOf.ToString("O"), ByHand(run)], () =>
        {
            using var book = Book.Open(run.Workspace.Book, run.Parts.Time);
            var held = evidence.Value.Held.Select(one => one.Claim.Id).ToHashSet(StringComparer.Ordinal);
            book.Post(new BookInput([.. judgement.Value.Facts.Where(fact => !held.Contains(fact.Id))], judgement.Value.Sources, evidence.Value.Positions, [.. evidence.Value.Held.Select(one => new HeldClaim(one.Claim, one.Reason))]), run.Catalogue, run.Cancel);
            return Task.FromResult(Ask(run, book, BookView.Now));
        }, () => File.Exists(run.Workspace.Book));

    /// <summary>The entries that people made live in the book alone: a change of them redoes the stage.</summary>
    private static string ByHand(RunContext run)
    {
        if (!File.Exists(run.Workspace.Book)) return "";
        using var book = Book.Open(run.Workspace.Book, run.Parts.Time);
        return string.Join(' ', book.ByHand().Select(hand => hand.Id));
    }

    /// <summary>Puts the questions of the later stages to a book through a view.</summary>
    internal static Result Ask(RunContext run, Book book, BookView view)
    {
        var pledged = book.PledgedAgainstDelivered(run.Settings.Receiver, view);
        var debts = book.Debts(view);
        var schedule = book.Schedule(run.Settings.Receiver, run.Settings.AsOf, run.Catalogue, view);
        var donors = pledged.Value.Where(line => line.Pledged is not null || line.Delivered is not null).Select(line => new DonorBalance(
            line.From, line.Item, line.Kind == EntryKind.Order, line.Pledged, line.Delivered, line.PledgedOrigin, line.DeliveredOrigin)
            {
                Outstanding = line.Outstanding,
                OutstandingOrigin = line.OutstandingOrigin,
            }).ToList();
        var figures = new BookFigures(book, view, run.Catalogue).Of(donors);
        var inputs = donors.SelectMany(donor => new[] { donor.PledgedOrigin, donor.DeliveredOrigin }).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        return new Result(
            donors,
            [.. debts.Value.Select(debt => new DebtLine(debt.Debtor, debt.Creditor, debt.Item, debt.Outstanding, debt.Since, debt.Due, debt.Origin))],
            schedule.Value,
            figures.Figures,
            [
                .. pledged.Origins, .. figures.Origins, .. debts.Origins, .. schedule.Origins, .. book.ByHand(),
                new Computation(RunIds.Donors, "pledged against delivered by donor, from the book", inputs.Count > 0 ? inputs : [RunIds.Judgement]),
            ]);
    }
}
