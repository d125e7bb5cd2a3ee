using Pavise.Core;
using Pavise.Judgement;

namespace Pavise.Workspace.Tests;

public class ConflictFoldTests
{
    private static ClaimGroup Group(string topic, string reason, params string[] claims) => new(GroupType.Conflict, topic, reason, claims, 2, 2, Quantity.Between(12, 18, Unit.Missile));

    [Fact]
    public void Conflicts_of_one_topic_that_share_a_claim_are_one_point_and_others_stay_apart()
    {
        var folds = ConflictFolds.Of(
        [
            Group("a", "numbers (18, 12)", "z", "x1"), Group("a", "numbers (18, 12)", "z", "x2"), Group("a", "numbers (18, 14)", "y", "x2"),
            Group("a", "numbers (18, 12)", "p", "q"), Group("b", "numbers (18, 12)", "z", "x1"), Group("a", "two units", "z", "x1"),
            new ClaimGroup(GroupType.Corroborate, "a", "numbers (18, 12)", ["z", "x1"], 2, 2, null),
        ]);
        Assert.Equal(["z x1 x2 y", "p q", "z x1", "z x1"], folds.Select(fold => string.Join(' ', fold.Claims)));
        Assert.Equal("numbers", folds[0].Reason);
        Assert.Equal("numbers (18, 12)", folds[1].Reason);
    }
}
