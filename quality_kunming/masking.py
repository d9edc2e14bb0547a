"""What is personal in a sentence, masked: telephones, cards, mailboxes, plates, documents, the names of children."""

import re
from collections.abc import Iterable, Iterator

_MAY_HAVE = re.compile(
    r"\d(?:\D{0,3}\d){6}|[@＠]|[〇零幺一二三四五六七八九]{11}"
    r"|[A-Za-z][ ·.-]{0,3}[A-Za-z0-9]{5}"
    r"|同学|小朋友|学生|孩|[男女幼]童|婴|宝宝|岁|年级|班|小学|中学|附小|附中|幼儿|营员|质量官|记者|少先队|选手|[男女]生"
)
"""Without any of it nothing is looked for; most sentences have none."""

_GAP = r"[ .\-·_/()]{1,3}"
_NUMBER = re.compile(
    rf"""(?<!\d)(?:
        \d{{11,}}[Xx]?
      | 1[3-9]\d(?:{_GAP})?\d{{4}}(?:{_GAP})?\d{{4}}            # a mobile number as it is read out
      | 1(?:{_GAP})?[3-9](?:(?:{_GAP})?\d){{9}}                   # or in any other groups
      | \(?0\d{{2,3}}{_GAP}[2-9]\d{{2,3}}(?:{_GAP})?\d{{4}}      # a landline
      | \d{{6}}{_GAP}(?:19|20)\d\d(?:{_GAP})?[01]\d(?:{_GAP})?[0-3]\d(?:{_GAP})?\d{{3}}[\dXx]
      | \d{{4}}(?:{_GAP}\d{{4}}){{3}}(?:{_GAP}\d{{1,3}})?
      | \d(?:{_GAP}\d){{10,}}
    )(?!\d)""",
    re.VERBOSE,
)
LONGEST = 19
"""Digits of a number that is somebody's; in a longer row there may be several."""
_MOBILE = re.compile(r"1[3-9]\d{9}")
_YEAR = re.compile(r"(?:19|20)\d\d")
_STAMP = re.compile(r"20\d\d(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])\d{4,9}")
"""A day and a time written as one number, as cameras and programs name files."""
_BOOK = re.compile(r"97[89]\d{10}")
_FILED = re.compile(r"(?:备|备案号|ISBN|ISSN)[ :：]?$")
_CLOCK = re.compile(r"[a-z_\-]1[5-9]\d{11}$")
"""The name of a file that a telephone wrote: milliseconds since 1970."""

_OURS = {"0871-65392426", "KMPP2022@126.com"}
"""What our own advice gives as an example."""

_MAILBOX = re.compile(
    r"(?<![A-Za-z0-9._%+\-])(?P<local>[A-Za-z0-9][A-Za-z0-9._%+\-]{0,63})@(?P<domain>[A-Za-z0-9\-]+(?:\.[A-Za-z0-9\-]+)+)"
)
_PLATE = re.compile(
    r"[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-HJ-NP-Z][ \-·.]{0,3}"
    r"(?=[A-HJ-NP-Z]{0,2}\d[A-HJ-NP-Z0-9]{2})[A-HJ-NP-Z0-9]{5,6}(?![A-Za-z0-9])"
)
_DOCUMENT = re.compile(r"(?<![A-Za-z0-9\-_])(?:[EG]\d{8}|E[A-HJ-NP-Z]\d{7})(?![A-Za-z0-9_])")


def masked(number: str) -> str:
    """Enough of a number to know it again, and no more: 139****4321."""
    bare = re.sub(r"[\s.\-·_/()]", "", number)
    head, tail = (3, 4) if len(bare) >= 11 else (2, 2) if len(bare) >= 6 else (1, 1)
    return f"{bare[:head]}{'*' * max(1, len(bare) - head - tail)}{bare[-tail:]}"


def masked_mailbox(local: str, domain: str) -> str:
    """The same of a mailbox: zh***@qq.com."""
    return f"{local[:2]}***@{domain}"


def masked_name(name: str) -> str:
    """The surname alone: 王**."""
    return f"{name[:1]}{'*' * max(1, len(name) - 1)}"


def without_personal(text: str) -> str:
    """A sentence in which nobody can be called, found or named by what it quotes; the same where it quotes nothing."""
    if not _MAY_HAVE.search(text):
        return text
    pieces, at = [], 0
    for start, end, instead in sorted(_personal(text)):
        if start >= at and text[start:end] not in _OURS:
            pieces += [text[at:start], instead]
            at = end
    return "".join((*pieces, text[at:]))


def without_names(text: str, names: Iterable[str]) -> str:
    """A sentence with each of these people called by the surname alone."""
    for name in sorted(names, key=len, reverse=True):
        text = text.replace(name, masked_name(name))
    return text


def _personal(text: str) -> Iterator[tuple[int, int, str]]:
    """Where something personal stands, and what to write in its place."""
    from quality_kunming.reading.minors import named_minors  # large patterns, seldom needed
    from quality_kunming.reading.spoken import plain

    read = plain(text)
    for start, end, instead in _in_plain(read.text):
        first, last = read.origin(start), read.origin(end - 1) + 1
        if first < last:
            yield first, last, instead
    for start, end, name in named_minors(text):
        yield start, end, masked_name(name)


def _in_plain(text: str) -> Iterator[tuple[int, int, str]]:
    at = 0
    while match := _NUMBER.search(text, at):
        if _is_personal(text, match):
            yield *match.span(), masked(match[0])
            at = match.end()
        else:
            at = match.start() + 1
    for match in _MAILBOX.finditer(text):
        yield *match.span(), masked_mailbox(match["local"], match["domain"])
    for match in _PLATE.finditer(text):
        yield *match.span(), f"{match[0][:2]}***{match[0][-1]}"
    for match in _DOCUMENT.finditer(text):
        yield *match.span(), masked(match[0])


def _is_personal(text: str, match: re.Match) -> bool:
    """Whether a long number may be somebody's: not a row of years, a book, the time in the name of a file."""
    groups = re.split(r"\D+", match[0].strip("()Xx"))
    if len(groups) > 1:
        return not any(map(_YEAR.fullmatch, groups)) or len(groups[0]) == 6
    if len(match[0]) > LONGEST and not _MOBILE.search(match[0]):
        return False
    before = text[max(0, match.start() - 8) : match.start()]
    is_known = _STAMP.fullmatch(match[0]) or _BOOK.fullmatch(match[0])
    return not (is_known or _CLOCK.search(before + match[0]) or _FILED.search(before))
