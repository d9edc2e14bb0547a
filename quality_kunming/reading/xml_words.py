"""The words of an XML file of an office program, read once from front to back, whatever it holds."""

import re
from collections.abc import Callable
from xml.parsers import expat

from quality_kunming.reading.extracted import Budget, TooMuchError

CHUNK = 65_536

LINES = frozenset(
    """
    p h si row tr table-row list-item comment threadedComment note TextObject br line-break
    creator lastModifiedBy title subject description keywords category Company Manager lpwstr lpstr
    user-defined initial-creator keyword Author Subject Abstract Keyword
    """.split()  # noqa: SIM905 (a list to be read)
)
"""Elements after which a line ends."""
CELLS = frozenset(["tc", "table-cell", "tab"])
"""Elements after which a space stands."""
SILENT = frozenset(
    """
    posOffset align pctWidth pctHeight f fonttbl TotalTime Pages Words Characters Application
    DocSecurity Lines Paragraphs ScaleCrop LinksUpToDate CharactersWithSpaces SharedDoc
    HyperlinksChanged AppVersion revision created modified lastPrinted editing-duration
    editing-cycles generator creation-date date DocID CreationDate ModDate CreatorVersion i4 bool filetime
    binData binary-data
    """.split()  # noqa: SIM905 (a list to be read)
)
"""Elements whose text is no words."""
SPOKEN = {
    "descr": "替代文字",
    "author": "作者",
    "displayName": "姓名",
    "v": "",
    "tooltip": "",
}
"""Attribute that holds words → what is put before them."""

_NUMBER = re.compile(r"\d+\.\d+E\+?\d+", re.IGNORECASE)


def local(name: str) -> str:
    """A name without its prefix."""
    return name.rpartition(":")[2]


class UnreadableXmlError(ValueError):
    """The XML is broken, or declares entities of its own, which no office program does."""


def parse(
    data: bytes,
    budget: Budget,
    start: Callable[[str, dict[str, str]], None],
    end: Callable[[str], None],
    words: Callable[[str], None],
) -> None:
    """Tell of every element (without prefix) and every run of text; raise where it is too much or broken."""
    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartElementHandler = lambda name, attributes: start(local(name), attributes)
    parser.EndElementHandler = lambda name: end(local(name))
    parser.CharacterDataHandler = words
    parser.StartDoctypeDeclHandler = _refuse
    try:
        for at in range(0, len(data), CHUNK):
            budget.take(0)
            parser.Parse(data[at : at + CHUNK], at + CHUNK >= len(data))
    except (expat.ExpatError, LookupError, UnicodeError) as error:
        raise UnreadableXmlError from error
    except MemoryError as error:
        raise TooMuchError from error


def _refuse(*declared: object) -> None:
    raise UnreadableXmlError


def words_of(data: bytes, budget: Budget) -> str:
    """The text of an XML file, a line for each paragraph, with the attributes that hold words."""
    found: list[str] = []
    silent = 0

    def start(name: str, attributes: dict[str, str]) -> None:
        nonlocal silent
        if silent or name in SILENT:
            silent += 1
        elif name in ("s", "space") and not attributes:
            found.append(" ")
        for key, value in attributes.items():
            label = SPOKEN.get(local(key))
            if label is not None and value.strip():
                found.append(f"\n{label}{'：' if label else ''}{value}\n")

    def end(name: str) -> None:
        nonlocal silent
        if silent:
            silent -= 1
        if name in LINES:
            found.append("\n")
        elif name in CELLS:
            found.append("\t")

    def words(text: str) -> None:
        if not silent:
            found.append(text)

    parse(data, budget, start, end, words)
    return tidy("".join(found))


def tidy(text: str) -> str:
    """The text without blank lines and the indentation of the XML."""
    lines = (re.sub(r"[ \t\u00a0]{2,}", "\t", line).strip() for line in text.split("\n"))
    return "\n".join(line for line in lines if line)


def number_text(value: str) -> str:
    """A number as a sheet shows it: 1.3987654321E10 is 13987654321."""
    if _NUMBER.fullmatch(value) and float(value).is_integer() and float(value) < 1e19:
        return str(int(float(value)))
    return value.removesuffix(".0")
