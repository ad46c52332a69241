"""Scores a built graph against annotated documents, shows the errors, and keeps floors."""
