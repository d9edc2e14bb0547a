"""Where the desk may write: one file of a kind that editors make, below `content/` and `data/`, by no link."""

import re
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from quality_kunming.authoring.kinds import KINDS, FileKind
from quality_kunming.desk.errors import DeskError
from quality_kunming.model.base import SLUG
from quality_kunming.reading.files import is_device

_YEAR = "[1-9][0-9]{3}"
_NAME = "[a-z0-9]+(?:-[a-z0-9]+)*"

LONGEST_NAME = 200
"""Characters of one step of a name; disks take 255 bytes, and a file is first written beside its place."""

ATTACHED = re.compile(rf"(?:images|downloads)/{_NAME}\.[a-z0-9]{{2,5}}")
"""Pictures and files for download, below `content/`."""


@dataclass(frozen=True)
class Place:
    """A file of a kind by its name in the project."""

    kind: FileKind
    name: str

    @cached_property
    def slug(self) -> str:
        """The last part of its name, without the extension."""
        return self.name.rpartition("/")[2].rpartition(".")[0]

    @cached_property
    def year(self) -> str:
        """The folder of its year; empty where it has none."""
        return self.name.split("/")[-2] if self.kind.by_year else ""


def place_of(name: str) -> Place:
    """The place of a file that the desk opens; DeskError for any other."""
    for kind in KINDS:
        pattern = kind.place("YEAR", "NAME").as_posix()
        pattern = re.escape(pattern).replace("YEAR", _YEAR).replace("NAME", _NAME)
        if re.fullmatch(pattern, name, re.ASCII):
            return Place(kind, name)
    raise DeskError("工作台改新闻、固定页面和记录；这个文件请用编辑器改，文件名不对的请先改文件名")


def new_place(kind: FileKind, year: str, slug: str) -> Place:
    """The place of a new file; DeskError where its name cannot be one."""
    is_named = re.fullmatch(_YEAR, slug) if kind.is_named_by_year else SLUG.fullmatch(slug)
    if not is_named or is_device(slug) or (kind.by_year and not re.fullmatch(_YEAR, year)):
        raise DeskError(
            f"“{slug}”不能作文件名；请在“文件名”里写小写字母、数字和连字符，例如 dounan-flower"
        )
    return Place(kind, kind.place(year, slug).as_posix())


def path_of(root: Path, name: str) -> Path:
    """The path of a file of the project; DeskError where a link stands in its way, or it leads out of its folder."""
    path = root
    for part in name.split("/"):
        if (
            part in ("", ".", "..")
            or "\\" in part
            or ":" in part
            or len(part) > LONGEST_NAME
            or is_device(part)
        ):
            raise DeskError("这个名字不能作文件名，什么都没有写")
        path /= part
        if path.is_symlink():
            raise DeskError(
                "这个文件或者它的文件夹是链接（快捷方式），什么都没有写；请换成文件本身"
            )
    return path
