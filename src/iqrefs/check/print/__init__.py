"""Typography: pairs of marks, capitals, slips of the pen."""
