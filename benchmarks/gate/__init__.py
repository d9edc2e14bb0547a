"""How well the rules know a fault from a text that is right: `python3 tasks.py bench --gate`."""
