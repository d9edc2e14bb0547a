"""Whether the answers to a call's blanks are all there, and fit."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import date

from quality_kunming.model.blank import Blank, BlankKind
from quality_kunming.model.length import count_characters

_PHONE = re.compile(r"\+?\d{3,4}(?:[- ]?\d{2,8}){1,4}")
_MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+", re.ASCII)


def faults_of(blank: Blank, text: str) -> Iterator[str]:
    """What is wrong with an answer, each a Chinese phrase that begins with what the blank is called."""
    name = f"“{blank.label}”"
    if not text.strip():
        if not blank.optional:
            yield f"缺{name}"
        return
    if blank.kind in (BlankKind.LINE, BlankKind.TEXT):
        count = count_characters(text)
        if count > blank.longest:
            over = count - blank.longest
            yield f"{name}有 {count} 字，最多 {blank.longest} 字，请删去 {over} 字"
    elif blank.kind is BlankKind.CHOICE and text not in blank.choices:
        yield f"{name}填的不在 {'、'.join(blank.choices)} 里面"
    elif blank.kind is BlankKind.DAY and not _is_day(text):
        yield f"{name}不是日子，例如 2027-08-20"
    elif blank.kind is BlankKind.PHONE and not _is_phone(text):
        yield f"{name}不像电话号码，请核对"
    elif blank.kind is BlankKind.MAIL and not _MAIL.fullmatch(text):
        yield f"{name}不像邮箱，请核对"


def judge(
    blanks: Iterable[Blank], answers: Mapping[str, str], pictures: Collection[str]
) -> list[str]:
    """All that is wrong with the answers to some blanks."""
    faults = []
    for blank in blanks:
        if blank.kind is not BlankKind.PICTURE:
            faults += faults_of(blank, answers.get(blank.key, ""))
        elif blank.key not in pictures and not blank.optional:
            faults.append(f"缺“{blank.label}”")
    return faults


def _is_day(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True


def _is_phone(text: str) -> bool:
    digits = re.sub(r"\D", "", text)
    return bool(_PHONE.fullmatch(text.strip())) and 7 <= len(digits) <= 15
