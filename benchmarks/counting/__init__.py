"""How words are used in a folder of texts: writes the tables of words and `words.vectors`; run by hand.

    python -m benchmarks.counting TEXTS OWN

Words that are used twice in the texts of OWN (our content and guides) count three times.
Only numbers are kept, never the texts. NumPy and PyTorch must be installed for the last.
"""
