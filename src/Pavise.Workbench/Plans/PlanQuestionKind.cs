namespace Pavise.Workbench.Plans;

/// <summary>What is asked about the plan.</summary>
public enum PlanQuestionKind
{
    /// <summary>Why, what must, may or never happens, whose yes it needs, which number to check next.</summary>
    Why,

    /// <summary>Why not a plan that does something else.</summary>
    WhyNot,

    /// <summary>What would have to give way, and what changed numbers and dropped assumptions do; the answer is kept.</summary>
    Relax,

    /// <summary>The same at once and not kept.</summary>
    Try,
}
