"""From paths to a finished graph: the only room that knows all stages."""
