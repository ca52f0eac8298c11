"""Chains of notes: what pointers lean on, and how notes are numbered and marked."""
