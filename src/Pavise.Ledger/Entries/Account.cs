using System.Diagnostics.CodeAnalysis;

namespace Pavise.Ledger;

/// <summary>One account of the book, written <c>stock:UKR</c>, or <c>owed:UKR/USA</c> for what the second owes the first.</summary>
public readonly record struct Account
{
    /// <summary>Holder of things and promises that go to first customers nobody named.</summary>
    public const string Customers = "customers";

    /// <summary>Holder when the source names no giver or receiver.</summary>
    public const string Unstated = "unstated";

    private static readonly System.Buffers.SearchValues<char> Reserved = System.Buffers.SearchValues.Create(":/ \n\r\t");

    /// <summary>The kinds as written, made once.</summary>
    private static readonly string[] Names = [.. Enum.GetValues<AccountKind>().Select(kind => kind.ToString().ToLowerInvariant() + ":")];

    private readonly string? holder;

    /// <summary>Makes an account; several holders of one number are joined by a plus sign, in the order of their codes.</summary>
    /// <exception cref="ArgumentException">A name is empty or holds a colon, slash, blank or line break; or only obligations have a counterparty.</exception>
    public Account(AccountKind kind, string holder, string? counterparty = null)
    {
        Check(holder);
        if (counterparty is not null) Check(counterparty);
        if ((kind == AccountKind.Owed) != (counterparty is not null))
            throw new ArgumentException("an obligation names who owes it; another account names nobody else", nameof(counterparty));
        Kind = kind;
        this.holder = holder;
        Counterparty = counterparty;
    }

    public AccountKind Kind { get; }

    /// <summary>Actor code, several joined by a plus sign, <see cref="Customers"/> or <see cref="Unstated"/>.</summary>
    public string Holder => holder ?? Unstated;

    /// <summary>For obligations: who owes the holder; else null.</summary>
    public string? Counterparty { get; }

    /// <summary>True for accounts that hold things: their balance cannot truly be negative.</summary>
    public bool IsPhysical => Kind is AccountKind.Stock or AccountKind.Transit or AccountKind.Magazine;

    /// <summary>Reads the written form; false for anything else.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out Account account)
    {
        account = default;
        var colon = text?.IndexOf(':', StringComparison.Ordinal) ?? -1;
        if (colon < 0 || !Enum.TryParse<AccountKind>(text![..colon], ignoreCase: true, out var kind) || !char.IsAsciiLetter(text[0])) return false;
        var names = text[(colon + 1)..].Split('/');
        var expected = kind == AccountKind.Owed ? 2 : 1;
        if (names.Length != expected || !Array.TrueForAll(names, IsName)) return false;
        account = new Account(kind, names[0], expected == 2 ? names[1] : null);
        return true;
    }

    /// <summary>Several codes as one holder; <see cref="Unstated"/> when there is none.</summary>
    public static string Party(IReadOnlyList<string> codes) =>
        codes.Count == 0 ? Unstated : string.Join('+', codes.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));

    /// <summary>True when the code is the holder or one of several joint holders.</summary>
    public bool IsHeldBy(string code) => Holder == code || (Holder.Contains('+', StringComparison.Ordinal) && Array.IndexOf(Holder.Split('+'), code) >= 0);

    public override string ToString() => Counterparty is null ? Names[(int)Kind] + Holder : string.Concat(Names[(int)Kind], Holder, "/", Counterparty);

    private static bool IsName(string name) => name.Length > 0 && !name.AsSpan().ContainsAny(Reserved);

    private static void Check(string name)
    {
        if (!IsName(name)) throw new ArgumentException($"'{name}' cannot name an account holder");
    }
}
