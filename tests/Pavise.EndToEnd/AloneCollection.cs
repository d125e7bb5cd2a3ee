namespace Pavise.EndToEnd;

/// <summary>Tests that run alone: a browser and a server beside whole runs of examples would wait for the processor, not for one another. They share the served states.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class AloneCollection : ICollectionFixture<ServedStates>
{
    public const string Name = "alone";
}
