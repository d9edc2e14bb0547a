"""How fast the project is, beside others on the same articles; `python3 tasks.py bench`."""
