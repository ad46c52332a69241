"""The pages of the graph's entities, one module a kind of them."""
