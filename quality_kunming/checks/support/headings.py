"""The headings of a Markdown text, as its author wrote them."""

import re

HEADING = re.compile(r"^ {0,3}(?P<marks>#{1,6})[ \t]+(?P<words>\S.*?)[ \t#]*$", re.MULTILINE)
