"""The theme's templates, compiled once for all environments of a process and kept for the next."""

from pathlib import Path
from types import CodeType

from jinja2 import Environment, FileSystemLoader

from quality_kunming.environment import ROOT


class CompiledTemplates(FileSystemLoader):
    """A folder of templates; the code of each is made when its source is first asked for, or has changed."""

    def __init__(self, folder: Path):
        super().__init__(folder)
        self._code: dict[str, tuple[str, CodeType]] = {}

    def load(self, environment: Environment, name: str, globals=None):
        """A template for an environment, with the environment's globals."""
        source, path, _ = self.get_source(environment, name)
        known = self._code.get(name)
        if known is None or known[0] != source:
            known = self._code[name] = source, environment.compile(source, name, path)
        return environment.template_class.from_code(environment, known[1], globals or {})


FOLDER = ROOT / "theme" / "templates"
TEMPLATES = CompiledTemplates(FOLDER)
