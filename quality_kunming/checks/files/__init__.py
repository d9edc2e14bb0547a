"""Nothing lost: every file under content/ and data/ can be read and ends somewhere."""
