"""Terms, IRIs, triples, store, rules and validation: statements become a graph."""
