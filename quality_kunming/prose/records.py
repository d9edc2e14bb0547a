"""One line that places a record in a text: `::: 活动 2022/lianliankan`."""

from markdown import Markdown
from markdown.extensions import Extension
from markdown.preprocessors import Preprocessor
from markdown.util import ETX, STX

from .colon_blocks import ColonLine, read_colon_blocks

# Python-Markdown removes STX and ETX from what authors write, so these lines cannot be forged.
CALLOUT_OPENS = f"{STX}callout-opens:"
CALLOUT_CLOSES = f"{STX}callout-closes:"


class ColonBlockExtension(Extension):
    """Reads the `:::` lines of a text into `records` and `callouts`."""

    def __init__(self) -> None:
        super().__init__()
        self.records: list[tuple[str, str]] = []
        self.callouts: dict[str, ColonLine] = {}

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802
        """Register the reading after code and raw HTML have been put aside."""
        md.registerExtension(self)
        md.preprocessors.register(ColonBlockPreprocessor(md, self), "colon_blocks", 17)

    def reset(self) -> None:
        """Forget the last text."""
        self.records.clear()
        self.callouts.clear()


class ColonBlockPreprocessor(Preprocessor):
    """Turns each `:::` line into a block of its own."""

    def __init__(self, md: Markdown, extension: ColonBlockExtension) -> None:
        super().__init__(md)
        self.extension = extension

    def run(self, lines: list[str]) -> list[str]:
        """Return the lines with a placeholder for each record and a marker around each callout."""
        found = read_colon_blocks(lines).lines
        if not found:
            return lines
        result: list[str] = []
        for number, line in enumerate(lines):
            if number in found:
                result += ["", self._placeholder(line, found[number]), ""]
            else:
                result.append(line)
        return result

    def _placeholder(self, written: str, line: ColonLine) -> str:
        match line.role:
            case "record":
                self.extension.records.append((line.kind, line.rest))
                number = len(self.extension.records) - 1
                return self.md.htmlStash.store(f'<div class="placed-record">{number}</div>')
            case "opens":
                self.extension.callouts[f"{line.pair}"] = line
                return f"{CALLOUT_OPENS}{line.pair}{ETX}"
            case "closes":
                return "" if line.kind == "record" else f"{CALLOUT_CLOSES}{line.pair}{ETX}"
            case "text":
                return written
