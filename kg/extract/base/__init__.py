"""One document prepared for the rules, and what all of them look up or lay down."""
