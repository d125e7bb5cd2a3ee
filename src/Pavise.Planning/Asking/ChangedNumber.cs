using Pavise.Core;

namespace Pavise.Planning;

/// <summary>A named number of a plan used otherwise: <c>NAME = NUMBER</c>.</summary>
/// <param name="Name">Its path, as the notes and explanations of a plan print it.</param>
/// <param name="Number">What is used instead.</param>
public sealed record ChangedNumber(string Name, decimal Number)
{
    /// <summary>Reads it; null when it is not of this form.</summary>
    public static ChangedNumber? Read(string text) =>
        text.Split('=') is [var name, var number] && decimal.TryParse(number.Trim(), System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture, out var value) && value >= 0 ? new ChangedNumber(name.Trim(), value) : null;

    /// <summary>The plan with these numbers.</summary>
    /// <exception cref="PaviseException">A name is not one of the plan's (PAV6212).</exception>
    public static PlanModel Apply(PlanModel model, IEnumerable<ChangedNumber> changes)
    {
        foreach (var change in changes)
        {
            if (model.Values.All(value => value.Name != change.Name))
            {
                var like = model.Values.Select(value => value.Name).Where(name => name.Contains(change.Name.Split('/')[^1], StringComparison.Ordinal) || name.Split('/')[0] == change.Name.Split('/')[0]).Take(6);
                throw new PaviseException("PAV6212", model.Place, $"the plan has no number named '{change.Name}'", $"such are {string.Join(", ", like.DefaultIfEmpty(model.Values.Count > 0 ? model.Values[0].Name : "none"))}");
            }

            model = ChangedValues.With(model, change.Name, change.Number);
        }

        return model;
    }
}
