"""The works of a document as a list of sources, set out as such lists are in each script.

All that an item says is printed but what is no part of the work: its abstract and keywords, keys and short
titles, the catalogue that it came from, and `custom`.

The patterns of `patterns/` (a TOML file a language) stand in for citation styles: whoever brings those gives
another function from works to `ReferenceSection`s.
"""

from iqrefs.write.printed.habits import Habits, read_habits
from iqrefs.write.printed.sections import name_list, print_references, render_sections

__all__ = ["Habits", "name_list", "print_references", "read_habits", "render_sections"]
