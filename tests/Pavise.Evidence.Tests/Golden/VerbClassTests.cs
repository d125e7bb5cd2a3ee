using System.Globalization;
using System.Text.Json;
using Pavise.Core;

namespace Pavise.Evidence.Tests.Golden;

/// <summary>Every verb of the word table in the sentences of its class: a word that stands there only as a member of a class is tried as one.</summary>
public class VerbClassTests
{
    /// <summary>What the verbs of a class do, in sentences with B for the bare verb, P for its past and O for its participle; one of them must be read.</summary>
    private static readonly Dictionary<Frame, (string Sentence, string Told)[]> Classes = new()
    {
        [Frame.Give] = [("Germany will B 12 Patriot interceptors to Ukraine.", "pledge pledged DEU>UKR"), ("Germany will B Ukraine with 12 Patriot interceptors.", "pledge pledged DEU>UKR"), ("Germany will B 12 Patriot interceptors for Ukraine.", "pledge pledged DEU>UKR")],
        [Frame.Receive] = [("Ukraine has O 12 Patriot interceptors from Germany.", "delivery delivered DEU>UKR"), ("Ukraine has P delivery of 12 Patriot interceptors from Germany.", "delivery delivered DEU>UKR")],
        [Frame.Buy] = [("Germany will B 12 Patriot interceptors from Raytheon.", "order considered RTX>DEU|order pledged RTX>DEU|order contracted RTX>DEU"), ("Germany P 12 Patriot interceptors from Raytheon.", "order contracted RTX>DEU")],
        [Frame.Divert] = [("Germany will B 12 Patriot interceptors to Ukraine.", "diversion pledged DEU>UKR")],
        [Frame.Halt] = [("Germany has O deliveries of Patriot interceptors to Ukraine.", "delivery delayed DEU>UKR")],
        [Frame.Ask] = [("Ukraine has O Germany to send 12 Patriot interceptors.", "request requested DEU>UKR"), ("Ukraine has O for 12 Patriot interceptors.", "request requested >UKR"), ("Ukraine has O 12 Patriot interceptors.", "request requested >UKR"), ("Ukraine has O on Germany to send 12 Patriot interceptors.", "request requested DEU>UKR"), ("Ukraine has O with Germany to send 12 Patriot interceptors.", "request requested DEU>UKR")],
        [Frame.Need] = [("Ukraine will B 12 Patriot interceptors.", "request requested >UKR"), ("Ukraine Bs 12 Patriot interceptors.", "request requested >UKR")],
        [Frame.Make] = [("Raytheon will B 12 Patriot interceptors a year.", "production pledged RTX>")],
        [Frame.Hold] = [("Germany Bs 12 Patriot systems.", "stock reported >DEU")],
        [Frame.Down] = [("Ukraine has O 12 Russian drones.", "attack reported RUS>UKR"), ("Ukraine P 12 Russian drones.", "attack reported RUS>UKR"), ("Ukraine P down 12 Russian drones.", "attack reported RUS>UKR")],
        [Frame.Fire] = [("Russia P 12 drones at Kyiv.", "attack reported RUS>UKR"), ("Russia P Ukraine with 12 drones.", "attack reported RUS>UKR"), ("Russia has O 12 drones against Ukraine.", "attack reported RUS>UKR"), ("Russia P a raid on Ukraine with 12 drones.", "attack reported RUS>UKR")],
        [Frame.Join] = [("Germany will B in the purchase of 12 Patriot interceptors for Ukraine.", "funding pledged DEU>UKR"), ("Germany will B to the purchase of 12 Patriot interceptors for Ukraine.", "funding pledged DEU>UKR")],
        [Frame.Pay] = [("Germany will B 12 Patriot interceptors for Ukraine.", "funding pledged DEU>UKR"), ("Germany will B for 12 Patriot interceptors for Ukraine.", "funding pledged DEU>UKR"), ("Germany will B the cost of 12 Patriot interceptors for Ukraine.", "funding pledged DEU>UKR")],
        [Frame.Refuse] = [("Germany has O to send 12 Patriot interceptors to Ukraine.", "pledge denied DEU>UKR"), ("Germany has O sending 12 Patriot interceptors to Ukraine.", "pledge denied DEU>UKR"), ("Germany has O of sending 12 Patriot interceptors to Ukraine.", "pledge denied DEU>UKR"), ("Germany has O from sending 12 Patriot interceptors to Ukraine.", "pledge denied DEU>UKR")],
        [Frame.Consider] = [("Germany will B sending 12 Patriot interceptors to Ukraine.", "pledge considered DEU>UKR"), ("Germany has O to send 12 Patriot interceptors to Ukraine.", "pledge considered DEU>UKR"), ("Germany has O whether to send 12 Patriot interceptors to Ukraine.", "pledge considered DEU>UKR")],
    };

    public static TheoryData<string> Frames => [.. Classes.Keys.Select(frame => frame.ToString())];

    [Theory]
    [MemberData(nameof(Frames))]
    public void Every_verb_of_a_class_is_read_in_a_sentence_of_its_class(string frame)
    {
        Assert.SkipUnless(Corpus.IsThere, "the catalogue is not beside the repository");
        var extractor = new Extractor(Corpus.Catalogue.Value);
        var verbs = Verbs(Enum.Parse<Frame>(frame)).ToArray();
        var unread = verbs.Where(verb => !Classes[Enum.Parse<Frame>(frame)].Any(one => IsRead(extractor, verb, one.Sentence, one.Told))).Select(verb => verb.Base).ToArray();
        Assert.All(Classes[Enum.Parse<Frame>(frame)], one => Assert.Contains(one.Sentence.Split(' '), word => word is "B" or "Bs" or "P" or "O"));
        Assert.True(verbs.Length > 3 && unread.Length == 0, string.Create(CultureInfo.InvariantCulture, $"{frame}: {unread.Length} of {verbs.Length} are not read: {string.Join(", ", unread)}"));
    }

    private static bool IsRead(Extractor extractor, (string Base, string Past, string Participle) verb, string sentence, string told)
    {
        var words = sentence.Split(' ').Select(word => word switch { "B" => verb.Base, "Bs" => VerbForms.Of(verb.Base).Last(form => form.Kind == VerbForm.Third).Form, "P" => verb.Past, "O" => verb.Participle, _ => word });
        var claims = Corpus.Claims(extractor.Extract(new Document("verb", "verb.txt", string.Join(' ', words) + "\nThe town of Kyiv lies on a river.", "verb", null, "Town Herald", null, new DateOnly(2025, 3, 4), "en", "own")));
        return claims.Any(claim => told.Split('|').Contains($"{Text(claim, "kind")} {Text(claim, "status")} {Codes(claim, "from")}>{Codes(claim, "to")}"));
    }

    private static IEnumerable<(string Base, string Past, string Participle)> Verbs(Frame frame)
    {
        var lexicon = Lexicon.English;
        var forms = lexicon.Words.Select(word => (Word: word, Entry: lexicon.Entry(word)))
            .Concat(lexicon.Words.SelectMany(word => lexicon.Entry(word).WithParticle is { } pairs ? pairs.Select(pair => (Word: $"{word} {pair.Key}", Entry: pair.Value)) : []))
            .Where(form => form.Entry.Lemma.Length > 0).ToLookup(form => form.Entry.Lemma);
        foreach (var verb in forms.Where(verb => verb.Any(form => form.Entry.Frames.Contains(frame))))
        {
            yield return (verb.Key, verb.First(form => (form.Entry.Form & VerbForm.Past) != 0).Word, verb.First(form => (form.Entry.Form & VerbForm.Participle) != 0).Word);
        }
    }

    private static string? Text(JsonElement claim, string name) => claim.GetProperty(name).GetString();

    private static string Codes(JsonElement claim, string side) => string.Join('+', claim.GetProperty(side).EnumerateArray().Select(code => code.GetString()));
}
