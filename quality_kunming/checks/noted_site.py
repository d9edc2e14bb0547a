"""A finished site with every question noted that a rule about one page puts to it."""

import sys
from collections.abc import Iterator

from quality_kunming.checks.finished import FinishedSite
from quality_kunming.model.policy import Policy
from quality_kunming.rendering.reads import Answers, NotedCatalog, Question, Reads


class NotedSite:
    """What rules about one page are given of the site, but for the policy, without which nothing is kept at all."""

    def __init__(self, site: FinishedSite, reads: Reads):
        self._site = site
        self._reads = reads
        self.policy: Policy = site.policy
        self.catalog = NotedCatalog(site.catalog, reads)
        self.files = _NotedFiles(site.files, reads)

    @property
    def hiding_classes(self) -> frozenset[str]:
        """As the site's."""
        self._reads.note("site", "hiding_classes")
        return self._site.hiding_classes

    @property
    def withheld_names(self) -> frozenset[str]:
        """As the site's."""
        self._reads.note("site", "withheld_names")
        return self._site.withheld_names

    @property
    def withheld_files(self) -> frozenset[str]:
        """As the site's."""
        self._reads.note("site", "withheld_files")
        return self._site.withheld_files

    def has_part(self, file: str, part: str) -> bool:
        """As the site's."""
        self._reads.note("of_file", "has_part", file, part)
        return self._site.has_part(file, part)

    def size(self, file: str) -> int | None:
        """As the site's."""
        self._reads.note("of_file", "size", file)
        return self._site.size(file)

    def weight(self, file: str) -> int:
        """As the site's."""
        self._reads.note("of_file", "weight", file)
        return self._site.weight(file)


class _NotedFiles:
    """The files of the site; to ask for one is not to ask for all."""

    def __init__(self, files: frozenset[str], reads: Reads):
        self._files = files
        self._reads = reads

    def __contains__(self, file: str) -> bool:
        self._reads.note("file", sys.intern(file))
        return file in self._files

    def __iter__(self) -> Iterator[str]:
        self._reads.note("site", "files")
        return iter(self._files)


class SiteAnswers(Answers):
    """What a site answers to the questions of an earlier check."""

    def __init__(self, site: FinishedSite):
        super().__init__(site.catalog, None)
        self._site_itself = site

    def _site(self, name: str) -> object:
        return getattr(self._site_itself, name)

    def _file(self, file: str) -> bool:
        return file in self._site_itself.files

    def _of_file(self, method: str, *asked: str) -> object:
        return getattr(self._site_itself, method)(*asked)


def is_of_files(question: Question) -> bool:
    """Whether a question only asks whether there is a file: every page has a hundred of these."""
    return question[0] == "file"
