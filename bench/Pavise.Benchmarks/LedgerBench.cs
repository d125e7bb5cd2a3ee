using System.Diagnostics;
using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;
using Pavise.Core;
using Pavise.Ledger;
using Pavise.Registers;

namespace Pavise.Benchmarks;

/// <summary>A book of many entries: import against a bare INSERT of the same rows, balances at two times, and the memory that each step takes.</summary>
internal static class LedgerBench
{
    /// <summary>An import may take at most twice the time of the bare INSERT.</summary>
    private const double AllowedRatio = 2;

    private const double AllowedBalance = 20;
    private const int Questions = 200;

    /// <summary>Runs on a catalogue folder; the table has half as many rows as entries, since each row makes two.</summary>
    public static int Run(TextWriter output, string root, int entries)
    {
        var folder = Directory.CreateTempSubdirectory("pavise-bench-").FullName;
        try
        {
            return new Steps(output, folder, root, entries / 2).Run();
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private sealed class Steps(TextWriter output, string folder, string root, int rows)
    {
        private readonly Catalogue catalogue = CatalogueReader.Read([.. Directory.GetFiles(Path.Combine(root, "catalogue"), "*.yaml").Order(StringComparer.Ordinal)
            .Select(file => new YamlSource(Path.GetFileName(file), File.ReadAllText(file)))]);

        private string Table => Path.Combine(folder, "table.csv");

        private string File1 => Path.Combine(folder, "book.db");

        public int Run()
        {
            MakeTable();
            Memory("before");
            using var book = Book.Open(File1, TimeProvider.System);
            var import = Seconds(() => book.Import(Read(), catalogue));
            Memory("import");
            var insert = BareInsert();
            Memory("bare INSERT");
            var count = 2 * rows;
            var ratio = import / insert;
            output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"import: {count:#,0} entries in {import:0.0} s ({count / import:#,0}/s); bare prepared INSERT of the same rows {insert:0.0} s ({count / insert:#,0}/s); rate {1 / ratio:0.00} of it (at least {1 / AllowedRatio})"));
            var balance = Balances(book);
            var again = Seconds(() => Trace.Assert(book.Import(Read(), catalogue).Unchanged == rows, "the same import changed something"));
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"the same import again, which changes nothing: {again:0.0} s"));
            Memory("the same import again");
            var text = Path.Combine(folder, "book.txt");
            var export = Seconds(() => { using var writer = new StreamWriter(text); book.Export(writer); });
            Memory("export");
            using (var copy = Book.Open(Path.Combine(folder, "copy.db"), TimeProvider.System))
            {
                var load = Seconds(() => { using var reader = new StreamReader(text); copy.Load(reader); });
                Memory("load");
                output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"export {export:0.0} s, load {load:0.0} s"));
            }

            var whole = false;
            var audit = Seconds(() => whole = book.Audit().IsWhole);
            Memory("audit");
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"audit {audit:0.0} s: {(whole ? "whole" : "broken")}"));
            return ratio <= AllowedRatio && balance < AllowedBalance && whole ? 0 : 1;
        }

        /// <summary>Deliveries between many actors over four years, told up to two months later.</summary>
        private void MakeTable()
        {
            var random = new Random(1);
            var actors = catalogue.Actors.Select(actor => actor.Code).ToArray();
            var items = catalogue.Items.Where(item => item.Kind == ItemKind.Interceptor).Select(item => item.Name).ToArray();
            using var writer = new StreamWriter(Table, append: false, new UTF8Encoding(false), 1 << 16);
            writer.WriteLine("no,thing,pieces,giver,receiver,day,told,remark");
            for (var i = 1; i <= rows; i++)
            {
                var giver = random.Next(actors.Length);
                var receiver = (giver + 1 + random.Next(8)) % actors.Length;
                var day = new DateOnly(2022, 1, 1).AddDays(random.Next(1460));
                writer.WriteLine(string.Create(CultureInfo.InvariantCulture,
                    $"{i},\"{items[random.Next(items.Length)]}\",{random.Next(1, 200)},{actors[giver]},{actors[receiver]},{day:yyyy-MM-dd},{day.AddDays(random.Next(60)):yyyy-MM-dd},a remark of some length as registers have it"));
            }
        }

        private RegisterImport Read() => RegisterImporter.Read(new YamlSource("bench.yaml", BenchRegister.Mapping), new RegisterFile("table.csv", () => File.OpenRead(Table)), new ImportSettings(), catalogue);

        /// <summary>Seconds to write the rows of the book's own table, as they stand, into a table without indexes by one prepared statement in one transaction.</summary>
        private double BareInsert()
        {
            using var from = Open(File1);
            using var to = Open(Path.Combine(folder, "bare.db"));
            var columns = new List<string>();
            using (var names = Command(from, "SELECT name, type, pk FROM pragma_table_info('entry')").ExecuteReader())
            {
                while (names.Read()) columns.Add(names.GetString(0));
            }

            Command(to, "PRAGMA journal_mode = WAL").ExecuteScalar();
            Command(to, "PRAGMA synchronous = FULL").ExecuteNonQuery();
            Command(to, $"CREATE TABLE entry (number INTEGER PRIMARY KEY, {string.Join(", ", columns.Skip(1))})").ExecuteNonQuery();
            using var transaction = to.BeginTransaction();
            using var insert = Command(to, $"INSERT INTO entry VALUES ({string.Join(", ", columns.Select(column => "@" + column))})");
            insert.Transaction = transaction;
            foreach (var column in columns) insert.Parameters.Add(new SqliteParameter { ParameterName = "@" + column });
            insert.Prepare();
            using var reader = Command(from, "SELECT * FROM entry ORDER BY number").ExecuteReader();
            var seconds = 0.0;
            // Read in parts beforehand, so that the reading is not counted.
            for (var part = Next(reader, columns.Count); part.Count > 0; part = Next(reader, columns.Count))
            {
                seconds += Seconds(() =>
                {
                    foreach (var row in part)
                    {
                        for (var i = 0; i < row.Length; i++) insert.Parameters[i].Value = row[i];
                        insert.ExecuteNonQuery();
                    }
                });
            }

            return seconds + Seconds(transaction.Commit);
        }

        private static List<object[]> Next(SqliteDataReader reader, int columns)
        {
            var part = new List<object[]>(10_000);
            while (part.Count < 10_000 && reader.Read())
            {
                var row = new object[columns];
                reader.GetValues(row);
                part.Add(row);
            }

            return part;
        }

        private double Balances(Book book)
        {
            var random = new Random(2);
            var accounts = book.Sums(new BookView(Register: "bench/1"));
            DateOnly Day() => new DateOnly(2022, 1, 1).AddDays(random.Next(1500));
            var times = new double[Questions];
            for (var i = 0; i < Questions; i++)
            {
                var one = accounts[random.Next(accounts.Count)];
                var view = new BookView(Day(), Day(), Register: "bench/1");
                times[i] = 1000 * Seconds(() => book.Sums(view, one.Account, one.Item));
            }

            var median = times.Order().ElementAt(Questions / 2);
            var all = Enumerable.Range(0, 9).Select(_ => 1000 * Seconds(() => book.Sums(new BookView(Day(), Day(), Register: "bench/1")))).Order().ElementAt(4);
            output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"balance of one account and item at two times, from an open book: median {median:0.00} ms, 95 % below {times.Order().ElementAt(Questions * 95 / 100):0.00} ms of {Questions} (under {AllowedBalance} ms); of all {accounts.Count:#,0} balances at two times: median {all:0} ms"));
            return median;
        }

        private void Memory(string after)
        {
            GC.Collect();
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  memory after {after}: resident {Environment.WorkingSet / 1048576.0:0} MB, live objects {GC.GetTotalMemory(true) / 1048576.0:0} MB, highest resident so far {Peak():0} MB"));
        }

        private static double Peak()
        {
            using var process = Process.GetCurrentProcess();
            return process.PeakWorkingSet64 / 1048576.0;
        }

        private static double Seconds(Action action)
        {
            var start = Stopwatch.GetTimestamp();
            action();
            return Stopwatch.GetElapsedTime(start).TotalSeconds;
        }

        private static SqliteConnection Open(string file)
        {
            var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString());
            connection.Open();
            return connection;
        }

        private static SqliteCommand Command(SqliteConnection connection, string sql)
        {
            var command = connection.CreateCommand();
            // Statements of this class and names of the book's own columns.
#pragma warning disable CA2100
            command.CommandText = sql;
#pragma warning restore CA2100
            return command;
        }
    }
}
