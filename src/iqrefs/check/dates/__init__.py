"""Dates as printed and as recorded, days of access included."""
