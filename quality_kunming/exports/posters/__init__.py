"""Posters, leaflets and table cards of an edition, as PDF for the printer: see `printing.py`."""
