"""The minute at which an article first went out, where its editor wrote only the day."""

from collections.abc import Mapping

from quality_kunming.model.article import ArticleMatter
from quality_kunming.model.dates import When
from quality_kunming.model.moment import Moment


def with_minute(
    article: ArticleMatter, times: Mapping[str, When | None] | None, as_of: Moment
) -> ArticleMatter:
    """The article with that minute in its date; as it is where none is known, or where that was another day.

    A minute that is still to come is none: what is out stays out.

    `times` are what was published before, by address: an address that is not among them goes out now. None: nothing
    is known of before.
    """
    if times is None or article.date.has_time:
        return article
    first = times.get(article.url) if article.url in times else _now(as_of)
    if first is None or not first.has_time or first.begins > as_of.instant:
        return article
    is_of_its_day = first.first_day == article.date.first_day
    return article.model_copy(update={"date": first}) if is_of_its_day else article


def _now(as_of: Moment) -> When | None:
    return None if as_of.is_end else When.of(as_of.instant)
