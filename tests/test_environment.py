"""The environment makes itself, and grows when a task needs more."""

import re
import subprocess
import sys
import tomllib

import pytest

from quality_kunming import environment
from quality_kunming.environment import LOCKS, ROOT


@pytest.fixture
def installed(tmp_path, monkeypatch) -> list[list[str]]:
    """The commands that install something into an environment that has the site's libraries alone."""
    commands = []
    monkeypatch.setattr(environment, "FOLDER", tmp_path)
    monkeypatch.setattr(sys, "prefix", str(tmp_path))
    monkeypatch.setattr(subprocess, "run", lambda command, **_: commands.append(command))
    environment.python().parent.mkdir()
    environment.python().touch()
    environment._stamp("site").touch()
    return commands


def test_the_first_deploy_to_an_object_store_installs_what_it_needs(installed, capsys):
    """The operator does nothing for it: the lock with its hashes is installed once, and it is said."""
    assert environment.add("s3")
    assert environment.add("s3")

    assert len(installed) == 1
    assert installed[0][-4:] == [
        "--require-hashes",
        "--no-deps",
        "-r",
        str(ROOT / "requirements-s3.txt"),
    ]
    assert capsys.readouterr().out.count("正在准备运行环境") == 1
    assert environment.is_ready("site")


def test_what_the_tests_need_contains_what_deploys_need(installed):
    """Who has run the tests waits for nothing more."""
    environment._stamp("dev").touch()

    assert environment.add("s3")

    assert not installed


def test_an_installation_that_fails_is_told(installed, monkeypatch, capsys):
    """Without a network the operator reads so, and the site's own libraries stay as they are."""

    def fail(command, **_):
        raise subprocess.CalledProcessError(1, command)

    monkeypatch.setattr(subprocess, "run", fail)

    assert not environment.add("s3")

    assert "请检查网络" in capsys.readouterr().err
    assert environment.is_ready("site")


@pytest.mark.parametrize(
    ("smaller", "larger"), [("site", "s3"), ("s3", "dev"), ("site", "print"), ("print", "dev")]
)
def test_the_locks_agree(smaller, larger):
    """One environment serves all: what is added never changes what is there."""

    def pins(kind: str) -> set[str]:
        return set(re.findall(r"^[\w.-]+==\S+", (ROOT / LOCKS[kind]).read_text("utf-8"), re.M))

    assert pins(smaller) <= pins(larger)


@pytest.mark.parametrize("extra", ["s3", "print"])
def test_the_extra_is_declared_as_it_is_locked(extra):
    """`pip install .[s3]` and the lock mean the same."""
    declared = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    wanted = (ROOT / f"requirements-{extra}.in").read_text("utf-8").splitlines()

    extras = declared["project"]["optional-dependencies"][extra]
    assert extras == [line for line in wanted if line[0] not in "#-"]
