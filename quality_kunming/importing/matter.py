"""What the front matter of an imported article says, and what a person has to be asked."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import groupby

from quality_kunming.authoring.blank import written
from quality_kunming.importing.blocks import Block, Paragraph
from quality_kunming.importing.draft import Draft
from quality_kunming.importing.habits import Shaped
from quality_kunming.importing.signatures import is_at_right, is_date
from quality_kunming.model.article import Status
from quality_kunming.model.placeholder import TO_CONFIRM
from quality_kunming.model.spoken_dates import understand
from quality_kunming.prose.summary import summarise

_ORDER = ("date", "topic", "origin", "author", "summary")
_NOTICE = re.compile(r"通知|公告|公示|通告|启事|征集|招募|报名|邀请函")
_ATTACHED = re.compile(r"附件\d*[：:]\s*\S|附：\s*\S")
_LONGEST_LINE = 60


@dataclass(frozen=True)
class Known:
    """What the document itself, not its text, says: of a saved page, of the properties of a file."""

    title: str = ""
    date: str = ""
    origin: str = ""
    author: str = ""
    summary: str = ""
    name: str = ""
    """What the file is called, without its suffix."""
    questions: tuple[str, ...] = field(default=())


def propose(shaped: Shaped, known: Known) -> tuple[str, dict[str, str], list[str]]:
    """The title, the fields, and the questions that are left."""
    questions = list(known.questions)
    title = shaped.title
    if not title:
        title = known.name
        instead = "先用了文件名，请改成真正的标题" if title else "请写上"
        questions.append(f"没有认出标题，{instead}（title）")
    fields = {
        "date": known.date or _date(shaped.blocks),
        "topic": "notices" if _NOTICE.search(title) else "",
        "origin": known.origin or _origin(shaped.blocks),
        "author": known.author,
        "summary": known.summary or _summary(shaped.blocks),
    }
    questions += _asked(fields, known)
    questions += _attachments(shaped.blocks)
    return (
        title,
        {key: text for key, text in fields.items() if text or key in _ORDER[:3]},
        questions,
    )


def _attachments(blocks: Iterable[Block]) -> Iterable[str]:
    """The attachments that a text lists: they are files of their own."""
    for block in blocks:
        if isinstance(block, Paragraph) and _ATTACHED.match(block.words):
            yield (
                f"正文列了“{block.words[:40]}”：文件请放进 content/downloads/，在正文里写成链接"
                "；附在正文后面的，不用管"
            )


def _asked(fields: dict[str, str], known: Known) -> Iterable[str]:
    if not fields["date"]:
        yield "正文里没有找到落款的日期，请写上发布日期（date）"
    elif not known.date:
        yield f"日期 {fields['date']} 取自落款，发布的日子不同的话请改（date）"
    if fields["topic"]:
        yield "标题像是通知，栏目先写了 notices（topic）"
    else:
        yield "放在哪个栏目，请写上代号（topic）"
    if not fields["origin"]:
        yield "是谁发布的，请写上稿件来源（origin）；自己写的写 质量昆明编辑部"
    elif not known.origin:
        yield f"稿件来源“{fields['origin']}”取自落款，请核对（origin）"


def _date(blocks: Iterable[Block]) -> str:
    """The day that stands last in a line of its own; one at the right before any other."""
    days = [one for one in blocks if isinstance(one, Paragraph) and is_date(one.words)]
    signed = [one for one in days if is_at_right(one)] or days
    return understand("".join(signed[-1].words.split())).day if signed else ""


def _origin(blocks: Iterable[Block]) -> str:
    """Who signs, in the lines at the right around the day."""
    groups = (list(group) for is_right, group in groupby(blocks, is_at_right) if is_right)
    signed = [group for group in groups if any(is_date(one.words) for one in group)]
    units = [one.words for one in signed[-1] if not is_date(one.words)] if signed else []
    return " ".join(units) if len(" ".join(units)) <= _LONGEST_LINE else ""


def _summary(blocks: Iterable[Block]) -> str:
    """The first whole sentences of the text; empty where none ends."""
    for block in blocks:
        is_text = isinstance(block, Paragraph) and not block.level and not block.marker
        if is_text and block.words.endswith(("。", "！", "？")) and len(block.words) > 20:
            summary = summarise(block.words)
            return summary if not summary.endswith("……") else ""
    return ""


def text_of(draft: Draft) -> str:
    """The whole file of an article: a draft, whatever is known of it, with each question as a comment."""
    lines = ["---", *(f"# {TO_CONFIRM}{' '.join(one.split())}" for one in draft.questions)]
    lines += written("title", draft.title) if draft.title else ["title:"]
    for key in _ORDER:
        if key in draft.fields:
            lines += written(key, draft.fields[key]) if draft.fields[key] else [f"{key}:"]
    lines += written("status", Status.DRAFT.value)
    return "\n".join([*lines, "---", "", draft.body])
