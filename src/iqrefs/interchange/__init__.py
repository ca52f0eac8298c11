"""What reading and writing a foreign format have in common: its fields and types as rows, its
dates, its names, its escapes. Each file serves both directions, so that they cannot drift apart.
"""
