namespace Pavise.Simulation;

/// <summary>One layer as one class meets it in one area; values are indices of unknowns, -1 when absent.</summary>
/// <param name="Item">Index of the item fired.</param>
/// <param name="Magazine">Index of the magazine it is fired from.</param>
/// <param name="Layer">Index of the layer: the word of its coverage draw.</param>
/// <param name="FirstSlot">Index of its first potential shot among those at one threat: the word of that shot's draw.</param>
/// <param name="FirstLook">Index of its first potential look.</param>
/// <param name="Salvo">Rounds at one look here.</param>
/// <param name="WidestSalvo">Rounds at one look where most are fired: potential shots from one look to the next.</param>
/// <param name="Looks">Most looks here.</param>
/// <param name="Doctrine">How rounds are shared.</param>
/// <param name="Kill">Single-shot kill probability.</param>
/// <param name="Coverage">Share that comes within reach.</param>
/// <param name="Reserve">Rounds this class may not use.</param>
/// <param name="MissJudgedKill">Error of the look at a miss.</param>
/// <param name="KillJudgedMiss">Error of the look at a kill.</param>
internal readonly record struct Step(
    int Item, int Magazine, int Layer, int FirstSlot, int FirstLook, int Salvo, int WidestSalvo, int Looks, Doctrine Doctrine,
    int Kill, int Coverage, int Reserve, int MissJudgedKill, int KillJudgedMiss);
