"""How much of what somebody sends is looked at: whatever has more is refused before it is read."""

FILES = 5_000
"""Files of one run."""
FILE_SIZE = 60_000_000
"""Bytes of one file as it was sent; mails carry a third more than what is in them."""
PACKED_FILES = 60
"""Files in one zip."""
LIST_SIZE = 500_000
"""Bytes of the list of what is in a zip; thousands of files."""
UNPACKED_SIZE = 120_000_000
"""Bytes of all that is in one zip."""
PACKED_TIMES = 200
"""How many times smaller a file may be in its zip; a text of one letter comes to a thousand."""
SMALL = 1_000_000
"""Bytes up to which nobody asks how well a file was packed."""
NESTING = 2
"""How deep zips and mails may lie in one another."""
ATTACHMENTS = 12
"""Files of one mail."""
MAIL_PARTS = 60
"""Parts of one mail, its frames counted."""
JSON_SIZE = 300_000
"""Bytes of the answers of one form."""
JSON_DEPTH = 6
ANSWER = 20_000
"""Characters of one answer; the longest that any form asks for is a tenth of it."""
SMALLEST_PICTURE = 200
"""Pixels of the shorter side; what is smaller is an ornament of a mail."""
PICTURE_SIDE = 2_000
"""Pixels to which the longer side of a picture is reduced."""
