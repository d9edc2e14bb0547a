"""Whether the records, pictures, files and pages that a Markdown text points at are there."""

import re
from collections.abc import Iterator
from pathlib import PurePosixPath
from posixpath import normpath
from typing import NamedTuple
from urllib.parse import urlsplit

from quality_kunming.errors import Problem
from quality_kunming.loading.addresses import hidden_addresses, is_hidden, known_addresses
from quality_kunming.loading.collection import Collection
from quality_kunming.loading.figure_keys import why_not_one
from quality_kunming.loading.pictures import is_file, why_unusable
from quality_kunming.loading.references import WORDS
from quality_kunming.loading.texts import first_line, texts
from quality_kunming.model.article import FrontMatter
from quality_kunming.model.base import Model
from quality_kunming.model.figures import Figures
from quality_kunming.prose import Mention, mentions, read_video

RULES = {
    "record": "text-record",
    "picture": "text-picture",
    "file": "text-link",
    "page": "text-link",
    "figure": "figure-mark",
}
"""What is pointed at → the rule that it has to be there."""


_LIST = re.compile(r"/feeds/activities/|/news/(?:topics/|activities/|\d{4}/$)")


class Mentions:
    """Holds the texts of a collection against all that the collection has."""

    def __init__(self, collection: Collection):
        self.collection = collection
        self.content = collection.root / "content"
        self.known = known_addresses(collection)
        self.hidden = hidden_addresses(collection)
        self.figures = Figures(collection.records.values())
        self.moved = {one.old: one.new for one in collection.policy.redirects.redirects}
        self._lists_are_known = not any(
            one.path.startswith("content/news/") for one in collection.problems
        )
        self._wrong_pages: dict[tuple[str, bool], bool] = {}

    def problems(self, name: str, model: Model) -> Iterator[Problem]:
        """Each slip in the Markdown of a record or article, and each thing it points at that is not there."""
        path = model.path if isinstance(model, FrontMatter) else ""
        origin = _Origin(path, is_hidden(model))
        for field, text in texts(model):
            for line, message, rule in self._wrong(text, origin):
                start = first_line(self.collection, name, model, field)
                yield Problem(name, start + line - 1, message, rule)

    def _wrong(self, markdown: str, origin: "_Origin") -> Iterator[tuple[int, str, str]]:
        """Line, what to say, and the rule."""
        text = self.collection.readings.survey(markdown)
        for line, message in text.slips:
            yield line, message, "text-markup"
        if text.plain is not None and not any(
            self._is_wrong_page(one, origin) for one in text.plain
        ):
            return
        checks = {
            "record": self._wrong_record,
            "picture": self._wrong_picture,
            "file": self._wrong_file,
            "page": self._wrong_page,
            "figure": self._wrong_figure,
        }
        for mention in text.mentions if text.plain is None else mentions(markdown):
            if message := checks[mention.kind](mention, origin):
                yield mention.line, message, RULES[mention.kind]

    def _wrong_record(self, mention: Mention, origin: "_Origin") -> str | None:
        kind, _, key = mention.target.partition(":")
        if kind == "video":
            video = read_video(key)
            for consent in video.credited.consents:
                if missing := self.collection.why_missing("consent", consent):
                    return missing
            address = video.address
            is_link = re.fullmatch(r"https?://[^\s/]+/\S*", address)
            return None if is_link else f"视频的网址“{address}”要以 https:// 开头，写完整"
        record = self.collection.find(kind, key)
        if record is None:
            return self.collection.why_missing(kind, key)
        if record.sample and not origin.is_hidden:
            return f"放进了示例{WORDS[kind]}“{key}”，正式发布时它会被去掉；请换成真实的记录"
        return None

    def _wrong_picture(self, mention: Mention, origin: "_Origin") -> str | None:
        target = _bare(mention.target).lstrip("/")
        if reason := why_unusable(self.content, target):
            return reason
        for consent in mention.title.consents:
            if missing := self.collection.why_missing("consent", consent):
                return missing
        if not mention.alt and not mention.is_decorative:
            return (
                f"图片 {target} 没有写替代文字；请在 [ ] 里写图里有什么，纯装饰的把说明写成“装饰”"
            )
        if not mention.title.credit:
            return f'图片 {target} 没有写来源；请写成 ![替代文字]({target} "说明｜摄影：某某｜授权：作者授权本站使用")'
        return None

    def _wrong_figure(self, mention: Mention, origin: "_Origin") -> str | None:
        figures = self.figures.find(mention.target)
        if len(figures) == 1:
            is_lost = figures[0].record.sample and not origin.is_hidden
            return (
                f"标的数“{mention.target}”是示例，正式发布时没有；请换成真实的" if is_lost else None
            )
        if not figures and self.collection.may_have_figure(mention.target):
            return None
        usual = "[183万人次](数据:2022/lianliankan/直播观看)"
        return f"标的数“{mention.target}”{why_not_one(self.figures.records, mention.target, usual)}"

    def _wrong_file(self, mention: Mention, origin: "_Origin") -> str | None:
        target = urlsplit(_bare(mention.target)).path
        if target in self.known or self._may_be_list(target):
            return None
        name = normpath(str(PurePosixPath("/", origin.path).parent / target)).lstrip("/")
        if is_file(self.content, name):
            return None
        if is_file(self.content, target):
            return f"链接的文件 {target} 要从网站根写起，请写成 /{target}"
        return f"链接的文件 {target} 不在 content/ 里，请核对路径"

    def _wrong_page(self, mention: Mention, origin: "_Origin") -> str | None:
        target = urlsplit(mention.target).path
        if target.startswith("{"):
            if reason := self._wrong_file(mention, origin):
                return reason
            name = PurePosixPath("/", origin.path).parent / _bare(target)
            target = self._address_of(normpath(str(name)))
        if not target.startswith("/"):
            return f"链接 {target} 要从网站根写起，例如 /activities/；别的网站要写 https://"
        if target in self.moved:
            return f"链接 {target} 已经搬走，请改成 {self.moved[target]}"
        if target not in self.known and self._may_be_list(target):
            return None
        if target not in self.known:
            return f"链接 {target} 在本站没有这个页面，请核对网址（以 / 开头、以 / 结尾）"
        if target in self.hidden and not origin.is_hidden:
            return f"链接 {target} 指向草稿或示例，正式发布时没有这个页面；请改掉这个链接"
        return None

    def _may_be_list(self, address: str) -> bool:
        """Whether an address may be that of a list or feed of articles of which some do not load."""
        return not self._lists_are_known and _LIST.match(address) is not None

    def _is_wrong_page(self, address: str, origin: "_Origin") -> bool:
        """Whether something is wrong with a plain address, which leads to the same page from everywhere."""
        place = (address, origin.is_hidden)
        if place not in self._wrong_pages:
            self._wrong_pages[place] = bool(self._wrong_page(Mention("page", address, 0), origin))
        return self._wrong_pages[place]

    def _address_of(self, name: str) -> str:
        """The address of a Markdown file named from the root of content/."""
        matter = self.collection.matters.get(f"content{name}")
        return matter.url if matter else re.sub(r"^/pages(/.*)\.md$", r"\1/", name)


class _Origin(NamedTuple):
    """The text that points: its path below content/, and whether production leaves it out."""

    path: str
    is_hidden: bool


def _bare(target: str) -> str:
    """The target without Pelican's mark: `{static}/x.pdf` → /x.pdf."""
    return re.sub(r"^\{\w+\}", "", target)
