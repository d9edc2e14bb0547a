"""Pictures and downloads say what they are and can be opened."""
