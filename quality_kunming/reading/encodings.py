"""Which encoding a text that is no UTF-8 was saved in, by how sensibly it reads in each."""

import re
import unicodedata
from dataclasses import dataclass
from functools import cache

from opencc import OpenCC

BOMS = {
    b"\xff\xfe\x00\x00": "utf-32",
    b"\x00\x00\xfe\xff": "utf-32",
    b"\xff\xfe": "utf-16",
    b"\xfe\xff": "utf-16",
}
"""The marks at the beginning, the longer ones first → Python's codec, which takes them off."""

LABELS = {
    "gb18030": "GBK",
    "big5hkscs": "Big5",
    "utf-16": "UTF-16",
    "utf-16-le": "UTF-16",
    "utf-16-be": "UTF-16",
    "utf-32": "UTF-32",
    "utf-32-le": "UTF-32",
    "utf-32-be": "UTF-32",
    "shift_jis": "Shift-JIS",
}
"""Python's codec → what editors' programs call it; the likelier one of two that fit alike comes first."""

SENSIBLE = 0.4
"""Mean weight of a text's characters from which it is taken to be read as it was meant."""
ENOUGH = 2000
"""Characters that are weighed; more say nothing new."""

_CONTROL = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f]")
_PUNCTUATION = re.compile(r"[\u3000-\u3011\u2014\u2018\u2019\u201c\u201d\u2026\u00b7\uff01-\uff5e]")
_KANA = re.compile(r"[\u3041-\u30ff]")
_FREQUENT = frozenset(
    "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定"
    "行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其"
    "些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建"
    "月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接"
    "知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处队南给色光门即保治北造百规热领七海口东导器"
    "压志世金增争济阶油思术极交受联什认六共权收证改清己美再采转更单风切打白教速花带安场身车例真务具万每目至达走积示议"
    "声报斗完类八离华名确才科张信马节话米整空元况今集温传土许步群广石记需段研界拉林律叫且究观越织装影算低持音众书布复"
    "容儿须际商非验连断深难近矿千周委素技备半办青省列习响约支般史感劳便团往酸历市克何除消构府称太准精值号率族维划选标"
    "写存候毛亲快效斯院查江型眼王按格养易置派层片始却专状育厂京识适属圆包火住调满县局照参红细引听该铁价严昆案牌春城督"
)


@dataclass(frozen=True)
class Recognised:
    """A text and the codec that reads it: `label` is what editors' programs call it."""

    codec: str
    text: str

    @property
    def label(self) -> str:
        """The name in the list of a program's “另存为”."""
        return LABELS[self.codec]


def recognise(data: bytes) -> Recognised | None:
    """The text in bytes that are no UTF-8; None where no encoding makes sense of them."""
    for mark, codec in BOMS.items():
        if data.startswith(mark) and (text := read_as(data, codec)) is not None:
            return Recognised(codec, text)
    read = {codec: text for codec in LABELS if (text := read_as(data, codec)) is not None}
    weights = {codec: weight_of(text) for codec, text in read.items()}
    best = max(weights, key=weights.__getitem__, default=None)
    if best is None or weights[best] < SENSIBLE:
        return None
    return Recognised(best, read[best])


def is_damaged_utf8(data: bytes) -> bool:
    """Whether bytes were UTF-8 until a few of them were lost or changed."""
    text = data.decode("utf-8", "replace")
    lost = text.count("\ufffd")
    whole = sum(ord(char) > 0x7F for char in text) - lost
    return lost * 4 <= whole and weight_of(text.replace("\ufffd", "")) >= SENSIBLE


def weight_of(text: str) -> float:
    """How sensibly a text reads, from 0 to 1: the mean weight of its characters that are no ASCII.

    A text without any is weighed as a whole, so that UTF-16 read as itself counts.
    """
    marked = [char for char in text[: 5 * ENOUGH] if ord(char) > 0x7F][:ENOUGH]
    if not marked:
        return 0.9 if text.strip() else 0.0
    simplified = _simplifier().convert("".join(marked))
    return sum(map(_weight, simplified)) / len(simplified)


def read_as(data: bytes, codec: str) -> str | None:
    """The text in an encoding; None where the bytes are none, or give characters that no text has."""
    try:
        text = data.decode(codec)
    except UnicodeDecodeError:
        return None
    return None if _CONTROL.search(text) else text.removeprefix("\ufeff")


@cache
def _weight(char: str) -> float:
    if char in _FREQUENT or _PUNCTUATION.match(char):
        return 1.0
    if _KANA.match(char):
        return 0.8
    if unicodedata.category(char) in ("Co", "Cn", "Cs"):
        return -1.0
    try:
        first = char.encode("gb2312")[0]
    except UnicodeEncodeError:
        return 0.0
    return 0.7 if 0xB0 <= first <= 0xD7 else 0.4


@cache
def _simplifier() -> OpenCC:
    return OpenCC("t2s")
