"""The finished folder: portable pages, one stylesheet, how it is served, and the switch from old to new."""
