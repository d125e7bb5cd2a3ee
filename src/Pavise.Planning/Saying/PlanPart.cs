using Pavise.Core;

namespace Pavise.Planning;

/// <summary>A part of an answer about a plan, in the words in which every surface tells it.</summary>
/// <param name="Heading">What it tells, without digits.</param>
/// <param name="Sentences">Its sentences; every figure with unit, bounds and origin.</param>
public sealed record PlanPart(string Heading, IReadOnlyList<Sentence> Sentences);
