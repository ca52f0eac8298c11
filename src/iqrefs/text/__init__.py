"""Letters as they are compared: folding with offsets kept, scripts, digits."""
