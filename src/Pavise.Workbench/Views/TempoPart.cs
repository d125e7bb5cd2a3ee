namespace Pavise.Workbench.Views;

/// <summary>Over which part of its uncertainty the tempo of raids is looked at: the adversary's, so a part of a record or interval and never a value.</summary>
public enum TempoPart
{
    /// <summary>All of it, as the scenario stands.</summary>
    Whole,

    /// <summary>The third with the fewest raids.</summary>
    Lower,

    /// <summary>The third between.</summary>
    Middle,

    /// <summary>The third with the most raids.</summary>
    Upper,
}
