"""What happened (meetings, visits, talks, releases), who was there, and what was said."""
