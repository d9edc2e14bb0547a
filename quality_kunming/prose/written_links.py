"""Links that are written nearly as Markdown wants them, and so are shown as typed or lead nowhere."""

import re
from collections.abc import Iterator

_ADDRESS = r"(?:https?:|/[\w./-]|\{|images/|downloads/|www\.)"
_USUAL = "[文字](/网址/)"
_SLIPS = {
    re.compile(rf"\]（(?={_ADDRESS})"): "链接地址写在了全角括号（）里，请改成半角括号 ()",
    re.compile(
        rf"\][ \u3000\u00a0]+[(（](?={_ADDRESS})"
    ): f"链接的 ] 和 ( 中间有空格，请删去，写成 {_USUAL}",
    re.compile(
        rf"[【［][^【】［］\[\]\n]{{1,80}}[】］][ \u3000\u00a0]*[(（](?={_ADDRESS})"
    ): f"链接的文字写在了全角方括号里，请改成半角方括号，写成 {_USUAL}",
    re.compile(
        rf"[(（]{_ADDRESS}[^()（）\[\]\s]*[)）]\[[^\[\]\n]+\](?![(\[])"
    ): f"链接的两个括号写反了，请写成 {_USUAL}",
}
_STOP = re.compile(
    r"\]\(\s*<?(?P<address>[^()\s<>]*?(?:\([^()\s<>]*\)[^()\s<>]*?)*)(?P<stop>[。，；、！？：．.,;!]{1,3})>?\s*\)"
)
_AUTOLINK = re.compile(r"<(?P<address>https?://[^\s<>]*?)(?P<stop>[。，；、！？：．,;!]+)>")
_DEFINITION = re.compile(r"^ {0,3}\[(?P<label>[^\[\]^][^\[\]]*)\]:[ \t]*(?P<address>\S+)", re.M)


_REFERENCE = re.compile(r"\[([^\[\]\n]+)\](?!:)")


def link_slips(text: str) -> Iterator[tuple[int, str]]:
    """Place (from 0) and sentence for each such link of a text without code."""
    if not any(sign in text for sign in "]】］<"):
        return
    for pattern, message in _SLIPS.items():
        yield from ((found.start(), message) for found in pattern.finditer(text))
    for found in _STOP.finditer(text):
        if found["address"] and not found["address"].endswith(".."):
            yield found.start("stop"), _with_stop(found["address"], found["stop"])
    for found in _AUTOLINK.finditer(text):
        yield found.start("stop"), _with_stop(found["address"], found["stop"])
    definitions = list(_DEFINITION.finditer(text)) if "]:" in text else ()
    named = {_label(label) for label in _REFERENCE.findall(text)} if definitions else set()
    for found in definitions:
        if _label(found["label"]) not in named:
            yield found.start(), _unused(found["label"], found["address"])


def _label(written: str) -> str:
    return " ".join(written.split()).lower()


def _with_stop(address: str, stop: str) -> str:
    return f"链接 {address} 的末尾多了“{stop}”，点了打不开；请把“{stop}”移到括号外面"


def _unused(label: str, address: str) -> str:
    return (
        f"“[{label}]: {address}”这一行不会显示（英文冒号是给链接起名字的写法）；"
        f"要显示请用中文冒号“：”，要链接请写成 [{label}](网址)"
    )
