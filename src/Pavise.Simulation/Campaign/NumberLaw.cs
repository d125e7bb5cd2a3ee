namespace Pavise.Simulation;

/// <summary>A class's laws of a day on which it launches a certain number, by the ready rounds the raid finds.</summary>
/// <remarks>Rounds beyond what the raid can use make no difference, so that many states share a law.</remarks>
internal sealed class NumberLaw
{
    private readonly DayLawBook book;

    /// <summary>Makes room for all laws; none is computed yet.</summary>
    /// <param name="book">Computes laws.</param>
    /// <param name="launched">Threats of the day.</param>
    /// <param name="most">By item, rounds beyond which more make no difference.</param>
    public NumberLaw(DayLawBook book, int launched, int[] most)
    {
        (this.book, Launched, Most, Strides) = (book, launched, most, new int[most.Length]);
        var states = 1;
        for (var item = most.Length - 1; item >= 0; item--)
        {
            Strides[item] = states;
            states *= most[item] + 1;
        }

        Laws = new DayEntry[states][];
        Array.Fill(Laws, DayLaw.Unknown);
    }

    public int Launched { get; }

    public int[] Most { get; }

    /// <summary>By item, how far one round more moves the place.</summary>
    public int[] Strides { get; }

    /// <summary>The laws computed so far, by place; <see cref="DayLaw.Unknown"/> in the place of the others.</summary>
    public DayEntry[][] Laws { get; }

    /// <summary>Where the law for some ready rounds stands.</summary>
    public int Place(ReadOnlySpan<int> ready)
    {
        var place = 0;
        for (var item = 0; item < ready.Length; item++) place += Math.Min(ready[item], Most[item]) * Strides[item];
        return place;
    }

    /// <summary>The ready rounds of a place.</summary>
    public void Ready(int place, Span<int> ready)
    {
        for (var item = 0; item < ready.Length; item++) ready[item] = place / Strides[item] % (Most[item] + 1);
    }

    /// <summary>The law at a place; computed when it is first asked for, by whichever thread.</summary>
    public DayEntry[] At(int place) => Laws[place] is var law && law != DayLaw.Unknown ? law : book.Compute(this, place);
}
