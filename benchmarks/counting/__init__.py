"""Counts how words are used in a folder of texts, and writes the tables `usage` and `collocations`; run by hand.

    python -m benchmarks.counting TEXTS OWN

Words that are used twice in the texts of OWN (our content and guides) count three times.
Only counts are kept, never the texts.
"""
