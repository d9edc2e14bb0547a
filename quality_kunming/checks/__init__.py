"""What editors' files must hold to before anything is published: one rule a file, in groups by what they do."""
