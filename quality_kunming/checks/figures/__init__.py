"""A number in a text is the number of the data, with its year."""
