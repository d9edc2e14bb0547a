"""Pseudonyms that are told together with the real name, so that they hide nobody; for the rule `private-life`."""

import re
from collections.abc import Iterator

from quality_kunming.checks.support.matching import Hit
from quality_kunming.checks.support.persons import Kind, is_whole_name, people
from quality_kunming.model.surnames import SURNAME

_IS = r"(?:[^，,。；;、\n]{0,4}?(?:叫做?|就是|其实是|实为|是|为))?[:：“\"‘' ]{0,2}"
_REAL = re.compile(
    rf"(?:真名|真实(?:姓名|名字|身份)|真身|(?P<weak>本名|原名|本姓名|实名|实际姓名|本人姓名|大名|学名|全名)){_IS}"
    r"(?P<name>[^，,。；;、\n)）“”]{2,24})"
)
_NICK = r"[“‘\"'](?:[小阿老大][\u4e00-\u9fff]{1,2}|[\u4e00-\u9fff][某哥姐叔姨]|[A-Z])[”’\"']"
_REVEALED = re.compile(
    rf"{_NICK}(?:[^，,。；;\n]{{0,8}}(?:就是|其实是|其实叫|其实就是|实为|实际上?[是叫]|即是?)|[(（]即)"
    r"[^，,。；;、\n“”]{0,14}?(?P<name>[\u4e00-\u9fff]{2,4})(?=[，,。；;、)）]|$)"
)
_BEHIND = re.compile(
    r"(?P<name>[\u4e00-\u9fff]{2,4})[(（](?:以?下文?|文中|报道中|后文)?(?:中|均|用|使用|取)?"
    r"化名(?:为|是|叫|作)?[:：“\" ]{0,2}[\u4e00-\u9fffA-Z]"
)
_HALF = re.compile(
    rf"(?P<family>{SURNAME})某{{1,2}}[(（](?:即|就是|真名|本名)?(?P<name>(?P=family)[\u4e00-\u9fff]{{1,2}})[)）,，]"
)
_HIDES = re.compile(
    rf"化名|隐私|匿名|投诉|举报|求助|受害|当事人|线人|爆料|幼儿园|小朋友|孩|娃|年级|{_NICK}[^，,。]{{0,4}}$"
)
_HINTS = re.compile(
    "真名|真实|大名|学名|全名|真身|本名|原名|实名|姓名|化名|某[(（]|就是|其实|实为|实际|即"
)
_PUBLIC = re.compile(
    "笔名|艺名|法名|法号|字号|作家|演员|歌手|导演|诗人|画家|烈士|红军|革命|地下党|小说|剧中|历史|清代|民国|明代|皇帝"
)


def pseudonyms(said: str) -> Iterator[Hit]:
    """Each real name of a sentence beside the pseudonym; those of artists and of history are public."""
    if not _HINTS.search(said) or _PUBLIC.search(said):
        return
    for pattern in (_REAL, _REVEALED, _BEHIND, _HALF):
        for match in pattern.finditer(said):
            is_weak = match.groupdict().get("weak")
            if is_weak and not _HIDES.search(said[: match.start()].rstrip("(（，, ")):
                continue
            if name := _name_at(match["name"], is_last=pattern is _BEHIND or pattern is _REVEALED):
                start = match.start("name") + match["name"].index(name)
                yield Hit(start, start + len(name), f"{name[0]}某：化名后面的真名")


def _name_at(words: str, *, is_last: bool) -> str:
    """The name that words begin or end with, or that stands within; nothing where none does."""
    pieces = [
        words[-size:] if is_last else words[:size] for size in (3, 2, 4) if size <= len(words)
    ]
    within = (words[one.start : one.end] for one in people(words) if one.kind is Kind.NAMED)
    return next((one for one in (*filter(is_whole_name, pieces), *within) if "某" not in one), "")
