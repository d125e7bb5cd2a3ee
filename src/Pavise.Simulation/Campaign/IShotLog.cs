namespace Pavise.Simulation;

/// <summary>Is told what happens to each threat of a day, in order.</summary>
internal interface IShotLog
{
    /// <summary>A threat arrives.</summary>
    void Meets(in RaidPiece piece, uint threat);

    /// <summary>It is not tracked and so leaks.</summary>
    void NotTracked();

    /// <summary>A round is fired at it.</summary>
    void Shot(in StepLaw law, int look, int slot, uint word, bool kills);

    /// <summary>No layer killed it.</summary>
    void Leaked();

    /// <summary>A threat that leaked hits a fire unit; told after all threats of its class and day.</summary>
    void Hits(uint threat, int magazine, bool destroys);
}
