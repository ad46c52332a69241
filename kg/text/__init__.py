"""Characters, sentences, numerals and dates of Chinese text, without knowledge of politics."""
