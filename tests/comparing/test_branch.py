"""A checkout held against the commit where it left its base: tiny repositories, real builds."""

import subprocess
from collections.abc import Sequence
from pathlib import Path

import pytest
from program import copy_program
from support import TinySite

from quality_kunming.comparing.base import ComparisonError
from quality_kunming.comparing.branch import compare_branch
from quality_kunming.model.moment import Moment

AS_OF = Moment.at("2026-11-21 08:30")
PROGRAM = ("quality_kunming", "theme", "pelicanconf.py", "publishconf.py", "tasks.py")


class Repository:
    """A site under git, with its program where it is to be built."""

    def __init__(self, site: TinySite, program: Sequence[str] = ()):
        self.root = site.root
        copy_program(program, self.root)
        site.write(".gitignore", "/.cache/\n/output/\n__pycache__/\n")
        self.git("init", "--quiet", "--initial-branch", "main")
        self.commit()

    def git(self, *words: str) -> str:
        command = ["git", "-C", str(self.root), "-c", "user.name=编辑", "-c", "user.email=a@b.cn"]
        done = subprocess.run([*command, *words], check=True, capture_output=True, text=True)
        return done.stdout.strip()

    def commit(self) -> str:
        self.git("add", "--all")
        self.git("commit", "--quiet", "--message", "Change")
        return self.git("rev-parse", "HEAD")

    def edit(self, name: str, old: str, new: str) -> None:
        path = self.root / name
        path.write_text(path.read_text("utf-8").replace(old, new), "utf-8")


@pytest.fixture
def repository(campaign) -> Repository:
    return Repository(campaign.with_pages(), PROGRAM)


@pytest.fixture
def unbuilt(site) -> Repository:
    return Repository(site)


def left_over(root: Path) -> list[str]:
    return [path.name for path in (root / ".cache").glob("compare-*")]


def test_branch_is_compared_with_the_commit_where_it_left(repository):
    """A request for merge tells its own changes, not what others merged meanwhile."""
    start = repository.git("rev-parse", "HEAD")
    repository.git("switch", "--quiet", "--create", "edit")
    repository.edit("content/news/2022/launch.md", "六大主题活动展开", "七大主题活动展开")
    repository.commit()
    repository.git("switch", "--quiet", "main")
    repository.edit("content/pages/about.md", "关于质量昆明。", "别人改的。")
    repository.commit()
    repository.git("switch", "--quiet", "edit")

    told = compare_branch(repository.root, "main", AS_OF)

    changed = {page.address: group for group in told.comparison.changed for page in group.pages}
    (change,) = changed["/news/2022/launch/"].alteration.paragraphs
    assert told.commit == start
    assert "六大主题活动展开" in change.before[0]
    assert "七大主题活动展开" in change.after[0]
    assert "/about/" not in changed
    assert (told.comparison.added, told.comparison.removed) == ((), ())


def test_comparison_leaves_the_checkout_as_it_was(repository, monkeypatch):
    """On a CI host too, changes not committed yet are compared, and nothing of checkout or output is touched."""
    monkeypatch.setenv("CI_PAGES_URL", "https://bureau.gitlab.io/site")
    repository.edit("content/pages/about.md", "关于质量昆明。", "改了还没有提交。")
    before = repository.git("status", "--porcelain")

    told = compare_branch(repository.root, "HEAD", AS_OF)

    assert [page.address for group in told.comparison.changed for page in group.pages] == [
        "/about/"
    ]
    assert repository.git("status", "--porcelain") == before
    assert not (repository.root / "output").exists()
    assert left_over(repository.root) == []


def test_base_that_does_not_build_is_told_plainly(repository):
    """Where the site before the change is broken, its own complaint is given and nothing is compared."""
    repository.edit("data/sources/launch.yaml", "date: 2022-09-01", "date: 哪天")
    repository.commit()
    repository.edit("data/sources/launch.yaml", "date: 哪天", "date: 2022-09-01")

    with pytest.raises(ComparisonError, match="改动以前的网站做不出来") as caught:
        compare_branch(repository.root, "HEAD", AS_OF)

    assert any("data/sources/launch.yaml:3" in line for line in caught.value.details)
    assert left_over(repository.root) == []


def test_change_that_does_not_build_is_told_plainly(repository):
    """Where the change breaks the site, the problems are named with their lines."""
    repository.edit("data/sources/launch.yaml", "date: 2022-09-01", "date: 哪天")

    with pytest.raises(ComparisonError, match="改动以后的网站做不出来") as caught:
        compare_branch(repository.root, "HEAD", AS_OF)

    assert any("data/sources/launch.yaml:3" in line for line in caught.value.details)


@pytest.mark.parametrize("ref", ["nowhere", "--help", "-v", "HEAD; true", ""])
def test_unknown_base_is_answered(unbuilt, ref):
    """A mistyped branch is named, and no word of it is taken for an option."""

    with pytest.raises(ComparisonError, match=r"没有“.*”这个分支或提交"):
        compare_branch(unbuilt.root, ref, AS_OF)


def test_base_without_a_common_commit_is_answered(unbuilt):
    """Too shallow a clone is told with what to set."""
    unbuilt.git("switch", "--quiet", "--orphan", "alone")
    unbuilt.git("commit", "--quiet", "--allow-empty", "--message", "Begin anew")

    with pytest.raises(ComparisonError, match="fetch-depth: 0"):
        compare_branch(unbuilt.root, "main", AS_OF)


def test_base_is_built_by_its_own_program_without_credentials(repository, monkeypatch):
    """The program of the commit, not today's, makes the site before; it is given no key."""
    monkeypatch.setenv("DEPLOY_TOKEN", "secret")
    program = repository.root / "quality_kunming" / "console.py"
    text = program.read_text("utf-8")
    spy = "import os, sys\nsys.exit('own program, token %s' % os.environ.get('DEPLOY_TOKEN'))\n"
    program.write_text(spy, "utf-8")
    repository.commit()
    program.write_text(text, "utf-8")

    with pytest.raises(ComparisonError) as caught:
        compare_branch(repository.root, "HEAD", AS_OF)

    assert caught.value.details[-1] == "own program, token None"
