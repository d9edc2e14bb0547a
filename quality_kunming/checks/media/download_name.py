"""Names of files for download that make no good address."""

import re
from collections.abc import Iterator
from pathlib import PurePosixPath

from quality_kunming.checks.project import Project
from quality_kunming.checks.rule import Finding, Rule, Scope
from quality_kunming.checks.support.downloads import downloads, example
from quality_kunming.pinyin import slugify
from quality_kunming.reading.documents import DOWNLOADS

RULE = Rule(
    id="download-name",
    title="下载文件的名字",
    scope=Scope.PROJECT,
    reason="文件名就是网址，中文、空格、大写和括号的网址在微信里转发、在别的电脑上打开会断。",
    source="RFC 3986《Uniform Resource Identifier (URI): Generic Syntax》第 2.3 节",
    bad=example("报名表（2022）.docx"),
    good=example("bao-ming-biao-2022.docx"),
)

_PART = re.compile(r"[a-z0-9]+(?:[-_.][a-z0-9]+)*")


def find(project: Project) -> Iterator[Finding]:
    """Every name with more than lower-case letters, digits and hyphens."""
    for name, path in downloads(project.root):
        place = PurePosixPath(name).relative_to(DOWNLOADS)
        if not all(map(_PART.fullmatch, place.parts)):
            folders = [slugify(part) or "wen-jian-jia" for part in place.parts[:-1]]
            stem = slugify(place.stem) or "wen-jian"
            wanted = "/".join([*folders, stem + path.suffix.lower()])
            message = f"文件名“{place}”只能用小写字母、数字和连字符；请改成 {wanted}"
            yield Finding(name, 0, message)
