"""`render(view, variant) → Rendered`: a page depends on its view and the workshop, not on other pages."""

from dataclasses import replace
from functools import partial

from quality_kunming.model.article import FrontMatter
from quality_kunming.model.view import View
from quality_kunming.prose import Prose, ProseRenderer, summarise
from quality_kunming.rendering.departures import announce
from quality_kunming.rendering.framing import Framing
from quality_kunming.rendering.portable import make_portable
from quality_kunming.rendering.reads import NotedCatalog, NotedPictures, Reads, Shared
from quality_kunming.rendering.rendered import Rendered
from quality_kunming.rendering.variant import ORDINARY, Variant
from quality_kunming.templating import blocks
from quality_kunming.templating.environment import environment
from quality_kunming.typesetting import typeset
from quality_kunming.workshop import Workshop

LOST_PAGE = "404.html"
"""A server shows it at any depth, so its links cannot be relative."""


class Renderer:
    """Renders the views of one workshop; `reads` has the questions that are put to its `catalog` meanwhile."""

    def __init__(self, workshop: Workshop):
        self._workshop = workshop
        self.reads = Reads()
        self.catalog = catalog = NotedCatalog(workshop.catalog, self.reads)
        pictures = NotedPictures(workshop.pictures, self.reads)
        self._env = environment(
            catalog,
            pictures,
            asset=workshop.asset,
            shared=partial(Shared, self.reads),
            render_prose=lambda *text: self._prose.render(*text),
        )
        self._framing = Framing(self._env, self.reads)
        self._env.globals["framed"] = self._framing.mark
        self._prose = ProseRenderer(
            place_record=partial(blocks.place_record, self._env, catalog, pictures),
            place_picture=partial(blocks.place_picture, self._env, catalog, pictures),
            is_absent=catalog.absent.__contains__,
            find_address=catalog.address_of,
            find_figure=catalog.figure_link,
            size_of=pictures.size_of,
        )

    def render(self, view: View, variant: Variant = ORDINARY) -> Rendered:
        """The finished page of a view."""
        with self.reads.collected() as questions:
            page = self._rendered(view, variant)
        return replace(page, reads=frozenset(questions))

    def prose(self, matter: FrontMatter) -> Prose:
        """The text of an article or a fixed page."""
        return self._prose.render(matter.body, origin=matter.path)

    def notice(self, matter: FrontMatter) -> str:
        """What stands over a text that was corrected or retracted; empty over any other."""
        return blocks.notice(self._env, matter)

    def _rendered(self, view: View, variant: Variant) -> Rendered:
        prose = self.prose(view.matter) if view.matter else None
        if prose and not view.description:
            view = replace(view, description=summarise(prose.lead or prose.text))
        template = self._env.get_template(f"{view.template}.html")
        html = template.render(
            view.context | {"view": view, "prose": prose, "current_path": view.address}
        )
        site = self._workshop.catalog.site
        direct = (view.context.get("leads_to"),)
        page = Rendered(view, "", variant=variant)
        base = self._base_of(page)

        def finish(html: str) -> tuple[str, dict[str, str]]:
            html = typeset(html, self.catalog.names)
            html, departures = announce(html, site.domain, direct)
            return make_portable(html, page.file, base), departures

        html, departures = finish(html)
        place = page.file.count("/"), base, direct
        html, around = self._framing.fill(html, view.address, place, finish)
        return replace(page, html=html, departures=tuple((departures | around).items()))

    def _base_of(self, page: Rendered) -> str | None:
        is_official = page.file == LOST_PAGE and not self._workshop.catalog.preview
        return self._workshop.base_path if is_official else None
