"""Patterns of which there are many, of which a text needs few."""

import re
from functools import cache

compiled = cache(re.compile)
"""Compiles a pattern where it is first needed, and keeps it; Python itself keeps no more than 512."""
