"""Pelican's reader for Markdown files, which the catalog has already read and checked."""

from pathlib import Path

from pelican.contents import Category, Tag
from pelican.readers import BaseReader

from quality_kunming.model.addresses import SURROUNDED
from quality_kunming.model.article import ArticleMatter, FrontMatter
from quality_kunming.prose import Prose, summarise
from quality_kunming.workshop import Workshop

SURROUNDING = tuple(f"pages/{slug}.md" for slug in SURROUNDED)
"""Texts that stand in the page of a section."""


def add_reader(readers) -> None:
    """Let our reader, and no other, read the texts under `content/`; static files stay Pelican's."""
    static = readers.reader_classes["static"]
    readers.reader_classes.clear()
    readers.reader_classes |= {"static": static, "md": MatterReader}


class MatterReader(BaseReader):
    """Turns a checked front matter and its Markdown into what Pelican's contents are made of.

    A file that the catalog leaves out on this day (scheduled, or in production a draft or sample) is skipped, and so is
    one whose text stands in a section's page.
    """

    file_extensions = ("md",)

    def read(self, source_path: str) -> tuple[str, dict]:
        """HTML and metadata of one file."""
        workshop = Workshop.of(self.settings)
        name = Path(source_path).resolve().relative_to(workshop.root / "content").as_posix()
        catalog = workshop.catalog
        matter = catalog.articles.get(name) or catalog.pages.get(name)
        if matter is None or matter.path in SURROUNDING:
            return "", {"status": "skip"}
        prose = workshop.prose.render(matter.body, origin=matter.path)
        metadata = {
            "title": matter.title,
            "slug": matter.slug,
            "status": "draft" if matter.is_draft else "published",
            "summary": _summary(matter, prose),
            "matter": matter,
            "notice": workshop.notice_of(matter),
            "contents": prose.contents,
        }
        if matter.changed:
            metadata["modified"] = matter.changed.begins
        if isinstance(matter, ArticleMatter):
            metadata |= self._of_article(matter, catalog)
        return prose.html, metadata

    def _of_article(self, matter: ArticleMatter, catalog) -> dict:
        topic = Category(catalog.get("topic", matter.topic).name, self.settings)
        topic.slug = matter.topic
        return {
            "date": matter.date.begins,
            "category": topic,
            "tags": [self._tag(key, catalog) for key in matter.activities],
        }

    def _tag(self, key: str, catalog) -> Tag:
        tag = Tag(
            f"{catalog.get('activity', key).short_name}（{key.split('/')[0]}年）", self.settings
        )
        tag.slug = key
        return tag


def _summary(matter: FrontMatter, prose: Prose) -> str:
    if matter.retracted:
        return f"本文已于{matter.retracted.day.text}撤稿。{matter.retracted.reason}"
    return matter.summary or summarise(prose.lead or prose.text)
