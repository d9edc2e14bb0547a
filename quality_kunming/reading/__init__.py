"""Bytes → words: what every kind of file says."""
