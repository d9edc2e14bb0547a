"""What a change does to the finished pages: the preview before it and after it, told to whoever is to agree."""
