"""How fast the project is on many articles; `python3 tasks.py bench`."""
