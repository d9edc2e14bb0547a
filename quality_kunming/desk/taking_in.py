"""A document or a clipboard → what the form of an article is filled in with; its pictures wait."""

from pathlib import PurePosixPath

from quality_kunming import importing
from quality_kunming.desk.errors import DeskError
from quality_kunming.desk.staging import Staging
from quality_kunming.pinyin import slugify
from quality_kunming.scratch import scratch_folder

CLIPBOARD = "clipboard.html"
"""The name by which the HTML of a clipboard is sent."""


def take_in(name: str, data: bytes, staging: Staging) -> dict[str, object]:
    """What a document says, for the script of the form; DeskError for one that cannot be read."""
    try:
        draft = _clipboard(data) if name == CLIPBOARD else _document(name, data)
    except importing.UnreadableDocumentError as error:
        named = "粘贴的内容" if name == CLIPBOARD else f"“{name}”"
        raise DeskError(f"{named}{error}") from error
    body, staged = draft.body, []
    for file in draft.files:
        waiting = staging.add(PurePosixPath(file.name).name, file.data)
        staged.append(waiting)
        body = body.replace(f"]({file.name} ", f"]({waiting} ")
        body = body.replace(f'src="{file.name}"', f'src="{waiting}"')
    return {
        "title": draft.title,
        "fields": dict(draft.fields),
        "body": body,
        "staged": staged,
        "dropped": draft.dropped,
        "questions": draft.questions,
    }


def _clipboard(data: bytes) -> importing.Draft:
    return importing.from_html(data.decode("utf-8", "replace"))


def _document(name: str, data: bytes) -> importing.Draft:
    """What is in a file; where its name stands for a title, it is that of the editor's file."""
    name = PurePosixPath(name.replace("\\", "/")).name
    stem, suffix = PurePosixPath(name).stem, PurePosixPath(name).suffix.lower()
    safe = "".join(one for one in stem if one.isalnum() or one in " -_（）《》“”、，") or slugify(
        stem
    )
    with scratch_folder() as folder:
        path = folder / f"{safe[:60] or 'document'}{suffix}"
        path.write_bytes(data)
        return importing.from_file(path)
