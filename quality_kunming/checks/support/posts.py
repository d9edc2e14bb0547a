"""Bodies with a head that is another body's, and offices that are called otherwise at their level."""

import re
from collections.abc import Iterator
from functools import cache

from quality_kunming.checks.rule import Slip
from quality_kunming.checks.support.times.dated import sentence_around
from quality_kunming.checks.tables import table

_BEFORE = "(?:(?<![一-龥])|(?<=[由向在与和及同经受据从到对请把被了给、]))"
_BEHIND = "(?![长部面限级势所势外门]|[、（(/]?[局厅])"


def wrong_posts(text: str) -> Iterator[Slip]:
    """Each of them."""
    for pattern, told, unless in _posts():
        for match in pattern.finditer(text):
            sentence = sentence_around(text, match.start())
            if not unless or not unless.search(sentence):
                yield Slip(*match.span(), f"“{match[0]}”写错了，{told}；请核对")
    for pattern, told in _levels():
        for match in pattern.finditer(text):
            if told or not re.search(table("posts")["cities"], text):
                reason = told or "市、县的叫“局”"
                yield Slip(*match.span(), f"“{match[0]}”的名称不对，{reason}；请核对")


@cache
def _posts() -> tuple[tuple[re.Pattern, str, re.Pattern | None], ...]:
    return tuple(
        (
            re.compile(one["pattern"]),
            one["told"],
            re.compile(one["unless"]) if "unless" in one else None,
        )
        for one in table("posts")["posts"]
    )


@cache
def _levels() -> tuple[tuple[re.Pattern, str], ...]:
    """The levels as one says them at home, 省教育局, with what to write; no words for what some cities have."""
    offices, commissions, bureaus = (
        "|".join(sorted(table("posts")[kind].split(), key=len, reverse=True))
        for kind in ("offices", "commissions", "bureaus")
    )
    province, city = "(?:云南省|省)", "(?:昆明市|[市县区])"
    ways = {
        rf"{_BEFORE}{province}(?:{offices})局{_BEHIND}": "省里的叫“厅”",
        rf"{_BEFORE}{city}(?:{offices})厅{_BEHIND}": "市、县的叫“局”",
        rf"{_BEFORE}(?:{province}|{city})(?:{commissions})[厅局]{_BEHIND}": "叫“委员会”",
        rf"{_BEFORE}(?:{province}|{city})(?:{bureaus})[厅委]{_BEHIND}(?!员会)": "省、市、县都叫“局”",
        rf"{_BEFORE}(?:{city})(?:农业农村|财政|民政|司法|生态环境|商务)委(?![派任托]员|员会)": "",
    }
    return tuple((re.compile(pattern), told) for pattern, told in ways.items())
