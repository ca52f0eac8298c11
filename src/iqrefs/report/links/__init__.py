"""What became of the cited addresses, told to people and to programs: text, JSON, CSV, one HTML page."""
