namespace Pavise.Benchmarks.Campaign;

/// <summary>A peer: R2L as a plain C# discrete-event program with the platform's random numbers and priority queue, as one writes it first.</summary>
internal static class EventLoop
{
    private const int Days = 365;
    private const int Threats = 30;
    private const double Gap = 0.02;
    private const double Flight = 0.004;

    /// <summary>Runs replications one after another.</summary>
    public static Figures Run(int replications, int seed)
    {
        var outcomes = new List<(int Leakers, int Shots, int First)>(replications);
        for (var i = 0; i < replications; i++)
        {
            var model = new Model(new Random(seed + i));
            model.Run();
            outcomes.Add((model.Leakers, model.ShotsOfB, model.FirstEmpty));
        }

        return Figures.Of(outcomes);
    }

    private sealed class Model(Random random)
    {
        private readonly PriorityQueue<Action, double> events = new();
        private double now;
        private int a = 600;
        private int b = 40;

        public int Leakers { get; private set; }

        public int ShotsOfB { get; private set; }

        public int FirstEmpty { get; private set; } = Days + 1;

        public void Run()
        {
            for (var day = 0; day < Days; day++)
            {
                var own = day;
                events.Enqueue(() => Morning(own), own);
            }

            while (events.TryDequeue(out var next, out var time))
            {
                now = time;
                next();
            }
        }

        private void Morning(int day)
        {
            a = Math.Min(600, a + 40);
            b = Math.Min(40, b + 18);
            for (var threat = 0; threat < Threats; threat++) events.Enqueue(Arrive, day + threat * Gap);
            events.Enqueue(() => { if (b == 0 && FirstEmpty > Days) FirstEmpty = day + 1; }, day + Threats * Gap + Gap);
        }

        private void Arrive()
        {
            var salvo = Math.Min(2, a);
            a -= salvo;
            events.Enqueue(() => Meet(salvo), now + Flight);
        }

        private void Meet(int salvo)
        {
            var alive = true;
            for (var shot = 0; shot < salvo; shot++) alive &= random.NextDouble() >= 0.70;
            if (alive) Look(0);
        }

        private void Look(int look)
        {
            if (look == 2 || b == 0)
            {
                Leakers++;
                return;
            }

            b--;
            ShotsOfB++;
            events.Enqueue(() => { if (random.NextDouble() >= 0.50) Look(look + 1); }, now + Flight);
        }
    }
}
