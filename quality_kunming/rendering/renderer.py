"""`render(view, variant) → Rendered`: a page depends on its view and the workshop, not on other pages."""

from dataclasses import replace

from quality_kunming.model.article import FrontMatter
from quality_kunming.model.view import View
from quality_kunming.prose import Prose, summarise
from quality_kunming.rendering.departures import announce
from quality_kunming.rendering.portable import make_portable, portable
from quality_kunming.rendering.reads import NotedCatalog, NotedPictures, Question, Reads
from quality_kunming.rendering.rendered import Rendered
from quality_kunming.rendering.tools import OTHER_RENDERING, Tools
from quality_kunming.rendering.variant import ELDER, ORDINARY, Variant, has_renderings
from quality_kunming.templating import blocks
from quality_kunming.typesetting import typeset
from quality_kunming.workshop import Workshop

LOST_PAGE = "404.html"
"""A server shows it at any depth, so its links cannot be relative."""


class Renderer:
    """Renders the views of one workshop; `reads` has the questions that are put to its `catalog` meanwhile."""

    def __init__(self, workshop: Workshop):
        self._workshop = workshop
        self.reads = Reads()
        self.catalog = NotedCatalog(workshop.catalog, self.reads)
        self._pictures = NotedPictures(workshop.pictures, self.reads)
        self._known: dict[Variant, Tools] = {}
        self._latest: tuple[FrontMatter, Prose, frozenset[Question]] | None = None

    def render(self, view: View, variant: Variant = ORDINARY) -> Rendered:
        """The finished page of a view."""
        with self.reads.collected() as questions:
            page = self._rendered(view, variant)
        return replace(page, reads=frozenset(questions))

    def prose(self, matter: FrontMatter) -> Prose:
        """The text of an article or a fixed page: the same in every variant, so set once for those that follow."""
        if self._latest is None or self._latest[0] is not matter:
            with self.reads.collected() as questions:
                prose = self._tools(ORDINARY).prose.render(matter.body, origin=matter.path)
            self._latest = matter, prose, frozenset(questions)
        _, prose, asked = self._latest
        self.reads.add(asked)
        return prose

    def notice(self, matter: FrontMatter) -> str:
        """What stands over a text that was corrected or retracted; empty over any other."""
        return blocks.notice(self._tools(ORDINARY).env, matter)

    def _tools(self, variant: Variant) -> Tools:
        if variant not in self._known:
            of_all = self._workshop, variant, self.catalog, self._pictures, self.reads
            self._known[variant] = Tools(*of_all)
        return self._known[variant]

    def _rendered(self, view: View, variant: Variant) -> Rendered:
        tools = self._tools(variant)
        prose = self.prose(view.matter) if view.matter else None
        if prose and not view.description:
            view = replace(view, description=summarise(prose.lead or prose.text))
        template = tools.env.get_template(f"{view.template}.html")
        html = template.render(
            view.context | {"view": view, "prose": prose, "current_path": view.address}
        )
        site = self._workshop.catalog.site
        direct = (view.context.get("leads_to"),)
        page = Rendered(view, "", variant=variant)
        base = self._base_of(page)

        def finish(html: str) -> tuple[str, dict[str, str]]:
            html = typeset(html, self.catalog.names)
            html, departures = announce(html, site.domain, direct, self.catalog.helping_hosts)
            return make_portable(html, page.file, base, variant), departures

        html, departures = finish(html)
        place = page.file.count("/"), base, direct
        html, around = tools.framing.fill(html, view.address, place, finish)
        html = html.replace(OTHER_RENDERING, portable(_other(page), page.file, base))
        return replace(page, html=html, departures=tuple((departures | around).items()))

    def _base_of(self, page: Rendered) -> str | None:
        is_official = page.file == LOST_PAGE and not self._workshop.catalog.preview
        return self._workshop.base_path if is_official else None


def _other(page: Rendered) -> str:
    """The address of the same page in the other variant; where there is none, of the front page there."""
    address = page.view.address
    if not page.variant.is_ordinary:
        return address
    return ELDER.address(address if has_renderings(address) else "/")
