"""PDFs that are pictures of paper."""

from collections.abc import Iterator

from quality_kunming.checks.rule import Rule, Scope, Severity, Slip
from quality_kunming.checks.support.downloads import example
from quality_kunming.model.policy import Policy
from quality_kunming.reading.document import Document
from quality_kunming.reading.documents import DOWNLOADS
from quality_kunming.reading.pdf import NO_TEXT

_PARTS = (
    b"<</Type/Catalog/Pages 2 0 R>>",
    b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
    b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Contents 4 0 R"
    b"/Resources<</Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>>",
)


def _pdf(content: bytes) -> bytes:
    stream = b"<</Length %d>>stream\n%s\nendstream" % (len(content), content)
    data, places = b"%PDF-1.4\n", []
    for number, part in enumerate((*_PARTS, stream), 1):
        places.append(len(data))
        data += b"%d 0 obj%s endobj\n" % (number, part)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    count, start = len(places) + 1, len(data)
    return data + (
        b"xref\n0 %d\n0000000000 65535 f \n%strailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n"
        % (count, table, count, start)
    )


RULE = Rule(
    id="download-scanned",
    title="扫描的 PDF 没有文字",
    scope=Scope.TEXT,
    severity=Severity.WARNING,
    reason="扫描件对读屏软件和搜索来说是一张白纸，里面有没有个人信息也没法检查。",
    source="GB/T 37668—2019《信息技术 互联网内容无障碍可访问性技术要求与测试方法》",
    bad=example("tong-zhi.pdf", _pdf(b""), "扫描盖章的 content/downloads/tong-zhi.pdf"),
    good=example(
        "tong-zhi.pdf", _pdf(b"BT /F1 12 Tf 20 100 Td (Quality) Tj ET"), "从 Word 直接导出的 PDF"
    ),
)


def find(document: Document, policy: Policy) -> Iterator[Slip]:
    """A PDF without any words."""
    if document.name.startswith(DOWNLOADS) and document.fault == NO_TEXT:
        yield Slip(None, None, f"这份 PDF {NO_TEXT}，读屏软件读不出来；请换成从 Word 导出的 PDF")
