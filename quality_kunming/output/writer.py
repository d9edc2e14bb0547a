"""Pelican's writer, with each page described, rendered and made portable before it is stored."""

from pelican.writers import Writer

from quality_kunming.model.addresses import address_of
from quality_kunming.model.view import View
from quality_kunming.output.departures import announce
from quality_kunming.output.portable import make_portable
from quality_kunming.pages.news import view_of
from quality_kunming.workshop import Workshop


def get_writer(pelican) -> type[Writer]:
    """Tell Pelican which writer to use."""
    return PageWriter


class PageWriter(Writer):
    """Writes pages whose links work wherever the folder is put, and feeds whose links are absolute."""

    def write_file(self, name, template, context, *args, **kwargs):
        """Write one page, or each page of a paginated list."""
        described = _DescribedTemplate(template, self.settings)
        super().write_file(name, described, context, *args, **kwargs)

    def write_feed(self, elements, context, *args, **kwargs):
        """Write a feed below the site's own origin; none where there is nothing to tell."""
        if not elements:
            return None
        catalog = Workshop.of(self.settings).catalog
        origin = catalog.site.origin
        context = {
            **context,
            "SITENAME": catalog.public_name,
            "SITEURL": origin,
            "FEED_DOMAIN": origin,
        }
        return super().write_feed(elements, context, *args, **kwargs)


class _DescribedTemplate:
    """A template that knows which page it is rendered for."""

    def __init__(self, template, settings):
        self.template = template
        self.workshop = Workshop.of(settings)

    def render(self, context) -> str:
        file = context["output_file"]
        address = address_of(file)
        view = context.get("view") or view_of(address, context, self.workshop.catalog)
        self.workshop.views[address] = view
        html = self.template.render({**context, "view": view, "current_path": address})
        official = file == "404.html" and not self.workshop.catalog.preview
        base = self.workshop.base_path if official else None
        return make_portable(self._announced(html, view), file, base)

    def _announced(self, html: str, view: View) -> str:
        """The page with its links to other sites led over our notice, except the notice's own."""
        direct = (view.context.get("leads_to"),)
        own_host = self.workshop.catalog.site.domain
        html, departures = announce(html, own_host, direct)
        self.workshop.departures |= departures
        return html
