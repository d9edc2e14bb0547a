"""Records → the plain values that the theme's components take: a family of components a module.

Each function names its component first; `filters.py` gives it its name in templates.
"""
