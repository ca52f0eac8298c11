"""Teaching the labeller: tagged citations, the generator of more, training and cross-validation."""
