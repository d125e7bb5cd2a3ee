namespace Pavise.EndToEnd;

/// <summary>The first-look example with a register of raids and a diversion.</summary>
public sealed class ServedWorkspace : ServedExample
{
    private protected override async Task FinishAsync()
    {
        var raids = Path.Combine(Folder.Path, "raids.csv");
        // Invented rows in the form of the register: two regions are named.
        await File.WriteAllTextAsync(raids, "time_start,time_end,model,launch_place,target,launched,destroyed,not_reach_goal,source\n"
            + "2025-09-01 20:00,2025-09-02 08:00,Shahed-136/131,,Odesa oblast,10,8,,kpszsu/1\n2025-09-02 20:00,2025-09-03 08:00,Shahed-136/131,,Odesa oblast and Kharkiv oblast,10,8,,kpszsu/2\n");
        Must("ledger", "import", "raids", raids, "--release", "2025-09", "--workspace", Workspace);
        // A second window and a second debt to walk over.
        Must("ledger", "post", "diversion", "gem-t", "5", "--from", "USA", "--to", "UKR", "--when", "2024-06", "--due", "2026-06", "--by", "A. Reader", "--reason", "invented", "--workspace", Workspace);
    }
}
