"""What is always named together and in this order: another member, or another order, is a mistake."""

import re
from collections.abc import Iterator
from functools import cache

from quality_kunming.checks.rule import Slip
from quality_kunming.checks.tables import table

_BETWEEN = r"[”’]?(?:、|和|以及|及|与)[“‘]?"
_END = r"(?=[“”‘’，。；、）)的是等\n]|$)"
_OTHER = r"[\u4e00-\u9fff]{2,8}?"


def wrong_members(text: str) -> Iterator[Slip]:
    """Each list of the table in which one member is another, or stands elsewhere."""
    for members in _lists():
        if sum(one in text for one in members) < len(members) - 1:
            continue
        for match in _pattern(members).finditer(text):
            told = next(one for one in match.groups() if one)
            right = next(
                members[at] for at in range(len(members)) if match[f"other{at}"] is not None
            )
            if told not in members:
                whole = "、".join(members)
                yield Slip(*match.span(), f"“{told}”应为“{right}”：这几项是“{whole}”；请核对原文")
        for match in _in_any_order(members).finditer(text):
            told = tuple(re.findall("|".join(map(re.escape, members)), match[0]))
            if told != members and {*told} == {*members}:
                message = f"“{match[0]}”的次序不对：这几项是“{'、'.join(members)}”；请核对原文"
                yield Slip(*match.span(), message)


@cache
def _lists() -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(line.split()) for line in table("protected")["lists"])


@cache
def _in_any_order(members: tuple[str, ...]) -> re.Pattern:
    """As many of the members as there are, one after the other."""
    one = f"(?:{'|'.join(map(re.escape, members))})"
    return re.compile(rf"{one}(?:{_BETWEEN}{one}){{{len(members) - 1}}}")


@cache
def _pattern(members: tuple[str, ...]) -> re.Pattern:
    """The members in their order, of which one is another; at an end it is as long as the right one."""
    ways = []
    for at, member in enumerate(members):
        parts = [re.escape(one) for one in members]
        is_end = at in (0, len(members) - 1)
        other = f"[\u4e00-\u9fff]{{{len(member)}}}" if is_end else _OTHER
        end = _END if at == len(members) - 1 else ""
        parts[at] = f"(?P<other{at}>(?![和与及]?[“‘]?{parts[at]}){other}){end}"
        ways.append(_BETWEEN.join(parts))
    return re.compile("|".join(ways))
