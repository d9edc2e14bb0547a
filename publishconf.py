"""The site as it goes out: no samples, no drafts; only values."""

from pelicanconf import *

PREVIEW = False
