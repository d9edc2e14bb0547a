"""Files made from the records and the finished pages, for machines and for scripts: a kind a file."""
