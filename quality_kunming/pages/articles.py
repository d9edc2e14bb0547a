"""News: what comes before, after and beside an article."""

RELATED = 4


def relate(generator) -> None:
    """Give every article that is listed and not taken back its neighbours: `newer`, `older`, and the most `related`."""
    articles = [one for one in generator.articles if not one.matter.retracted]
    for place, article in enumerate(articles):
        article.newer = articles[place - 1] if place else None
        article.older = articles[place + 1] if place + 1 < len(articles) else None
        article.related = _related(article, place, articles)
    retracted = (one for one in generator.articles if one.matter.retracted)
    for alone in (*generator.drafts, *retracted):
        alone.newer = alone.older = None
        alone.related = []


def _related(article, place: int, articles: list) -> list:
    nearby = articles[max(0, place - 50) : place] + articles[place + 1 : place + 51]
    scored = [
        (_score(article, other), abs((article.date - other.date).days), other) for other in nearby
    ]
    scored.sort(key=lambda one: (-one[0], one[1], one[2].slug))
    return [other for score, _, other in scored[:RELATED] if score]


def _score(article, other) -> int:
    shared = set(article.matter.activities) & set(other.matter.activities)
    return 3 * len(shared) + (article.matter.topic == other.matter.topic)
