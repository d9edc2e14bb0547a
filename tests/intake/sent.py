"""What people send, made by the tests: the form's packages, mails, Word files, photographs."""

import email.policy
import io
import json
import zipfile
from email.message import EmailMessage
from functools import cache
from xml.sax.saxutils import escape

from PIL import Image

from quality_kunming.model.submission import CONSENT_ENTRY, ENTRY

AMBASSADOR = "2022/gushi/ambassador"
CASE = "2022/gushi/case"
CAMP = "2022/gushi/camp"
STORY = (
    "我在检验室工作了十年。有一次，一台血压计总是偏高，我查了三天，换了一根软管，从此它再没有错过。"
    * 3
)


@cache
def photograph(seed: int = 1, kind: str = "JPEG", size: tuple[int, int] = (320, 400)) -> bytes:
    """A picture that no other seed gives."""
    image = Image.new("RGB", (9, 8))
    places = range(72)
    image.putdata([((p * 37 * seed) % 251, (p * seed * seed * 11) % 241, p) for p in places])
    stream = io.BytesIO()
    image.resize(size, Image.Resampling.BICUBIC).save(stream, kind)
    return stream.getvalue()


def zipped(files: dict[str, bytes | str]) -> bytes:
    """A zip of some files."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(
                zipfile.ZipInfo(name, (2022, 9, 10, 8, 0, 0)), data, zipfile.ZIP_DEFLATED
            )
    return stream.getvalue()


def submission(name: str = "王大勇", **changes: object) -> dict[str, object]:
    """The answers of a form, some of them others."""
    values: dict[str, object] = {
        "format": "quality-kunming-submission",
        "version": 1,
        "call": AMBASSADOR,
        "answers": {
            "name": name,
            "profession": "计量检定员",
            "declaration": "差一丝也不行。",
            "story": STORY,
            "phone": "13987654321",
        },
        "pictures": {"portrait": "portrait.jpg"},
        "agreement": {"text": "同意公开姓名和照片。", "signer": name, "day": "2022-09-10"},
    }
    return values | changes


def package(
    values: dict[str, object] | str | bytes | None = None,
    files: dict[str, bytes | str] | None = None,
    without: str = "",
) -> bytes:
    """A package as the form makes it, with other answers or files."""
    values = submission() if values is None else values
    text = values if isinstance(values, str | bytes) else json.dumps(values, ensure_ascii=False)
    parts = {ENTRY: text, CONSENT_ENTRY: "同意书全文", "portrait.jpg": photograph()}
    parts |= files or {}
    return zipped({name: data for name, data in parts.items() if name != without})


def word(*paragraphs: str, rows: list[list[str]] | None = None) -> bytes:
    """A Word file of some paragraphs, and a table after them."""
    spaced = "".join(f"<w:p>{_run(one)}</w:p>" for one in paragraphs)
    cells = "".join(
        "<w:tr>" + "".join(f"<w:tc><w:p>{_run(cell)}</w:p></w:tc>" for cell in row) + "</w:tr>"
        for row in rows or []
    )
    table = f"<w:tbl>{cells}</w:tbl>" if rows else ""
    space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    kinds = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    return zipped(
        {
            "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
            '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            f'<Override PartName="/word/document.xml" ContentType="{kinds}"/></Types>',
            "_rels/.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
            '<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/'
            'officeDocument" Target="word/document.xml"/></Relationships>',
            "word/document.xml": f'<w:document xmlns:w="{space}"><w:body>{spaced}{table}</w:body></w:document>',
        }
    )


def _run(text: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def form(name: str = "李秀英", phone: str = "13612345678") -> bytes:
    """The usual form in Word: a table, then the story."""
    return word(
        "“春城质量官”报名表",
        "质量故事（800字以内）",
        STORY,
        rows=[
            ["姓　名", name, "职 业", "护士"],
            ["联系电话", phone, "身份证号码", "530102199001011234"],
            ["质量宣言", "把每一针都打好。"],
        ],
    )


def mail(
    body: str = "请查收。",
    files: dict[str, bytes] | None = None,
    charset: str = "utf-8",
    sender: str = "李秀英 <lixiuying@example.com>",
) -> bytes:
    """A mail with attachments."""
    message = EmailMessage(policy=email.policy.SMTP)
    message["From"], message["To"], message["Subject"] = sender, "km@example.com", "投稿"
    message.set_content(body, charset=charset)
    for name, data in (files or {}).items():
        message.add_attachment(data, maintype="application", subtype="octet-stream", filename=name)
    return message.as_bytes()
