"""Where one answers a call: the form on the device, and the same on paper."""

from collections.abc import Iterator

from quality_kunming.model.application import Application, applications
from quality_kunming.model.catalog import Catalog
from quality_kunming.model.view import Crumb, View, ViewKind

SECTION = "take-part"


def views(catalog: Catalog) -> Iterator[View]:
    """Two pages for each call that asks for something to be filled in, of every edition."""
    section = Crumb.to_section(SECTION, catalog)
    for application in applications(catalog):
        activity = application.activity
        above = section, Crumb(catalog.titled(activity), activity.url)
        title = f"报名：{application.title}"
        yield _view(application, "apply", application.address, title, *above)
        above = *above, Crumb(title, application.address)
        title = f"报名表：{application.title}"
        yield _view(application, "apply_paper", application.paper, title, *above)


def _view(
    application: Application, template: str, address: str, title: str, *parents: Crumb
) -> View:
    return View(
        address=address,
        template=template,
        title=title,
        description=f"{title}。{application.call.summary}",
        section=SECTION,
        kind=ViewKind.CONTENT,
        parents=parents,
        context={"application": application},
    )
