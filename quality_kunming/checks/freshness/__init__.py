"""Columns, contacts and calls are as current as they look."""
