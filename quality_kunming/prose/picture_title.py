"""What a picture's title says, in parts with a bar between them: `说明｜摄影：某某｜授权：…｜同意书：…`."""

import re
from dataclasses import dataclass

_BAR = re.compile(r"\s*[｜|]\s*")
_LABELLED = re.compile(
    r"(摄影|拍摄|供图|绘图|绘制|制图|图片来源|来源|授权|同意书)\s*[：:]\s*(.*)", re.DOTALL
)
_CREDITED = ("摄影", "拍摄", "供图", "绘图", "绘制", "制图", "图片来源", "来源")
_BETWEEN = re.compile(r"[、，,；;\s]+")


@dataclass(frozen=True)
class PictureTitle:
    """A picture's caption, who made it (`摄影：某某`), by what right it is shown, and the ids of its consents.

    What is missing stays empty.
    """

    caption: str = ""
    credit: str = ""
    licence: str = ""
    consents: tuple[str, ...] = ()

    @property
    def attribution(self) -> str:
        """Credit and licence as they stand below the picture."""
        both = self.credit and self.licence
        return f"{self.credit}（{self.licence}）" if both else self.credit or self.licence


def read_title(title: str, *, has_caption: bool = True) -> PictureTitle:
    """The parts of a title; without a label the first is the caption, another the credit."""
    caption, credit, licence, consents = "", "", "", ()
    for number, part in enumerate(_BAR.split(title.strip())):
        found = _LABELLED.fullmatch(part)
        label, value = (found[1], found[2]) if found else ("", part)
        if label == "授权":
            licence = value
        elif label == "同意书":
            consents += tuple(filter(None, _BETWEEN.split(value)))
        elif number == 0 and has_caption and label not in _CREDITED:
            caption = part
        else:
            credit = "｜".join(filter(None, (credit, part)))
    return PictureTitle(caption, credit, licence, consents)


UNTITLED = PictureTitle()
