"""What may stay of the HTML that an author writes or pastes."""

import re

import nh3

_EVERYWHERE = {"id", "lang", "title"}
_ATTRIBUTES = {
    "*": _EVERYWHERE,
    "a": {"href", "aria-label"},
    "abbr": set(),
    "col": {"span"},
    "colgroup": {"span"},
    "details": {"open"},
    "img": {"src", "alt"},
    "ol": {"start", "reversed", "type"},
    "section": {"aria-label"},
    "td": {"colspan", "rowspan", "align"},
    "th": {"colspan", "rowspan", "align", "abbr"},
    "time": {"datetime"},
}
_TAGS = set(
    """
    a abbr aside b bdi bdo blockquote br caption cite code col colgroup dd del details dfn div dl
    dt em figcaption figure h1 h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p pre q rp rt ruby s
    samp section small span strong sub summary sup table tbody td tfoot th thead time tr u ul var
    """.split()  # noqa: SIM905 (a list to be read)
)
_VALUES = {
    "aside": {"role": {"note"}},
    "th": {"scope": {"col", "row", "colgroup", "rowgroup"}},
    "*": {"dir": {"ltr", "rtl", "auto"}},
}
# Only what our own extensions write; a class that an author pastes means nothing to the theme.
_CLASSES = {
    "a": {"footnote-ref", "footnote-backref"},
    "aside": {"callout", "callout--note", "callout--caution", "callout--important"},
    "div": {"placed-record"},
    "figure": {"quotation"},
    "p": {"callout__title"},
    "section": {"footnotes"},
    "ul": {"own-marks"},
}
# What HTML forbids, what UTF-8 cannot hold, and the private-use characters of our own marks.
_FORBIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ue000-\ue00f\ufdd0-\ufdef\ufffe\uffff]"
)

_cleaner = nh3.Cleaner(
    tags=_TAGS,
    clean_content_tags={"script", "style", "iframe", "object", "svg", "math", "template", "title"},
    attributes=_ATTRIBUTES,
    tag_attribute_values=_VALUES,
    allowed_classes=_CLASSES,
    url_schemes={"http", "https", "mailto", "tel"},
    url_relative="pass_through",
    link_rel=None,
)


def sanitise(html: str) -> str:
    """The HTML with only known tags, attributes, classes, link schemes and characters."""
    return without_forbidden(_cleaner.clean(html))


def without_forbidden(text: str) -> str:
    """The text without characters that must not be in a page or that later steps use as marks."""
    return _FORBIDDEN.sub("", text)
