"""How everything of the data is called: campaigns, activities, bodies, people, mottos."""

import re
from collections.abc import Iterable, Iterator

from quality_kunming.loading.collection import Collection
from quality_kunming.loading.texts import texts
from quality_kunming.model.activity import Activity
from quality_kunming.model.ambassador import Ambassador
from quality_kunming.model.base import Record
from quality_kunming.model.brand import Brand
from quality_kunming.model.edition import Edition
from quality_kunming.model.source import Source

_DISTRICT = re.compile("(?:[彝回苗]族)*(?:自治)?[区县市]$")
_COUNTED = re.compile(r"^(?:(?:19|20)\d\d年|(?:昆明市)?第[一二三四五六七八九十]+届|首届)")
_PARTS = re.compile(r"[（）()、，—；：]+")
_SHORT_LAW = re.compile(r".{1,4}法")
"""A law whose name is common words, behind which 发 and 化 stand as often: 电子商务发展."""
_QUOTED = re.compile("“([\u4e00-\u9fff]{6,14})”(?!的?(?:抖音|视频|公众|微信|头条))")
_COMPANY = re.compile(r"(?<=.{6})(?:股份)?有限(?:责任)?公司$")
"""What is left out of the name of a company as often as not."""
_REST = 4
"""Characters of the name of a brand without its district from which on it is known by them."""
_NO_NAME = ("consent", "media_report", "indicator", "step_guide", "introduction", "evaluation")
"""Kinds that have no name, or whose names are sentences or say what is measured."""


def own_names(collection: Collection) -> dict[str, str]:
    """Every name that is told as it is, with the file that says so; samples have none."""
    names: dict[str, str] = {}
    site = collection.site
    for name in (site.name, site.spirit, site.organiser) if site else ():
        _add(names, name, "data/site.yaml")
    for one in collection.policy.wording.names:
        if not _SHORT_LAW.fullmatch(one.name):
            _add(names, one.name, "data/vocabularies/terms.yaml")
    for host in collection.policy.hosts.hosts:
        _add(names, host.name, "data/hosts.yaml")
    districts = tuple(_DISTRICT.sub("", one.name) for one in collection.terms["district"].values())
    for file, record in collection.records.items():
        if isinstance(record, Brand) and not record.sample:
            for name in _without_district(record.name, districts):
                _add(names, name, file)
        if not record.sample and record.kind not in _NO_NAME:
            for name in _of(record):
                _add(names, name, file)
            for name in _quoted(record):
                _add(names, name, file)
    return names


def _quoted(record: Record) -> Iterator[str]:
    """What the words of a record call by a name in quotation marks."""
    for _, text in texts(record):
        yield from _QUOTED.findall(text)


def personal_names(collection: Collection) -> dict[str, str]:
    """The names of those who speak for the campaign and of brands coined like them, with the file of each."""
    return {
        one.name: one.file
        for one in collection.records.values()
        if not one.sample
        and (isinstance(one, Ambassador) or (isinstance(one, Brand) and _is_coined(one.name)))
    }


def _is_coined(name: str) -> bool:
    """Whether no two characters of a short name are a word."""
    from rjieba import cut

    return len(name) == len(list(cut(name, False)))


def _of(record: Record) -> Iterator[str]:
    if isinstance(record, Source):
        yield record.publisher
        return
    yield record.name
    if isinstance(record, Ambassador):
        yield f"春城质量官{record.name}"
        yield f"{record.profession}{record.name}"
    if isinstance(record, Brand) and record.holder:
        yield record.holder
        yield _COMPANY.sub("", record.holder)
    if isinstance(record, Activity):
        yield record.short_name
        yield record.name.removesuffix("活动")
    if isinstance(record, Edition):
        yield record.slogan
        yield from (*record.hosts, *record.organisers, *record.co_organisers)


def _without_district(name: str, districts: Iterable[str]) -> Iterator[str]:
    rests = (name.removeprefix(one) for one in districts if name.startswith(one))
    yield from (rest for rest in rests if len(rest) >= _REST)


def _add(names: dict[str, str], name: str, file: str) -> None:
    whole = _COUNTED.sub("", name)
    for one in _PARTS.split(whole) if "（" in whole else (whole,):
        if one:
            names.setdefault(one, file)
