"""What a description of its type needs."""
