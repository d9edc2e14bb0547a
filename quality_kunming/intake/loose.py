"""Word, text and pictures as most people send them → the answers to a call's blanks, by the labels before them."""

import io
import re
import warnings
from dataclasses import dataclass, field
from pathlib import PurePosixPath

from PIL import Image

from quality_kunming.intake import limits
from quality_kunming.intake.filled import Filled, refuse_strange
from quality_kunming.intake.finding import Found, find_answers
from quality_kunming.intake.labels import Labels
from quality_kunming.intake.pieces import Piece, RefusedError, Sent
from quality_kunming.intake.words import Words, words_of
from quality_kunming.model.application import Application
from quality_kunming.model.blank import BlankKind
from quality_kunming.model.surnames import SURNAME
from quality_kunming.reading import formats

_PICTURES = (
    formats.JPEG, formats.PNG, formats.WEBP, formats.GIF, formats.TIFF, formats.BMP, formats.AVIF, formats.HEIC,
)  # fmt: skip
_DANGEROUS = (".exe", ".scr", ".bat", ".cmd", ".js", ".vbs", ".lnk", ".msi", ".com", ".ps1", ".svg")
_NAME = re.compile(rf"(?={SURNAME})[\u4e00-\u9fff·]{{2,4}}")
_NO_NAME = re.compile("报名|征集|故事|宣言|质量|案例|材料|照片|附件|文档|申报|推荐|单位|新建|邮件")
_LEAST = 60
"""Characters from which a text without a label may be a story."""


@dataclass
class _Read:
    """What stands in the files of one person."""

    documents: list[Words] = field(default_factory=list)
    pictures: list[Piece] = field(default_factory=list)
    unread: list[str] = field(default_factory=list)


def read_loose(sent: Sent, application: Application) -> Filled:
    """What was filled in, as far as it is known; RefusedError where no answer can be made out, or a file is harmful."""
    read = _read(sent)
    if not read.documents:
        raise RefusedError(sent.name, _why_nothing(read))
    found = find_answers(Labels(application), application, read.documents)
    questions = [*found.questions, *read.unread]
    _add_story(application, found, read.documents, questions)
    shown = {blank.key for blank in application.blanks if not blank.private}
    if not shown & found.answers.keys():
        raise RefusedError(
            sent.name,
            "里面没有认出报名表的任何一格；请核对是不是放错了，或者在每一格前面写上名称和冒号，例如 姓名：张三",
        )
    _add_name(application, sent, found, questions)
    refuse_strange(sent.name, application.blanks, found.answers)
    pictures = _chosen(application, read, questions)
    return Filled(application, found.answers, pictures, None, found.beside, tuple(questions))


def _read(sent: Sent) -> _Read:
    read = _Read()
    for piece in sent.pieces:
        if piece.kind == formats.PROGRAM or piece.suffix in _DANGEROUS:
            raise RefusedError(
                sent.name, f"里面的“{piece.last_name}”是程序，可能有病毒；请不要打开它"
            )
        if piece.suffix == ".msg":
            raise RefusedError(
                sent.name, f"里面的“{piece.last_name}”是 Outlook 的邮件；请另存为 .eml 再收"
            )
        if piece.kind in _PICTURES:
            read.pictures.append(piece)
            continue
        if wrong := formats.mismatch(piece.suffix, piece.data):
            raise RefusedError(sent.name, f"里面的“{piece.last_name}”{wrong}")
        if words := words_of(sent.name, piece):
            read.documents.append(words)
        else:
            what = piece.kind or "认不出的文件"
            read.unread.append(f"“{piece.last_name}”是{what}，没有读；要用的请打开它照着填")
    read.documents.sort(key=lambda one: one.is_mail)
    return read


def _why_nothing(read: _Read) -> str:
    if read.unread:
        return f"没有能读的报名文字：{read.unread[0]}；请对方发 Word 文件，或者用报名页"
    return "只有照片，没有报名的文字；请和他的 Word 放进同一个文件夹，或者把照片改成和 Word 同名"


def _add_story(
    application: Application, found: Found, documents: list[Words], questions: list[str]
) -> None:
    """Take a long text without a label for the one long answer that is missing."""
    missing = [
        blank
        for blank in application.blanks
        if blank.kind is BlankKind.TEXT and not blank.private and not found.answers.get(blank.key)
    ]
    text = "\n".join(line for line in found.left if len(line) >= _LEAST // 3)
    if len(missing) == 1 and len(text) >= _LEAST:
        found.answers[missing[0].key] = text
        questions.append(
            f"没有写着“{missing[0].label}”的一段，先用了没有标题的长文字，请核对（{missing[0].key}）"
        )


def _add_name(application: Application, sent: Sent, found: Found, questions: list[str]) -> None:
    """Take the name out of that of the files where no document says it."""
    asked = next((one for one in application.blanks if one.label == "姓名"), None)
    if asked is None or found.answers.get(asked.key):
        return
    names = [sent.name, *(piece.name for piece in sent.pieces), sent.sender]
    for name in names:
        for word in re.split(r"[^\u4e00-\u9fff·]+", PurePosixPath(name).stem):
            if _NAME.fullmatch(word) and not _NO_NAME.search(word):
                found.answers[asked.key] = word
                questions.append(
                    f"文字里没有写姓名，先用了文件名、发件人里的“{word}”，请核对（{asked.key}）"
                )
                return


def _chosen(application: Application, read: _Read, questions: list[str]) -> dict[str, Piece]:
    """The picture for the call's blank; one that was sent as a file before one that stands in a document."""
    asked = next((one for one in application.blanks if one.kind is BlankKind.PICTURE), None)
    sent = [one for one in read.pictures if not _is_ornament(one)]
    within = [one for words in read.documents for one in words.pictures if not _is_ornament(one)]
    pictures = sent or within
    if asked is None or not pictures:
        return {}
    if len(pictures) > 1:
        questions.append(
            f"有 {len(pictures)} 张照片，先用了“{pictures[0].last_name}”，请核对（{asked.key}）"
        )
    return {asked.key: pictures[0]}


def _is_ornament(piece: Piece) -> bool:
    """Whether a picture is as small as the sign below a mail; one that cannot be opened is not known to be."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            return min(Image.open(io.BytesIO(piece.data)).size) < limits.SMALLEST_PICTURE
        except Exception:  # broken headers surface as anything; who takes the picture says so
            return False
