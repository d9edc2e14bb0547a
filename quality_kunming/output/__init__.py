"""The finished folder: portable pages, one stylesheet, feeds, how it is served, and the switch from old to new."""
