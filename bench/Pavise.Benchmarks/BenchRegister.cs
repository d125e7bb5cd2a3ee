namespace Pavise.Benchmarks;

/// <summary>The mapping of the generated register that fills books.</summary>
internal static class BenchRegister
{
    public const string Mapping = """
        register: bench
        release: "1"
        credit: made for the benchmark
        key: [no]
        only-own-items: false
        figures:
          - { measure: given, kind: delivery, status: delivered, item: thing, number: pieces, from: giver, to: receiver, when: day, published: told }
        """;
}
