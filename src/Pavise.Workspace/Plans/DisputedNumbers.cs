using Pavise.Core;
using Pavise.Judgement;
using Pavise.Ledger;
using Pavise.Planning;

namespace Pavise.Workspace;

/// <summary>Looks up what the book would answer to a plan if, where sources disagree, one of them were believed alone.</summary>
/// <remarks>Each answer is that of a book in memory in which the claim that carries the conflict has the number of one source; nothing is written.</remarks>
public static class DisputedNumbers
{
    /// <summary>The plan with the numbers of its book about which sources disagree; as it is when it takes none.</summary>
    /// <exception cref="PaviseException">PAV40xx for what is wrong with the book.</exception>
    public static PlanModel Of(PlanModel model, WorkspaceFolder workspace, Parts parts, CancellationToken cancel)
    {
        var asked = model.Values.Where(value => value.Book is not null).ToArray();
        if (asked.Length == 0 || !File.Exists(workspace.Book)) return model;
        var run = RunContext.Open(workspace, parts, 1, new QuietLog(), cancel);
        using var book = Book.Open(workspace.Book, parts.Time);
        var told = new Told();
        using var whole = book.Through(BookView.Now, (assertions, sources) => told.Weigh(assertions, sources, run.Catalogue), run.Catalogue);
        var now = LedgerStage.Ask(run, whole, BookView.Now);
        var behind = Behind(now, asked);
        var found = asked.ToDictionary(value => value.Name, _ => new List<DisputedAnswer>(), StringComparer.Ordinal);
        foreach (var (carrier, alternatives) in told.Conflicts(fact => behind.Contains(fact.Assertion.Origin) || behind.Contains(fact.Id)))
        {
            var answers = new List<(LedgerStage.Result Book, Assertion Believed)>();
            foreach (var alternative in alternatives)
            {
                cancel.ThrowIfCancellationRequested();
                using var other = book.Through(BookView.Now, (_, _) => told.With(carrier, alternative.Quantity!.Value), run.Catalogue);
                answers.Add((LedgerStage.Ask(run, other, BookView.Now), alternative));
            }

            foreach (var value in asked) found[value.Name].AddRange(Answers(value, now, answers).Where(one => found[value.Name].All(known => known.Told != one.Told)));
        }

        return model with { Disputed = [.. asked.Where(value => found[value.Name].Count > 0).Select(value => new DisputedNumber(value.Name, found[value.Name]))] };
    }

    /// <summary>Every identity on which the figures that a plan takes rest.</summary>
    private static HashSet<string> Behind(LedgerStage.Result now, IReadOnlyList<PlanValue> asked)
    {
        var names = asked.Select(value => value.Book!).ToHashSet(StringComparer.Ordinal);
        var reach = new TraceGraph(now.Origins).Reach(now.Figures.Where(figure => names.Contains(figure.Name)).Select(figure => figure.Origin));
        return [.. reach.SelectMany(origin => origin.From.Append(origin.Id)), .. now.Figures.Where(figure => names.Contains(figure.Name)).Select(figure => figure.Origin)];
    }

    /// <summary>What a number of the plan would be as each source has it, each number once; nothing where all come to the same. A share or a twelfth of the book's figure stays that share of it.</summary>
    private static DisputedAnswer[] Answers(PlanValue value, LedgerStage.Result now, IReadOnlyList<(LedgerStage.Result Book, Assertion Believed)> answers)
    {
        if (Figure(now, value) is not { Central: { } before and not 0 }) return [];
        DisputedAnswer[] all = [.. answers.Select(answer => Figure(answer.Book, value) is { Central: { } after } figure ? new DisputedAnswer(value.Used * after / before, figure, answer.Believed.Origin) : null).OfType<DisputedAnswer>().DistinctBy(answer => answer.Told)];
        return all.Length > 1 ? all : [];
    }

    private static Quantity? Figure(LedgerStage.Result result, PlanValue value) => result.Figures.Where(figure => figure.Name == value.Book).Select(figure => (Quantity?)figure.Quantity).FirstOrDefault();

    /// <summary>What the book was told, weighed once.</summary>
    private sealed class Told
    {
        private IReadOnlyList<Assertion> assertions = [];
        private IReadOnlyList<Fact> facts = [];
        private IReadOnlyList<IReadOnlyList<string>> sets = [];

        public IReadOnlyList<Fact> Weigh(IReadOnlyList<Assertion> all, IReadOnlyList<SourceProfile> sources, Catalogue catalogue)
        {
            var verdict = Judge.Weigh(all, sources, catalogue);
            (assertions, facts) = (all, verdict.Facts);
            var compared = Comparer.Compare(all, sources, catalogue).Groups.Where(group => group.Type == GroupType.Conflict).Select(group => group.Claims);
            // Both name most conflicts.
            sets = [.. verdict.Conflicts.Select(conflict => conflict.Alternatives).Concat(compared).DistinctBy(set => string.Join('\n', set.Order(StringComparer.Ordinal)), StringComparer.Ordinal)];
            return facts;
        }

        /// <summary>The claim that carries each conflict into the book, and the claims of other numbers beside it, each number once.</summary>
        public IEnumerable<(Fact Carrier, IReadOnlyList<Assertion> Alternatives)> Conflicts(Func<Fact, bool> matters)
        {
            var known = assertions.ToDictionary(one => one.Id, StringComparer.Ordinal);
            var carriers = facts.Where(fact => fact.Quantity is not null && fact.Decision is FactDecision.Posted or FactDecision.Statement && matters(fact)).ToLookup(fact => fact.Id, StringComparer.Ordinal);
            foreach (var set in sets)
            {
                foreach (var carrier in set.SelectMany(id => carriers[id]))
                {
                    var others = set.Select(known.GetValueOrDefault).OfType<Assertion>().Where(one => one.Quantity is { Central: not null } told && told.Unit == carrier.Quantity!.Value.Unit).DistinctBy(one => one.Quantity).ToArray();
                    if (others.Length > 1) yield return (carrier, others);
                }
            }
        }

        public IReadOnlyList<Fact> With(Fact carrier, Quantity quantity) => [.. facts.Select(fact => fact.Id == carrier.Id ? fact with { Quantity = quantity } : fact)];
    }
}
