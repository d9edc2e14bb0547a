"""质量昆明 on Pelican: editors' YAML and Markdown become the campaign's site."""


def register() -> None:
    """Connect the package to Pelican."""
    from quality_kunming import engine  # here: tasks.py imports the package before Pelican is there

    engine.connect()
