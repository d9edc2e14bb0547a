"""Blocks of HTML between the Markdown, found in a time that grows with the text and no faster."""

from markdown import Markdown
from markdown.extensions import Extension
from markdown.htmlparser import HTMLExtractor
from markdown.preprocessors import HtmlBlockPreprocessor


class RawHtmlExtension(Extension):
    """Python-Markdown's own reading of HTML blocks, except for tags that nothing closes."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802
        """Register the reading in the place of Python-Markdown's."""
        md.preprocessors.register(_RawHtmlPreprocessor(md), "html_block", 20)


class _RawHtmlPreprocessor(HtmlBlockPreprocessor):
    def run(self, lines: list[str]) -> list[str]:
        """Return the lines with a placeholder for each block of HTML."""
        source = "\n".join(lines)
        if "<" not in source:
            return lines
        extractor = _Extractor(self.md)
        extractor.feed(source)
        extractor.close()
        return "".join(extractor.cleandoc).split("\n")


class _Extractor(HTMLExtractor):
    def parse_starttag(self, i: int) -> int:
        """Read a tag from `i`, or take its `<` as text where no `>` follows at all."""
        if self.rawdata.find(">", i) < 0:
            self.handle_data("<")
            return i + 1
        return super().parse_starttag(i)
