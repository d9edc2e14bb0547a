"""The files of the project that a draft becomes once it is accepted."""

import re
from collections.abc import Collection
from dataclasses import dataclass, field

from quality_kunming.intake.drafting import CONSENT, PICTURE, Origin, source_text
from quality_kunming.intake.store import Entry, Store
from quality_kunming.loading.records import parse_values
from quality_kunming.model.ambassador import Ambassador
from quality_kunming.model.application import Application
from quality_kunming.model.brand import BrandCase
from quality_kunming.model.call import Collects
from quality_kunming.model.placeholder import TO_CONFIRM
from quality_kunming.model.terms import Terms
from quality_kunming.pinyin import name_slugify, slugify

_QUESTION = re.compile(rf"^# *{TO_CONFIRM}(.*)$", re.MULTILINE)


@dataclass(frozen=True)
class Placed:
    """Where the record of a draft goes, and all files that it needs; empty for what is no record of this site."""

    record: str = ""
    files: dict[str, bytes] = field(default_factory=dict)


def place(
    store: Store,
    entry: Entry,
    application: Application,
    terms: Terms | None,
    taken: Collection[str] = (),
) -> Placed:
    """The files of one draft as it stands now; its name is one that neither the project nor `taken` has."""
    collects = application.call.collects
    if collects is Collects.OTHER:
        return Placed()
    origin = Origin(entry.number, application, terms)
    text = store.text(entry.number)
    record = _free(store, _name(text, application, entry.number), entry.number, taken)
    files = {record: _announced(text, application).encode()}
    if (source := source_text(origin)) is not None:
        name = f"data/sources/{origin.source}.yaml"
        if not (store.root / name).exists():
            files[name] = source.encode()
    picture = store.file(entry.number, PICTURE)
    if picture.is_file() and origin.picture in text:
        files[f"content/{origin.picture}"] = picture.read_bytes()
    if collects is Collects.AMBASSADORS:
        files[f"data/consents/{origin.consent}.yaml"] = store.text(entry.number, CONSENT).encode()
    return Placed(record, files)


def questions_in(text: str) -> list[str]:
    """What a draft still asks."""
    return [found.strip() for found in _QUESTION.findall(text)]


def values_in(text: str) -> dict[str, object]:
    """The fields of a draft; empty where it is no YAML any more."""
    values = parse_values(text, "")
    return values if isinstance(values, dict) else {}


def _name(text: str, application: Application, number: str) -> str:
    name = str(values_in(text).get("name") or "")
    if application.call.collects is Collects.AMBASSADORS:
        return f"data/{Ambassador.folder}/{name_slugify(name) or f'bm-{number}'}.yaml"
    slug = slugify(name) or f"bm-{number}"
    return f"data/{BrandCase.folder}/{application.activity.edition}/{slug}.yaml"


def _free(store: Store, name: str, number: str, taken: Collection[str]) -> str:
    if name in taken or (store.root / name).exists():
        return f"{name.removesuffix('.yaml')}-{number}.yaml"
    return name


def _announced(text: str, application: Application) -> str:
    """The record with the day on which the call's results are told, where it says no other."""
    when = application.call.results_on
    if not when or not text or "announced" in values_in(text):
        return text
    return f"{text.rstrip()}\nannounced: {when}\n"
