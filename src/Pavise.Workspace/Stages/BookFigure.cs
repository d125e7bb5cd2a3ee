using Pavise.Core;

namespace Pavise.Workspace;

/// <summary>A number of the book under the name that a plan file refers to it by.</summary>
/// <param name="Name">Such as <c>ordered/CHE/patriot-system</c>.</param>
/// <param name="Quantity">How many, as the book has it.</param>
/// <param name="Origin">Identity of the computation or quote it rests on.</param>
public sealed record BookFigure(string Name, Quantity Quantity, string Origin);
