"""质量昆明 on Pelican: editors' YAML and Markdown become the campaign's site."""


def register() -> None:
    """Connect every hook to Pelican; this is the whole of what the package adds to it."""
    from pelican import (
        signals,  # here, so that tasks.py may import the package before Pelican is installed
    )

    from quality_kunming.output import feeds, finishing, writer
    from quality_kunming.pages import articles, reader, records
    from quality_kunming.templating import environment

    signals.get_generators.connect(records.get_generators)
    signals.readers_init.connect(reader.add_reader)
    signals.generator_init.connect(environment.equip)
    signals.article_generator_finalized.connect(articles.relate)
    signals.get_writer.connect(writer.get_writer)
    signals.feed_generated.connect(feeds.make_permanent)
    signals.finalized.connect(finishing.finish)
