"""The catalog → pages, through Pelican: one file per section of the site."""
