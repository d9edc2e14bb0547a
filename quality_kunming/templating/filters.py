"""Every filter that templates have: `as_…` makes the values of a component, of several where it ends in -s."""

from collections.abc import Callable, Iterable
from functools import partial

from markupsafe import Markup

from quality_kunming.templating.pictures import record_picture
from quality_kunming.templating.values.activities import (
    activity_heading,
    activity_mark,
    activity_row,
    form_link,
    prize_entry,
    question_entry,
)
from quality_kunming.templating.values.articles import (
    activity_link,
    article_mark,
    article_meta,
    article_row,
    related_article,
)
from quality_kunming.templating.values.calls import calls, selection
from quality_kunming.templating.values.editions import (
    edition_entry,
    edition_state_name,
    milestone_entry,
    theme_entry,
)
from quality_kunming.templating.values.figures import (
    evaluation_entry,
    evaluation_name,
    figure_number,
)
from quality_kunming.templating.values.links import (
    az_groups,
    contents,
    index_link,
    record_link,
    year_links,
)
from quality_kunming.templating.values.news import NewsCount, feeds, list_page, news_ways
from quality_kunming.templating.values.people import ambassador_card, brand_row, case_card
from quality_kunming.templating.values.services import channel_values, service_row
from quality_kunming.templating.values.sessions import sessions
from quality_kunming.templating.values.sources import (
    correction_entry,
    register_entry,
    source_entry,
)
from quality_kunming.workshop import Workshop


def filters(workshop: Workshop) -> dict[str, Callable]:
    """Each filter by the name under which templates call it."""
    catalog, pictures = workshop.catalog, workshop.pictures
    day, moment, count = catalog.day, catalog.moment, NewsCount.of(catalog)
    return {
        "as_figures": each(figure_number, catalog=catalog),
        "as_evaluations": each(evaluation_entry, catalog=catalog),
        "as_evaluation_name": partial(evaluation_name, catalog=catalog),
        "as_picture": partial(record_picture, library=pictures),
        "as_ambassador_cards": each(ambassador_card, pictures=pictures),
        "as_case_cards": each(case_card),
        "as_brand_rows": each(brand_row, catalog=catalog),
        "as_channels": each(channel_values, day=day),
        "as_service_row": partial(service_row, day=day),
        "as_sources": each(source_entry, catalog=catalog),
        "as_register_entries": each(register_entry),
        "as_corrections": each(correction_entry),
        "as_editions": each(edition_entry, moment=moment),
        "as_edition_state": partial(edition_state_name, moment=moment),
        "as_themes": each(theme_entry, catalog=catalog),
        "as_milestones": each(milestone_entry),
        "as_activity_rows": each(activity_row, catalog=catalog),
        "as_activity_heading": partial(activity_heading, catalog=catalog),
        "as_activity_mark": partial(activity_mark, catalog=catalog),
        "as_forms": each(form_link, pictures=pictures),
        "as_questions": each(question_entry),
        "as_prizes": each(prize_entry),
        "as_sessions": partial(sessions, catalog=catalog),
        "as_calls": partial(calls, catalog=catalog),
        "as_selection": partial(selection, catalog=catalog),
        "as_article_rows": each(article_row, catalog=catalog),
        "as_article_meta": article_meta,
        "as_mark": article_mark,
        "as_related_articles": each(related_article),
        "as_activity_links": each(activity_link, catalog=catalog),
        "as_list_page": partial(list_page, catalog=catalog),
        "as_news_ways": partial(news_ways, catalog=catalog, count=count),
        "as_feeds": partial(feeds, catalog=catalog, count=count),
        "as_links": each(record_link, catalog=catalog),
        "as_index_links": each(index_link),
        "as_az_groups": az_groups,
        "as_year_links": year_links,
        "as_contents": contents,
        "prose": lambda text, prefix="": Markup(workshop.prose.render(text, prefix).html),
        "written": lambda matter: Markup(
            workshop.prose.render(matter.body, origin=matter.path).html
        ),
        "absolute": lambda url: catalog.site.origin + url,
    }


def each(convert: Callable, **known) -> Callable[[Iterable], list]:
    """What converts several by what is `known`, one after another."""
    return lambda items: [convert(item, **known) for item in items]
