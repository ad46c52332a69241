"""What many documents say, brought together: one record for one thing."""
