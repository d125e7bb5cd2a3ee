namespace Pavise.Evidence;

/// <summary>A sentence with its phrases and verbs.</summary>
internal sealed record ParsedSentence(Sentence Sentence, List<Phrase> Phrases, List<Verb> Verbs);
