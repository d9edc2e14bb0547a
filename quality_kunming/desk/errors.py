"""Why the desk does not do what it was asked."""


class DeskError(Exception):
    """What an editor is told, a Chinese sentence; nothing was written."""
