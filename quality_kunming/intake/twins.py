"""Applications that are one and the same – by person, picture or case –, and records of the site like them."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from quality_kunming.intake.filled import Filled
from quality_kunming.intake.labels import plain
from quality_kunming.intake.portrait import Portrait, are_alike
from quality_kunming.intake.register import Private
from quality_kunming.model.ambassador import Ambassador
from quality_kunming.model.base import Record
from quality_kunming.model.blank import BlankKind
from quality_kunming.model.brand import BrandCase
from quality_kunming.model.call import Collects

if TYPE_CHECKING:
    from quality_kunming.intake.store import Entry


def key_of(filled: Filled) -> str:
    """What tells one case from others: who sent it and what it is called; empty for anything else."""
    if filled.application.call.collects is not Collects.CASES:
        return ""
    answers = filled.published
    return "|".join(plain(answers.get(key, "")) for key in ("organisation", "name"))


def twins_among(
    filled: Filled,
    portrait: Portrait | None,
    entries: Iterable["Entry"],
    private: dict[str, Private],
) -> Iterator[tuple[str, str]]:
    """The numbers of other applications that this one is like, and in what."""
    name, phone, key = plain(filled.person), _phone(filled), key_of(filled)
    for other in entries:
        known = private.get(other.number)
        same_name = bool(name) and known is not None and plain(known.person) == name
        if same_name and phone and phone in map(_digits, known.answers.values()):
            yield other.number, "同一个人（姓名、电话一样）"
        elif same_name and not key and other.call == filled.application.key:
            yield other.number, "同名，投的是同一项征集"
        if key.strip("|") and other.key == key:
            yield other.number, "同一个案例（单位、名称一样）"
        if portrait and other.picture:
            if other.picture == portrait.digest:
                yield other.number, "照片一样"
            elif are_alike(other.print, portrait.print):
                yield other.number, "照片很像"


def twins_on_site(filled: Filled, records: Iterable[Record]) -> Iterator[tuple[str, str]]:
    """The files of the site's records that this is like, and in what."""
    collects = filled.application.call.collects
    name, key = plain(filled.published.get("name", "")), key_of(filled)
    for record in records:
        is_person = collects is Collects.AMBASSADORS and isinstance(record, Ambassador)
        if is_person and name and plain(record.name) == name:
            yield record.file, "网站上有同名的质量官"
        is_case = collects is Collects.CASES and isinstance(record, BrandCase)
        if is_case and key == f"{plain(record.organisation)}|{plain(record.name)}":
            yield record.file, "网站上有这个案例"


def _phone(filled: Filled) -> str:
    """The digits of the telephone that was given."""
    for blank in filled.application.blanks:
        if blank.kind is BlankKind.PHONE:
            return _digits(filled.answers.get(blank.key, ""))
    return ""


def _digits(text: str) -> str:
    digits = "".join(filter(str.isdigit, text))
    return digits[-11:] if len(digits) >= 11 else digits
