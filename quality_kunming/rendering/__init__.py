"""Views → finished pages, each a value of its own."""
