"""What is a tag of HTML in a text; every other `<` is a sign that readers see."""

import re

_NAMES = """
    a abbr acronym address applet area article aside audio b base basefont bdi bdo bgsound big blink blockquote body
    br button canvas caption center cite code col colgroup data datalist dd del details dfn dialog dir div dl dt em
    embed fieldset figcaption figure font footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html i
    iframe image img input ins kbd label legend li link main map mark marquee math menu meta meter nav nobr noembed
    noframes noscript object ol optgroup option output p param picture plaintext pre progress q rp rt ruby s samp
    script search section select slot small source span strike strong style sub summary sup svg table tbody td
    template textarea tfoot th thead time title tr track tt u ul var video wbr xmp
    """.split()  # noqa: SIM905 (a list to be read)
_ALONE = (
    "allowfullscreen|async|autofocus|autoplay|checked|compact|controls|default|defer|disabled|download|hidden|inert"
    "|itemscope|loop|multiple|muted|nohref|noshade|novalidate|nowrap|open|playsinline|readonly|required|reversed"
    "|selected"
)
_VALUE = r"""(?:"[^"<]*+"|'[^'<]*+'|[^\s"'=<>`]++)"""
TAG_PATTERN = (
    rf"</?(?:{'|'.join(_NAMES)}|[a-z]{{1,9}}:[a-z]+)"
    rf"(?:\s++(?:[a-z_:@][\w:.@-]*+\s*+=\s*+{_VALUE}|(?:{_ALONE})(?![\w:.-])))*+\s*+/?>"
)
TAG = re.compile(TAG_PATTERN, re.IGNORECASE | re.ASCII)
"""One tag of HTML as its standard wants it, also of an element that no page of this site may hold."""
