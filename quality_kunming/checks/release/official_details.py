"""What an official site must say of itself."""

from collections.abc import Iterator

from pydantic import BaseModel

from quality_kunming.checks.project import Project
from quality_kunming.checks.rule import Finding, Rule, Scope
from quality_kunming.checks.support.official_examples import RIGHT, official
from quality_kunming.loading.collection import SITE
from quality_kunming.model.placeholder import PLACEHOLDER
from quality_kunming.model.site import Profile, Site

RULE = Rule(
    id="official-details",
    title="正式网站的信息填全了",
    scope=Scope.PROJECT,
    reason="政府网站必须写明主办单位、联系方式、网站标识码和备案号，缺一项普查就单项否决。",
    source="《政府网站发展指引》（国办发〔2017〕47号）；《政府网站与政务新媒体检查指标》（国办秘函〔2019〕19号）",
    bad=official(f"origin: {RIGHT['origin']}\nicp: 待填", icp="待填"),
    good=official(f"origin: {RIGHT['origin']}\nicp: {RIGHT['icp']}"),
)

REQUIRED = ("organiser", "contact", "identification_code", "icp", "police")


def find(project: Project) -> Iterator[Finding]:
    """Each detail of an official site that is missing, and each mark that stands in the place of one."""
    site = project.collection.site
    if site is None or site.profile is not Profile.OFFICIAL:
        return
    for name in REQUIRED:
        if not getattr(site, name):
            title = Site.model_fields[name].title
            line = project.collection.line_of(SITE, (name,))
            yield Finding(SITE, line, f"正式网站必须写“{title}”（{name}），请填好再发布")
    for location, text in _texts(site):
        if match := PLACEHOLDER.search(text):
            title = Site.model_fields[str(location[0])].title
            line = project.collection.line_of(SITE, location)
            message = f"“{title}”（{location[0]}）写成了“{text[:40]}”，里面的“{match[0]}”是占位置的；请填好再发布"
            yield Finding(SITE, line, message)


def _texts(value: object, location: tuple = ()) -> Iterator[tuple[tuple, str]]:
    if isinstance(value, str):
        yield location, value
    elif isinstance(value, BaseModel):
        for name in type(value).model_fields:
            yield from _texts(getattr(value, name), (*location, name))
    elif isinstance(value, tuple):
        for place, item in enumerate(value):
            yield from _texts(item, (*location, place))
