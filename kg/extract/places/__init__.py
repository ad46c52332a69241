"""Places: those that the lexicon has, those that no list has, and which one 市 means."""
