"""A Markdown file of somebody else's → an article: its text as it is, what its head says as far as it is known here."""

import re

from quality_kunming.importing.draft import Draft
from quality_kunming.importing.habits import Shaped
from quality_kunming.importing.matter import Known, propose
from quality_kunming.importing.plain import text_in
from quality_kunming.model.spoken_dates import understand
from quality_kunming.reading.front_matter import split

_FIELD = re.compile(r"^(title|date|origin|author|summary)[:：][ \t]*(\S.*)$", re.MULTILINE)
_TITLE = re.compile(r"\s*#[ \t]+(.+?)[ \t#]*(?:\n|$)")
_PICTURE = re.compile(r"!\[[^\]\n]*\]\(\s*([^\s)]+)")


def read_markdown_file(name: str, data: bytes, stem: str) -> Draft:
    """The draft of a Markdown file; UnreadableDocumentError where no person wrote it."""
    text = text_in(name, data)
    head, body = split(text) or ("", text)
    given = {key: value.strip(" \"'") for key, value in _FIELD.findall(head)}
    if (found := _TITLE.match(body)) and given.get("title", found[1]) == found[1]:
        given["title"], body = found[1], body[found.end() :]
    spoken = understand(given.get("date", ""))
    known = Known(
        date=f"{spoken.day} {spoken.time}".strip() if spoken and spoken.has_day else "",
        origin=given.get("origin", ""),
        author=given.get("author", ""),
        summary=given.get("summary", ""),
        name=stem,
    )
    title, fields, questions = propose(Shaped(given.get("title", ""), ()), known)
    if pictures := list(dict.fromkeys(_PICTURE.findall(body))):
        questions.append(
            f"正文里的图片（{'、'.join(pictures)[:80]}）请放进 content/images/，改好地址"
        )
    return Draft(title, fields, f"{body.strip()}\n", questions=tuple(questions))
