"""Same person? Same title? Same work? For resolve, merge and check."""
