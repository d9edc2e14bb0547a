"""Where the lines of a finished page may break: in titles between words, in running text never inside a number or date."""

from quality_kunming.typesetting.typesetter import Typesetter, typeset

__all__ = ["Typesetter", "typeset"]
