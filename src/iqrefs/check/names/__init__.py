"""Names of persons, as one document prints them."""
