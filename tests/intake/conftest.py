"""A project with calls, and the command that takes in what answers them."""

import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from quality_kunming import environment
from quality_kunming.commands import intake as command
from quality_kunming.intake.store import Store
from quality_kunming.model.moment import Moment

sys.path.insert(0, str(Path(__file__).parent))
sys.path.insert(0, str(Path(__file__).parent.parent))

from support import TinySite

TERMS = """
terms:
  keeper: 昆明市市场监督管理局
  purpose: 评选春城质量官，入选的在本站公布
  keep_days: 365
  withdraw: 打征集公布的电话说要撤回，三个工作日内删除
"""
CALLS = """
    number: 5
    announced: 2022-08-10
    name: 品牌故事
    short_name: 故事
    audience: [市民, 企业]
    summary: 讲一讲品牌的故事。
    sources: [launch]
    calls:
      - name: “春城质量官”征集
        audience: 市民
        collects: 质量官
        summary: 各行各业的人都可以报名。
        results_on: 2022-10-20
        window:
          start: 2022-09-01
          end: 2022-09-20
      - name: 品牌案例征集
        audience: 企业
        collects: 案例
        summary: 讲一讲怎样做品牌。
        results_on: 2022-10-20
        window:
          start: 2022-09-01
          end: 2022-09-20
      - name: 体验营报名
        slug: camp
        audience: 家庭
        summary: 看一看检验室。
        guardian: true
        window:
          start: 2022-09-01
          end: 2022-09-20
        asks:
          - key: child
            label: 孩子的姓名
            private: true
          - key: wish
            label: 想看什么
          - key: phone
            label: 联系电话
            kind: 电话
            private: true
"""


@dataclass
class Office:
    """A project, its register elsewhere, a folder with what has come, and the command."""

    root: Path
    inbox: Path
    register: Path
    ask: Callable[..., tuple[int, str, str]]
    at: Callable[[str], None]
    """Lets it be some other moment."""

    @property
    def store(self) -> Store:
        """What was taken in."""
        return Store(self.root)

    def receive(self, **files: bytes) -> None:
        """Put files into the inbox: `a__b_zip` is a/b.zip."""
        for name, data in files.items():
            self.put(name.replace("__", "/").replace("_", "."), data)

    def put(self, name: str, data: bytes) -> Path:
        """Put one file into the inbox."""
        path = self.inbox / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
        return path

    def take(self, call: str = "2022/gushi/ambassador") -> tuple[int, str, str]:
        """Take in the inbox; the status, what was printed, what was printed as wrong."""
        return self.ask([str(self.inbox)], call=call)

    def draft(self, number: str, name: str = "record.yaml") -> str:
        """What a file of a draft says."""
        return self.store.text(number, name)

    def files(self) -> dict[str, bytes]:
        """Every file of the project and its register, aside from caches and what was only noted."""
        places = [*self.root.rglob("*"), *self.register.parent.glob("*")]
        return {
            str(path): path.read_bytes()
            for path in places
            if path.is_file() and ".cache" not in path.parts and ".undo" not in path.parts
        }


@pytest.fixture
def office(tmp_path, monkeypatch, capsys) -> Office:
    """An office that has taken in nothing yet."""
    root = tmp_path / "project"
    root.mkdir()
    site = TinySite(root).with_campaign()
    site.write("data/activities/2022/gushi.yaml", CALLS)
    settings = root / "data" / "site.yaml"
    settings.write_text(settings.read_text("utf-8") + TERMS, "utf-8")
    register = tmp_path / "kept" / "register.json"
    monkeypatch.setenv("INTAKE_REGISTER", str(register))
    monkeypatch.delenv("INTAKE_KEY", raising=False)
    monkeypatch.setattr(environment, "ROOT", root)
    inbox = tmp_path / "inbox"
    inbox.mkdir()

    def at(moment: str) -> None:
        monkeypatch.setattr(Moment, "now", classmethod(lambda cls: cls.at(moment)))

    at("2022-09-15 10:00")

    def ask(words=(), **options) -> tuple[int, str, str]:
        status = command(list(words), **options)
        return status, *capsys.readouterr()

    return Office(root, inbox, register, ask, at)
