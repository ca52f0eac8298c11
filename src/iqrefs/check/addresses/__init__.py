"""Addresses of the Web as cited, and what became of them."""
