"""What an editor's save leads to, and how a preview ends."""

import os
import signal
import socket
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from quality_kunming import commands
from quality_kunming.environment import ROOT
from quality_kunming.serving import RESTART
from quality_kunming.serving.session import Session
from quality_kunming.serving.watching import changes, needs_restart


@pytest.fixture
def root(campaign) -> Path:
    """A small project, with a package and a theme."""
    for name in ("theme", "quality_kunming/__pycache__", "output"):
        (campaign.root / name).mkdir(parents=True)
    campaign.write("data/a.yaml", "甲")
    return campaign.root


def test_save_is_named_by_its_file(root):
    """A save is seen at once, and what the tools write beside it is not."""
    saves = changes(root)
    listening = next(saves)
    (root / "quality_kunming/__pycache__/a.pyc").write_bytes(b"x")
    (root / "output/index.html").write_text("x")
    (root / "data/a.yaml").write_text("乙", "utf-8")

    assert listening == ()
    assert next(saves) == ("data/a.yaml",)


def test_saves_during_a_reading_lead_to_one_more(root):
    """Nobody waits ten times because ten files were saved while one was running."""
    saves = changes(root)
    next(saves)
    for name in ("a", "b", "c"):
        (root / f"data/{name}.yaml").write_text("乙", "utf-8")

    assert next(saves) == ("data/a.yaml", "data/b.yaml", "data/c.yaml")


@pytest.mark.parametrize(
    ("name", "restarts"),
    [
        ("quality_kunming/model/base.py", True),
        ("content/news/2022/a.md", False),
        ("data/a.yaml", False),
        ("theme/static/css/base.css", False),
        ("pelicanconf.py", False),
    ],
)
def test_only_the_package_needs_a_fresh_interpreter(name, restarts):
    """An editor's save is read by the running process; a developer's module is imported anew."""

    assert needs_restart((name,)) is restarts


def test_session_follows_saves_until_the_package_changes(root, capsys):
    """The preview reads each save, tells what is wrong, goes on, and asks to be restarted for new Python."""
    article = root / "content/news/2022/launch.md"
    good = article.read_text("utf-8")
    (root / "data/a.yaml").unlink()
    session = Session(root, None, 0)
    ended = []
    running = threading.Thread(target=lambda: ended.append(session.run()))
    running.start()
    version = session.preview.ask(lambda save: save.version)
    for text in (good.replace("topic: launch", "topic: lunch"), good):
        article.write_text(text, "utf-8")
        version = session.preview.other_than(version, 5).version
    (root / "quality_kunming/x.py").write_text("x = 1\n")
    running.join(5)
    told = capsys.readouterr().out

    assert ended == [RESTART]
    assert "预览地址：http://127.0.0.1:" in told
    assert "写了栏目“lunch”，但 data/vocabularies/topics.yaml 里没有" in told
    assert "有 1 个问题，改好保存就会刷新（content/news/2022/launch.md）" in told
    assert told.count("已更新，用时") == 3


def test_busy_port_is_said_in_words(root, capsys):
    """An editor who has a preview open already learns how to open another."""
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]

        assert Session(root, None, port).run() == 1
    assert f"端口 {port} 已被别的程序占用" in capsys.readouterr().out


@pytest.mark.parametrize("port", ["abc", "0", "70000", "-1"])
def test_wrong_port_is_said_in_words(port, capsys):
    """A slip on the command line is no traceback."""

    assert commands.serve("", port) == 1
    assert f"--port 写成了“{port}”" in capsys.readouterr().err


def test_worker_shows_problems_and_ends_with_its_parent(root):
    """A project with mistakes is served from the start, and no preview is left behind holding its port."""
    command = [sys.executable, "-m", "quality_kunming.serving", str(root), "0", "2022-09-10"]
    (root / "data/site.yaml").unlink()
    environment = {**os.environ, "PYTHONUTF8": "1"}
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "encoding": "utf-8"}
    # As a shell starts a job in the background, where it does not hear Ctrl-C.
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    worker = subprocess.Popen(command, cwd=ROOT, env=environment, **pipes)
    signal.signal(signal.SIGINT, before)
    with worker:
        told = []
        for line in worker.stdout:
            told.append(line)
            if "预览地址" in line:
                break
        worker.stdin.close()
        status = worker.wait(5)

    assert any(line.startswith("data/site.yaml: ") for line in told), told
    assert status == 0
