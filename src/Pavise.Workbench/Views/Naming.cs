using System.Text.RegularExpressions;
using Pavise.Briefing;
using Pavise.Core;
using Pavise.Ledger;

namespace Pavise.Workbench.Views;

/// <summary>Turns the identities in the words of an origin into names: "the balance of stock:UKR in gem-t" becomes "the balance of the stock of Ukraine in GEM-T".</summary>
public sealed partial class Naming(Catalogue catalogue)
{
    private readonly Phrases phrases = new(catalogue);
    private readonly HashSet<string> properties = [.. catalogue.Values.Values.Select(value => value.Property)];

    /// <summary>An origin in one line, by name.</summary>
    public string Describe(Origin origin) => origin switch
    {
        Computation computation => Of(computation.What),
        CatalogueEntry or Assumption => Value(origin.Describe()),
        _ => origin.Describe(),
    };

    /// <summary>The words of a catalogue value or assumption, by name and without the sort of their subject.</summary>
    public string Value(string words) => Of(Sort().Replace(words, "$1"));

    /// <summary>Words with names for the identities of accounts, actors and items; other words stay.</summary>
    public string Of(string words) => Token().Replace(words, match => Name(match.Value) ?? match.Value);

    /// <summary>An actor, several, or "Not stated", as a cell names them.</summary>
    public string Actor(string code) => phrases.Party(code);

    /// <summary>The plural name of an item.</summary>
    public SentencePart Items(string id) => phrases.Items(id);

    /// <summary>A cell with the name of an item.</summary>
    public Cell ItemCell(string id, string? href = null) => Cell.Of(Phrases.Capital(phrases.Items(id).Text), phrases.Items(id).Origin, href);

    /// <summary>An account in words: "the stock of Ukraine", "owed to Ukraine by Germany".</summary>
    public string Account(Account account) => account.Kind switch
    {
        AccountKind.Owed => $"owed to {phrases.Actor(account.Holder)} by {phrases.Actor(account.Counterparty!)}",
        AccountKind.Line => $"production line of {phrases.Actor(account.Holder)}",
        AccountKind.Stock => $"stock of {phrases.Actor(account.Holder)}",
        AccountKind.Transit => $"on the way from {phrases.Actor(account.Holder)}",
        AccountKind.Magazine => $"magazines of {phrases.Actor(account.Holder)}",
        AccountKind.Expended => $"fired by {phrases.Actor(account.Holder)}",
        AccountKind.Lost => $"lost by {phrases.Actor(account.Holder)}",
        _ => $"whereabouts unknown, {phrases.Actor(account.Holder)}",
    };

    private string? Name(string token)
    {
        if (token.Contains(':', StringComparison.Ordinal)) return Ledger.Account.TryParse(token, out var account) ? Account(account) : null;
        if (token.Contains('-', StringComparison.Ordinal))
            return catalogue.Item(token) is { } item ? item.Name : properties.Contains(token) ? token.Replace('-', ' ') : null;
        var codes = token.Split('+');
        return codes.All(code => code.Length > 2 && code.All(char.IsAsciiLetterUpper) && catalogue.Actor(code) is not null) ? phrases.Actor(token) : null;
    }

    /// <summary>The catalogue's words begin with the sort of their subject, which its name tells too.</summary>
    [GeneratedRegex("^(assumption: )?(?:item|threat|programme|actor) (?=[a-z0-9-]+ )")]
    private static partial Regex Sort();

    [GeneratedRegex(@"(?<![\w:/<.])[A-Za-z][A-Za-z0-9]*(?:[-+:/][A-Za-z0-9]+)*(?![\w/])")]
    private static partial Regex Token();
}
