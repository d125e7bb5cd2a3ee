using System.Globalization;
using System.Text;
using Pavise.Core;
using Pavise.Ledger;
using Pavise.Registers;
using Pavise.Workspace;

namespace Pavise.Benchmarks.Workbench;

/// <summary>A generated workspace: texts that make so many claims, read by the rules and weighed, and a register that fills the book up to so many entries.</summary>
internal sealed class LargeWorkspace(WorkspaceFolder workspace, Parts parts, TextWriter output)
{
    private const int ClaimsInText = 10;

    /// <summary>Of so many promises one is made to the receiver of the workspace: each of those is an unknown of its outlook, which weighs them one by one, and no country has thousands of them open.</summary>
    private const int PromisesToOneThatIsAwaited = 50;

    private static readonly string[] Givers = ["Germany", "Norway", "the Netherlands", "Denmark", "Sweden", "Italy", "France", "Spain", "Greece", "Romania",
        "Finland", "Canada", "Belgium", "Portugal", "Lithuania", "Latvia", "Slovakia", "Slovenia", "Croatia", "Bulgaria", "Australia", "Japan", "South Korea", "Israel", "Luxembourg", "Ireland"];
    private static readonly string[] Receivers = ["Ukraine", "Ukraine", "Ukraine", "Poland", "Estonia", "Moldova"];
    private static readonly string[] Items = ["PAC-3 MSE missiles", "GEM-T missiles", "IRIS-T SLM missiles", "AMRAAM missiles", "Patriot systems", "NASAMS launchers", "Aster 30 missiles"];

    /// <summary>Writes the texts, runs the workspace and imports the register.</summary>
    /// <param name="example">Folder of a workspace whose texts, scenarios, plan and raids are part of it, so that every address of its pages leads somewhere here too.</param>
    /// <param name="claims">Claims that the texts make.</param>
    /// <param name="entries">Entries of the book in all, at least as many as the claims leave.</param>
    public async Task MakeAsync(string example, int claims, int entries)
    {
        foreach (var file in Directory.EnumerateFiles(example, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(workspace.Root, Path.GetRelativePath(example, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }

        File.WriteAllText(workspace.File, "name: Large\nreceiver: UKR\nas-of: 2026-02-28\nseed: 1\nreplications: 60\n");
        WriteTexts(claims);
        var start = System.Diagnostics.Stopwatch.GetTimestamp();
        await Pipeline.RunAsync(workspace, parts, Environment.ProcessorCount, new StageTimes(output), CancellationToken.None).ConfigureAwait(false);
        Tell("run of the workspace", start);
        start = System.Diagnostics.Stopwatch.GetTimestamp();
        Import(entries);
        ImportRaids();
        Tell("import of the register", start);
    }

    private void Tell(string what, long start) => output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what}: {System.Diagnostics.Stopwatch.GetElapsedTime(start).TotalSeconds:0.0} s"));

    private void WriteTexts(int claims)
    {
        var random = new Random(1);
        for (var i = 0; i < claims / ClaimsInText; i++)
        {
            var day = new DateOnly(2023, 1, 1).AddDays(random.Next(1100));
            var text = new StringBuilder(string.Create(CultureInfo.InvariantCulture, $"# Air defence deliveries, report {i + 1}\n\n"));
            for (var claim = 0; claim < ClaimsInText; claim++) text.Append(Sentence(random, day)).Append("\n\n");
            var name = string.Create(CultureInfo.InvariantCulture, $"{i + 1:D6}");
            File.WriteAllText(Path.Combine(workspace.Documents, name + ".md"), text.ToString());
            File.WriteAllText(Path.Combine(workspace.Documents, name + ".meta.yaml"), string.Create(CultureInfo.InvariantCulture, $"published: {day:yyyy-MM-dd}\noutlet: Outlet {random.Next(40) + 1}\n"));
        }
    }

    private static string Sentence(Random random, DateOnly day)
    {
        var (giver, receiver, item, number) = (Givers[random.Next(Givers.Length)], Receivers[random.Next(Receivers.Length)], Items[random.Next(Items.Length)], random.Next(2, 400));
        var (past, future) = (day.AddDays(-random.Next(1, 200)), day.AddDays(random.Next(30, 500)));
        var digits = number.ToString(CultureInfo.InvariantCulture);
        string Long(DateOnly date) => date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
        var sort = random.Next(5);
        if (sort is 1 or 2) receiver = random.Next(PromisesToOneThatIsAwaited) == 0 ? Receivers[0] : Receivers[^1];
        return sort switch
        {
            0 => $"{Capital(giver)} delivered {digits} {item} to {receiver} on {Long(past)}.",
            1 => $"{Capital(giver)} pledged {digits} {item} to {receiver} on {Long(past)}.",
            2 => $"{Capital(giver)} will deliver {digits} {item} to {receiver} by {Long(future)}.",
            3 => $"{receiver} has asked {giver} for {digits} {item}.",
            _ => $"{receiver} operates {digits} {item}.",
        };
    }

    private static string Capital(string name) => string.Concat(name[..1].ToUpperInvariant(), name[1..]);

    private void Import(int entries)
    {
        long standing;
        using (var book = Book.Open(workspace.Book, parts.Time)) standing = book.EveryEntry().LongCount();
        var rows = (int)Math.Max(0, (entries - standing) / 2);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"entries that follow from the texts: {standing:#,0}; rows of the register: {rows:#,0}"));
        if (rows == 0) return;
        var (table, mapping) = (Path.Combine(workspace.Root, "bench.csv"), Path.Combine(workspace.Root, "bench.yaml"));
        File.WriteAllText(mapping, BenchRegister.Mapping);
        WriteTable(table, rows);
        LedgerImport.Run(workspace, parts, mapping, table, new ImportSettings(), new QuietLog(), CancellationToken.None);
    }

    /// <summary>A register of raids that names regions.</summary>
    private void ImportRaids()
    {
        var file = Path.Combine(workspace.Root, "bench-raids.csv");
        string[] regions = ["Odesa", "Kharkiv", "Sumy", "Kyiv", "Lviv"];
        var rows = Enumerable.Range(0, 1000).Select(i => (Day: new DateOnly(2023, 1, 1).AddDays(i), Region: regions[i % regions.Length]))
            .Select(row => string.Create(CultureInfo.InvariantCulture, $"{row.Day:yyyy-MM-dd} 20:00,{row.Day.AddDays(1):yyyy-MM-dd} 08:00,Shahed-136/131,,{row.Region} oblast,10,8,,bench/{row.Day.DayNumber}"));
        File.WriteAllLines(file, ["time_start,time_end,model,launch_place,target,launched,destroyed,not_reach_goal,source", .. rows]);
        LedgerImport.Run(workspace, parts, "raids", file, new ImportSettings("bench"), new QuietLog(), CancellationToken.None);
    }

    private void WriteTable(string table, int rows)
    {
        var random = new Random(2);
        var catalogue = CatalogueReader.Read(parts.CatalogueFiles());
        var actors = catalogue.Actors.Select(actor => actor.Code).ToArray();
        var items = catalogue.Items.Where(item => item.Kind is ItemKind.Interceptor or ItemKind.System).Select(item => item.Name).ToArray();
        using var writer = new StreamWriter(table, append: false, new UTF8Encoding(false), 1 << 16);
        writer.WriteLine("no,thing,pieces,giver,receiver,day,told,remark");
        for (var i = 1; i <= rows; i++)
        {
            var giver = random.Next(actors.Length);
            var receiver = random.Next(4) == 0 ? "UKR" : actors[(giver + 1 + random.Next(8)) % actors.Length];
            var day = new DateOnly(2022, 1, 1).AddDays(random.Next(1460));
            writer.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{i},\"{items[random.Next(items.Length)]}\",{random.Next(1, 200)},{(actors[giver] == receiver ? "USA" : actors[giver])},{receiver},{day:yyyy-MM-dd},{day.AddDays(random.Next(60)):yyyy-MM-dd},a remark of some length as registers have it"));
        }
    }
}
