"""Where the names of persons begin and end, and the words beside which they stand."""
