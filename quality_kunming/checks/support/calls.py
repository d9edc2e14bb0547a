"""Which news call for something."""

TOPIC = "notices"
"""The column of announcements."""
