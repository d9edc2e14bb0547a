"""The two faces that prints are set in, and where a machine has them."""

from dataclasses import dataclass
from functools import cache

from quality_kunming.fonts import Face, first_face

SERIF = ("NotoSerifCJK-Bold.ttc", "NotoSerifCJKsc-Bold.otf")
SANS = ("NotoSansCJK-Regular.ttc", "NotoSansCJKsc-Regular.otf")
"""Files of Noto Serif CJK SC Bold and Noto Sans CJK SC Regular, as systems and the fonts' own site name them."""

TO_INSTALL = (
    "没有找到印刷用的字体 Noto Serif CJK SC（粗）和 Noto Sans CJK SC（常规），没有做。"
    "Debian、Ubuntu 上安装：apt install fonts-noto-cjk；"
    "Windows、macOS 上从 Noto 字体的网站下载 Noto Serif CJK SC 和 Noto Sans CJK SC，装好再运行一次。"
)


@dataclass(frozen=True)
class PrintFonts:
    """A bold serif for titles and numerals, a sans for everything else."""

    serif: Face
    sans: Face

    def lacking(self, text: str) -> str:
        """The characters of a text for which either of them has no glyph."""
        return "".join(one for one in dict.fromkeys(text) if _is_lacking(self, one))


@cache
def print_fonts() -> PrintFonts | None:
    """The faces on this machine; None where one of them is missing."""
    serif, sans = first_face(SERIF), first_face(SANS)
    return PrintFonts(serif, sans) if serif and sans else None


@cache
def _is_lacking(fonts: PrintFonts, character: str) -> bool:
    return bool(fonts.serif.lacking(character) or fonts.sans.lacking(character))
