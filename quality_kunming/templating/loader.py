"""The theme's templates, compiled once for all environments of a process, and kept for the next."""

import marshal
from pathlib import Path
from types import CodeType

from jinja2 import Environment, FileSystemLoader

from quality_kunming.caching import FOLDER as CACHE
from quality_kunming.caching import Table, digest_of, program_key
from quality_kunming.environment import ROOT

FOLDER = ROOT / "theme" / "templates"


class CompiledTemplates(FileSystemLoader):
    """A folder of templates; the code of each is made when its source is first asked for, or has changed."""

    def __init__(self, folder: Path):
        super().__init__(folder)
        self._code: dict[str, tuple[str, CodeType]] = {}
        self._kept: dict[str, tuple[str, bytes]] | None = None
        self._is_new = False

    def load(self, environment: Environment, name: str, globals=None):
        """A template for an environment, with the environment's globals."""
        source, path, _ = self.get_source(environment, name)
        known = self._code.get(name)
        if known is None or known[0] != source:
            known = self._code[name] = source, self._compiled(environment, name, source, path)
        return environment.template_class.from_code(environment, known[1], environment.globals)

    def _compiled(self, environment: Environment, name: str, source: str, path: str) -> CodeType:
        if self._kept is None:
            self._kept = _table().load()
        digest = digest_of(source.encode())
        if self._kept.get(name, ("", b""))[0] == digest:
            return marshal.loads(self._kept[name][1])
        code = environment.compile(source, name, path)
        self._kept[name] = digest, marshal.dumps(code)
        self._is_new = True
        return code

    def save(self) -> None:
        """Keep what was compiled for the next process."""
        if self._is_new:
            _table().save(self._kept)
            self._is_new = False


def _table() -> Table:
    return Table(ROOT / CACHE / "templates", program_key("quality_kunming/templating"))


TEMPLATES = CompiledTemplates(FOLDER)
