"""Questions to a built graph: SPARQL, saved questions, tables."""
