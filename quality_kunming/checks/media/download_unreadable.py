"""Documents that nobody can open, or that cannot be looked at."""

from collections.abc import Iterator

from quality_kunming.checks.rule import Rule, Scope, Slip
from quality_kunming.checks.support.downloads import example
from quality_kunming.model.policy import Policy
from quality_kunming.reading.document import Document
from quality_kunming.reading.documents import DOWNLOADS
from quality_kunming.reading.pdf import NO_TEXT

RULE = Rule(
    id="download-unreadable",
    title="下载的文件打不开",
    scope=Scope.TEXT,
    reason="空的、加密的、损坏的、改错扩展名的文件，读者点了也看不到，里面有没有个人信息也没法检查。",
    source="《政府网站发展指引》（国办发〔2017〕47号）",
    bad=example("bao-ming-biao.docx", b"", "content/downloads/bao-ming-biao.docx（0 字节）"),
    good=example("bao-ming-biao.docx"),
)


def find(document: Document, policy: Policy) -> Iterator[Slip]:
    """The fault of a document that could not be read to its end."""
    is_download = document.name.startswith(DOWNLOADS)
    if is_download and document.fault and document.fault != NO_TEXT:
        yield Slip(None, None, f"这个文件{document.fault}")
