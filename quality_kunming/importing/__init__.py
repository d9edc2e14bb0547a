"""A document that an editor has – Word, WeChat, Excel, any page – becomes an article of this site."""

from quality_kunming.importing.documents import from_file, from_html
from quality_kunming.importing.draft import Attached, Draft, UnreadableDocumentError
from quality_kunming.importing.filing import file_away
from quality_kunming.importing.matter import text_of

__all__ = [
    "Attached",
    "Draft",
    "UnreadableDocumentError",
    "file_away",
    "from_file",
    "from_html",
    "text_of",
]
