"""Writes a built graph in the formats that others read."""
