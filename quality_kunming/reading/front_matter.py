"""The two parts of a Markdown file: the YAML between its fences, and the text below."""

FENCE = "---"


def split(text: str) -> tuple[str, str] | None:
    """Front matter (ends with a line end) and body; None where the two fences are missing."""
    lines = text.split("\n")
    if lines[0].rstrip() != FENCE:
        return None
    for number, line in enumerate(lines[1:], 1):
        if line.rstrip() == FENCE:
            return "\n".join(lines[1:number]) + "\n", "\n".join(lines[number + 1 :])
    return None
