"""Which tags, styles and rules of a stylesheet keep something from being seen."""

import re

_HIDING_STYLE = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|content-visibility\s*:\s*hidden"
    r"|opacity\s*:\s*(?:0?\.0\d*|0|0%)(?![.\d])"
    r"|font-size\s*:\s*(?:[01](?:\.\d+)?(?:px|pt)|0(?:\.[0-2]\d*)?(?:r?em|%)?|\.[0-2]\d*r?em)(?![.\w%])"
    r"|(?:^|[;{\s])(?:max-)?(?:width|height|inline-size|block-size)\s*:\s*[01](?:px|%)?\s*(?:[;!}]|$)"
    r"|text-indent\s*:\s*-\d{2,}|(?:left|top|right|bottom|margin[\w-]*)\s*:\s*-\d{3,}"
    r"|(?:^|[;{\s])color\s*:\s*(?:transparent|white|#fff(?:fff)?\b|#f8f5ee\b|rgba\([^)]*,\s*0?(?:\.0+)?\s*\))"
    r"|clip\s*:\s*rect\(\s*0|clip-path\s*:\s*inset\(\s*(?:[5-9]\d|100)%|transform\s*:\s*scale\(\s*0\s*\)",
    re.IGNORECASE,
)
_COLOUR = re.compile(r"(?:^|[;\s])(background(?:-color)?|color)\s*:\s*([^;]{1,60})", re.IGNORECASE)
_ATTRIBUTE = re.compile(
    r"(?:^|[\s\"'/])(?P<name>[a-zA-Z][a-zA-Z-]{0,30})"
    r"(?:\s{0,9}=\s{0,9}(?:\"(?P<double>[^\"]*)\"|'(?P<single>[^']*)'|(?P<bare>[^\s\"'>]+)))?"
)
_WHITE = re.compile(r"#?f{3}(?:f{3})?$|white$|transparent$", re.IGNORECASE)
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_CONDITIONAL = re.compile(r"@[a-z-]+[^{};]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}")
_RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")
_CLASS = re.compile(r"(?:^|,)\s*\.([\w-]+)\s*(?=,|$)")


def hides(tag: str, attributes: str) -> bool:
    """Whether a tag with these attributes, as they are written, hides itself and what is in it."""
    for match in _ATTRIBUTE.finditer(attributes):
        value = match["double"] or match["single"] or match["bare"] or ""
        if _hides(tag, match["name"].lower(), value):
            return True
    return tag in ("noscript", "template", "noframes", "marquee")


def hides_by_style(style: str) -> bool:
    """Whether declarations hide: nothing displayed, no size, no opacity, off the page, in the colour of the ground."""
    if _HIDING_STYLE.search(style):
        return True
    colours = {name.lower()[:10]: value.strip().lower() for name, value in _COLOUR.findall(style)}
    return "color" in colours and colours["color"] == colours.get("background")


def _hides(tag: str, name: str, value: str) -> bool:
    if name == "style":
        return hides_by_style(value)
    if name == "aria-hidden":
        return value.lower() == "true"
    if tag == "font":
        return (name == "color" and bool(_WHITE.match(value))) or (name == "size" and value == "0")
    return name in ("hidden", "inert")


def hiding_classes(css: str) -> set[str]:
    """The classes that a stylesheet always hides: by a rule of their own, with no other rule about them."""
    css = _COMMENT.sub("", css)
    names = {
        name
        for selectors, style in _RULE.findall(_CONDITIONAL.sub("", css))
        if hides_by_style(style)
        for name in _CLASS.findall(selectors)
    }
    return {name for name in names if len(re.findall(rf"\.{re.escape(name)}(?![\w-])", css)) == 1}
