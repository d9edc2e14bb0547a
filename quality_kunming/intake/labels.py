"""What people write before an answer: the labels of a call's blanks, and what else forms call the same thing."""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from quality_kunming.model.application import Application
from quality_kunming.model.blank import BlankKind

_ALSO: Mapping[str, tuple[str, ...]] = {
    "姓名": ("名字", "本人姓名", "人选姓名", "申请人", "报名人", "参评人", "申报人"),
    "职业": ("从事职业", "工作岗位", "岗位", "身份"),
    "联系电话": ("电话", "手机", "手机号", "手机号码", "联系方式", "电话号码", "联系人电话", "联系手机"),
    "联系人": ("联系人姓名", "联络人"),
    "质量宣言": ("宣言", "我的质量宣言", "我的宣言", "质量格言", "代言宣言", "一句质量宣言"),
    "质量故事": ("故事", "我的质量故事", "我的故事", "质量事迹", "主要事迹", "个人事迹", "事迹材料"),
    "案例名称": ("案例标题", "案例题目", "标题", "题目"),
    "单位": ("单位名称", "企业名称", "组织名称", "申报单位", "报送单位", "公司名称", "企业（组织）名称"),
    "行业": ("所属行业", "所在行业", "行业类别"),
    "一句话": ("一句话介绍", "一句话简介", "案例概述", "案例简介", "案例摘要"),
    "难题": ("遇到的难题", "面临的难题", "碰到的难题", "案例背景", "面临的问题", "主要问题"),
    "做法": ("主要做法", "具体做法", "经验做法", "做法与措施", "主要措施"),
    "成效": ("主要成效", "取得的成效", "取得成效", "工作成效", "实施成效", "成果"),
}  # fmt: skip
"""The label of a blank → what else stands in forms for it."""
_UNSURE: Mapping[str, tuple[str, ...]] = {
    "职业": ("职务", "单位及职务", "工作单位及职务", "单位职务"),
    "一句话": ("摘要", "简介"),
    "难题": ("背景", "问题", "挑战"),
    "做法": ("措施",),
    "成效": ("效果",),
    "质量故事": ("正文", "推荐理由", "简要事迹"),
}
"""The same, where it may mean something else as well."""
_BESIDE = (
    "身份证号", "身份证号码", "身份证", "证件号码", "家庭住址", "住址", "通讯地址", "联系地址", "地址", "微信",
    "微信号", "QQ", "QQ号", "邮箱", "电子邮箱", "E-mail", "Email", "出生年月", "出生日期", "性别", "民族", "年龄",
    "学校", "班级", "监护人", "监护人姓名", "监护人电话", "家长", "家长姓名", "家长电话", "政治面貌", "学历",
    "籍贯", "邮编", "邮政编码", "传真", "工作单位", "联系电话", "联系人", "电话", "手机", "手机号码", "银行账号",
)  # fmt: skip
"""What people tell of themselves unasked: it goes to the register, never to a draft."""
_PASSED_OVER = (
    "照片",
    "个人照片",
    "本人照片",
    "近照",
    "一寸照片",
    "签名",
    "本人签名",
    "日期",
    "填表日期",
)
_COUNT = r"[一二三四五六七八九十\d]{1,3}"
_NUMBER = rf"(?:{_COUNT}[、.．]|[（(]{_COUNT}[）)])?[ \t\u3000*＊【\[]*"
_HINT = r"(?:[（(【\[][^（()）【】\[\]]{0,40}[）)】\]])?"


@dataclass(frozen=True)
class Target:
    """Where an answer goes: to a blank by its key, else to the register under `beside`; nowhere without either."""

    key: str = ""
    beside: str = ""
    is_sure: bool = True
    takes_paragraphs: bool = False


@dataclass(frozen=True)
class Label:
    """A label in a line: what it stands for, from where to where it is written."""

    target: Target
    start: int
    end: int


class Labels:
    """The labels of one call."""

    def __init__(self, application: Application):
        self._targets: dict[str, Target] = {}
        for blank in application.blanks:
            if blank.kind is BlankKind.PICTURE:
                continue
            takes = blank.kind is BlankKind.TEXT
            for word in (blank.label, *_ALSO.get(blank.label, ())):
                self._add(word, Target(blank.key, takes_paragraphs=takes))
            for word in _UNSURE.get(blank.label, ()):
                self._add(word, Target(blank.key, is_sure=False, takes_paragraphs=takes))
        for word in _BESIDE:
            self._add(word, Target(beside=word))
        for word in _PASSED_OVER:
            self._add(word, Target())
        words = sorted(self._targets, key=len, reverse=True)
        spaced = "|".join(r"[ \u3000]*".join(map(re.escape, word)) for word in words)
        self._in_line = re.compile(
            rf"(?:^[ \t\u3000]*{_NUMBER}|(?<=[\s\u3000；;。，,|]))({spaced})[ \u3000]*{_HINT}[】\]*]*[ \u3000]*[：:]",
            re.IGNORECASE,
        )
        self._alone = re.compile(
            rf"[ \t\u3000]*{_NUMBER}({spaced})[ \u3000]*{_HINT}[】\]*＊ \u3000]*[：:]?",
            re.IGNORECASE,
        )

    def of(self, text: str) -> Target | None:
        """What a heading or a cell stands for that is nothing but a label."""
        found = self._alone.fullmatch(text.strip())
        return self._targets[plain(found[1])] if found else None

    def within(self, line: str) -> Iterator[Label]:
        """The labels that stand in a line, each before a colon."""
        for found in self._in_line.finditer(line):
            yield Label(self._targets[plain(found[1])], found.start(), found.end())

    def _add(self, word: str, target: Target) -> None:
        self._targets.setdefault(plain(word), target)


def plain(text: str) -> str:
    """A label without spaces, in one width and case."""
    return "".join(unicodedata.normalize("NFKC", text).split()).casefold()
