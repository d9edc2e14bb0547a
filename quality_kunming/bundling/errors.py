"""Why there is no new bundle."""


class BundleError(Exception):
    """Nothing was made, an earlier bundle is untouched; the text is a Chinese sentence for who asked for it."""
