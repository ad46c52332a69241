"""The site over a built graph: SPARQL endpoint, search, pages that lead to the sentences."""
