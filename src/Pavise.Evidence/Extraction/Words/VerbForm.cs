namespace Pavise.Evidence;

/// <summary>Which forms of a verb a word can be.</summary>
[Flags]
internal enum VerbForm
{
    None = 0,
    Base = 1,
    Third = 2,
    Past = 4,
    Participle = 8,
    Ing = 16,
}
