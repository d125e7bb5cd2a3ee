using System.Globalization;
using Pavise.Workspace;

namespace Pavise.Cli;

/// <summary>Shows a run: one moving line with an estimate on a terminal, one plain line for each stage otherwise.</summary>
internal sealed class TerminalLog(Terminal terminal, TimeProvider time) : IRunLog
{
    private readonly Lock gate = new();
    private long started;
    private long drawn;

    public int Redone { get; private set; }

    public int UpToDate { get; private set; }

    public void Started(string stage)
    {
        started = time.GetTimestamp();
        if (terminal.Interactive) Draw($"{stage} …");
    }

    public void Progressed(string stage, double share)
    {
        if (!terminal.Interactive) return;
        lock (gate)
        {
            if (time.GetElapsedTime(drawn).TotalMilliseconds < 100 && share < 1) return;
            drawn = time.GetTimestamp();
            var left = share > 0.02 ? $", about {(time.GetElapsedTime(started).TotalSeconds / share * (1 - share)).ToString("0", CultureInfo.InvariantCulture)} s left" : "";
            Draw($"{stage} {share.ToString("0 %", CultureInfo.InvariantCulture)}{left}");
        }
    }

    public void Step(string what)
    {
        if (!terminal.Interactive) return;
        lock (gate) Draw($"{what}, {time.GetElapsedTime(started).TotalSeconds.ToString("0", CultureInfo.InvariantCulture)} s so far");
    }

    public void Finished(string stage, bool upToDate)
    {
        if (upToDate) UpToDate++;
        else Redone++;
        var seconds = time.GetElapsedTime(started).TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture);
        var line = upToDate ? $"{stage,-12} up to date" : $"{stage,-12} done in {seconds} s";
        if (terminal.Interactive) terminal.Error.Write("\r\u001b[K");
        terminal.Error.WriteLine(line);
    }

    private void Draw(string line) => terminal.Error.Write("\r\u001b[K" + line);
}
