"""What must hold before anything is published: one rule a file, in nine groups."""
