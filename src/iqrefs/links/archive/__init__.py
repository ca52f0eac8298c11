"""Archived copies: which capture of an address is nearest to the day it was cited, and making one now.

`find_copy` asks, `save_copy` saves. Both speak to TimeGates and TimeMaps (RFC 7089) and to the Wayback
Machine's availability, CDX and Save Page Now, and neither raises for anything an archive answers: an archive
that fails is `unavailable`, and only one that says so has no copy.
"""
