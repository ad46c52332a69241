"""What the first rules found in a document, where the later ones look it up."""
