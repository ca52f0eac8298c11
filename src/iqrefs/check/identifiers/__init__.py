"""Numbers that name works and persons: DOI, ISBN, ISSN, ORCID."""
