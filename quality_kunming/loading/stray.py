"""Files of `data/` that lie where nothing is read."""

from collections.abc import Iterable, Iterator

from quality_kunming.errors import Problem
from quality_kunming.model.drawing import FILE as DRAWING
from quality_kunming.model.policy import POLICY_FILES
from quality_kunming.model.records import RECORDS, VOCABULARIES

SITE = "data/site.yaml"


def stray_files(names: Iterable[str]) -> Iterator[Problem]:
    """What to say of each such file among all files of the editors."""
    folders = {record.folder for record in RECORDS}
    vocabularies = {f"data/vocabularies/{file}.yaml" for file in VOCABULARIES.values()}
    read = {SITE, DRAWING, *POLICY_FILES.values(), *vocabularies}
    for name in names:
        top, folder, *_ = name.split("/")
        if top == "data" and folder not in folders and name not in read:
            listed = "、".join(sorted(folders))
            message = f"放在这里不会被读取；请移到 data/ 下的这些文件夹之一：{listed}"
            yield Problem(name, 0, message, "file-place")
