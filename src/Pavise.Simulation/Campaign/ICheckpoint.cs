namespace Pavise.Simulation;

/// <summary>Keeps a run's state outside memory, so that a cancelled run goes on where it was.</summary>
public interface ICheckpoint
{
    /// <summary>A stream with the state saved last, or null when there is none.</summary>
    Stream? Open();

    /// <summary>Replaces the state as a whole.</summary>
    void Replace(Action<Stream> write);

    /// <summary>The run is complete: the state is of no more use.</summary>
    void Clear();
}
