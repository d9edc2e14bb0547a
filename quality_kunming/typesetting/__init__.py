"""Where lines may break: in titles between words, in running text never inside a number or a date."""

from quality_kunming.typesetting.typesetter import Typesetter, title_breaks, typeset

__all__ = ["Typesetter", "title_breaks", "typeset"]
