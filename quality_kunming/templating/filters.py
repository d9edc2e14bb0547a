"""Every filter that templates have: `as_…` makes the values of a component, of several where it ends in -s."""

from collections.abc import Callable, Iterable
from functools import partial

from markupsafe import Markup

from quality_kunming.images import PictureLibrary
from quality_kunming.model.catalog import Catalog
from quality_kunming.model.numerals import in_formal_words
from quality_kunming.prose import Prose
from quality_kunming.templating.pictures import record_picture
from quality_kunming.templating.values.activities import (
    activity_heading,
    activity_mark,
    activity_row,
    form_link,
    prize_entry,
    question_entry,
)
from quality_kunming.templating.values.applications import application
from quality_kunming.templating.values.articles import (
    activity_link,
    article_mark,
    article_meta,
    article_row,
    related_article,
)
from quality_kunming.templating.values.calls import calls, selection
from quality_kunming.templating.values.cards import embed_card, embed_code
from quality_kunming.templating.values.changes import change_entry, page_history
from quality_kunming.templating.values.codes import page_code
from quality_kunming.templating.values.districts import district_map
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
from quality_kunming.templating.values.introductions import alternates, quoted_figures
from quality_kunming.templating.values.kits import kit, kit_colour, kit_marks
from quality_kunming.templating.values.links import (
    az_groups,
    contents,
    group_links,
    index_link,
    letter_links,
    record_link,
    year_links,
    year_ways,
)
from quality_kunming.templating.values.matching import match_levels
from quality_kunming.templating.values.news import feeds, list_page, news_ways
from quality_kunming.templating.values.open_data import column_tables, data_set
from quality_kunming.templating.values.people import (
    ambassador_card,
    brand_facts,
    brand_rows,
    case_card,
)
from quality_kunming.templating.values.reminders import activity_calendar, guide_calendar
from quality_kunming.templating.values.services import channel_today, service_row
from quality_kunming.templating.values.sessions import sessions
from quality_kunming.templating.values.sources import (
    correction_entry,
    register_entry,
    source_entry,
)
from quality_kunming.templating.values.statement import account_facts, audit_facts, contrast_facts
from quality_kunming.templating.values.step_guides import guide_steps, other_guides


def filters(
    catalog: Catalog, pictures: PictureLibrary, render_prose: Callable[[str, str], Prose]
) -> dict[str, Callable]:
    """Each filter by the name under which templates call it; `render_prose(text, prefix)` draws a record's texts."""
    return {
        "as_figures": each(figure_number, catalog=catalog),
        "as_quoted_figures": partial(quoted_figures, catalog=catalog),
        "as_alternates": partial(alternates, catalog=catalog),
        "as_evaluations": each(evaluation_entry, catalog=catalog),
        "as_evaluation_name": partial(evaluation_name, catalog=catalog),
        "as_picture": partial(record_picture, library=pictures),
        "as_ambassador_cards": each(ambassador_card, pictures=pictures),
        "as_case_cards": each(case_card),
        "as_brand_rows": partial(brand_rows, catalog=catalog),
        "as_brand_facts": partial(brand_facts, catalog=catalog),
        "as_district_map": district_map,
        "as_match_levels": match_levels,
        "as_qr": partial(page_code, catalog=catalog),
        "as_channels": each(channel_today, catalog=catalog),
        "as_service_row": partial(service_row, catalog=catalog),
        "as_activity_calendar": partial(activity_calendar, catalog=catalog),
        "as_guide_calendar": partial(guide_calendar, catalog=catalog),
        "as_guide_steps": partial(guide_steps, catalog=catalog),
        "as_other_guides": partial(other_guides, catalog=catalog),
        "as_data_sets": each(data_set, catalog=catalog),
        "as_column_tables": column_tables,
        "as_kits": each(kit, catalog=catalog),
        "as_kit_marks": kit_marks,
        "as_kit_colours": each(kit_colour),
        "as_sources": each(source_entry, catalog=catalog),
        "as_register_entries": each(register_entry),
        "as_corrections": each(correction_entry),
        "as_embed_card": partial(embed_card, catalog=catalog),
        "as_embed_codes": each(embed_code, catalog=catalog),
        "as_changes": each(change_entry),
        "as_page_history": partial(page_history, catalog=catalog),
        "as_editions": each(edition_entry, catalog=catalog),
        "as_edition_state": partial(edition_state_name, catalog=catalog),
        "as_themes": each(theme_entry, catalog=catalog),
        "as_milestones": each(milestone_entry),
        "as_activity_rows": each(activity_row, catalog=catalog),
        "as_activity_heading": partial(activity_heading, catalog=catalog),
        "as_activity_mark": partial(activity_mark, catalog=catalog),
        "as_forms": each(form_link, pictures=pictures),
        "as_questions": each(question_entry),
        "as_prizes": each(prize_entry),
        "as_sessions": partial(sessions, catalog=catalog),
        "as_application": partial(application, catalog=catalog),
        "as_calls": partial(calls, catalog=catalog),
        "as_selection": partial(selection, catalog=catalog),
        "as_article_rows": each(article_row, catalog=catalog),
        "as_article_meta": article_meta,
        "as_mark": article_mark,
        "as_related_articles": each(related_article),
        "as_activity_links": each(activity_link, catalog=catalog),
        "as_account_facts": account_facts,
        "as_audit_facts": audit_facts,
        "as_contrast_facts": contrast_facts,
        "as_list_page": partial(list_page, catalog=catalog),
        "as_news_ways": partial(news_ways, catalog=catalog),
        "as_feeds": partial(feeds, catalog=catalog),
        "as_links": each(record_link, catalog=catalog),
        "as_index_links": each(index_link),
        "as_az_groups": az_groups,
        "as_year_links": year_links,
        "as_letter_links": letter_links,
        "as_year_ways": year_ways,
        "as_group_links": group_links,
        "as_contents": contents,
        "prose": lambda text, prefix="": Markup(render_prose(text, prefix).html),
        "formal_words": in_formal_words,
        "absolute": lambda url: catalog.site.origin + url,
    }


def each(convert: Callable, **known) -> Callable[[Iterable], list]:
    """What converts several by what is `known`, one after another."""
    return lambda items: [convert(item, **known) for item in items]
