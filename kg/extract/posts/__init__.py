"""Titles (职务称谓), the seats that they name, and who holds them."""
