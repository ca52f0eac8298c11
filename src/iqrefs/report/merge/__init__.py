"""What became of the descriptions given to `iqrefs dedupe`, told on the screen, as a page and as JSON."""
