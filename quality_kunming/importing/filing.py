"""A draft put into the project: the article in its year, its files beside the others."""

from datetime import date
from pathlib import Path

from quality_kunming.changing import Change, ChangeError
from quality_kunming.importing.documents import SLUG_LENGTH
from quality_kunming.importing.draft import Draft, UnreadableDocumentError
from quality_kunming.importing.matter import text_of
from quality_kunming.pinyin import slugify


def file_away(root: Path, draft: Draft, today: date) -> str:
    """Write the article and its files, all or nothing, and return its name; what is there already stays as it is.

    UnreadableDocumentError where the article is there already.
    """
    slug = slugify(draft.title, SLUG_LENGTH) or "article"
    year = draft.fields.get("date", "")[:4] or str(today.year)
    name = f"content/news/{year}/{slug}.md"
    if (root / name).exists():
        raise UnreadableDocumentError(
            f"{name} 已经有了，不会改动它；要重新导入，请先把它删去或者改名"
        )
    written: dict[str, bytes] = {}
    body = draft.body
    for file in draft.files:
        place = _free(root, file.name, file.data)
        body = body.replace(f"]({file.name} ", f"]({place} ").replace(
            f'src="{file.name}"', f'src="{place}"'
        )
        written[f"content/{place}"] = file.data
    article = Draft(draft.title, draft.fields, body, questions=draft.questions)
    written[name] = text_of(article).encode()
    try:
        with Change(root, "导入") as change:
            for place, data in written.items():
                change.write(root / place, data)
    except ChangeError as error:
        raise UnreadableDocumentError(f"没有导入：{error}") from None
    return name


def _free(root: Path, name: str, data: bytes) -> str:
    """The name, or one with a number where another file has it."""
    stem, dot, suffix = name.rpartition(".")
    number, free = 1, name
    while (root / "content" / free).exists() and (root / "content" / free).read_bytes() != data:
        number += 1
        free = f"{stem}-{number}{dot}{suffix}"
    return free
