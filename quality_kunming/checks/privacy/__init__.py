"""Nobody's personal data goes out, and nobody is shown without consent."""
