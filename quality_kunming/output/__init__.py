"""The finished folder: portable pages, one stylesheet, feeds, the sitemap, and the switch from old to new."""
