"""Synthetic citations with labels, made from patterns and words that are both kept as data."""

from iqrefs.learn.generate.patterns import Pattern, load_patterns
from iqrefs.learn.generate.stream import generate

__all__ = ["Pattern", "generate", "load_patterns"]
