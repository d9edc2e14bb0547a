"""`undo`: it shows what it would do, does it when told to, and asks about what was edited since."""

import pytest

from quality_kunming import environment
from quality_kunming.changing import Change, last_change
from quality_kunming.commands import report_interrupted, undo
from quality_kunming.journal import State

NAME = "content/news/2022/launch.md"


@pytest.fixture
def root(campaign, monkeypatch):
    """A campaign in which a task has changed an article, made one and removed a record."""
    monkeypatch.setattr(environment, "ROOT", campaign.root)
    campaign.write(NAME, "甲,乙\n丙\n".encode())
    with Change(campaign.root, "check --fix") as change:
        change.write(campaign.root / NAME, "甲，乙\n丙\n丁\n".encode())
        change.write(campaign.root / "content/news/2026/new.md", b"new")
        change.remove(campaign.root / "data/hosts.yaml")
    return campaign.root


def run(capsys, edited: str = "", *, confirmed: bool = False) -> tuple[int, str]:
    """The status of the task, and all that it says."""
    status = undo(edited, is_confirmed=confirmed)
    told = capsys.readouterr()
    return status, told.out + told.err


def test_first_it_is_only_shown(root, capsys):
    """An editor reads which file becomes what, line by line, and how to go on."""
    status, told = run(capsys)

    assert status == 0
    assert "check --fix，改动了 3 个文件" in told
    assert f"{NAME}：换回原来的，2 行不一样" in told
    assert "第 1 行，现在是：甲，乙" in told
    assert "第 1 行，退回成：甲,乙" in told
    assert "第 3 行，退回成：（没有）" in told
    assert "content/news/2026/new.md：删去，那时候新建的" in told
    assert "data/hosts.yaml：放回来，那时候删去的" in told
    assert "python3 tasks.py undo --yes" in told
    assert (root / NAME).read_text("utf-8") == "甲，乙\n丙\n丁\n"


def test_confirmed_it_is_done_and_the_next_goes_further_back(root, capsys):
    """Twice goes two changes back; then there is no more, and git is named."""
    with Change(root, "convert") as change:
        change.write(root / NAME, b"\xff")

    assert run(capsys, confirmed=True)[0] == 0
    assert (root / NAME).read_text("utf-8") == "甲，乙\n丙\n丁\n"
    assert "content/news/2026/new.md" in run(capsys, confirmed=True)[1]
    assert (root / NAME).read_text("utf-8") == "甲,乙\n丙\n"
    assert (root / "data/hosts.yaml").exists()
    assert not (root / "content/news/2026").exists()
    assert run(capsys, confirmed=True) == (
        1,
        "没有可以退回的改动；更早的请从 git 里取回，见 docs/editing.md 的“改错了，退回去”。\n",
    )


def test_edited_file_is_asked_about(root, capsys):
    """Nothing is touched before the editor has said what becomes of what was written since."""
    (root / NAME).write_text("编辑写的\n", "utf-8")
    status, told = run(capsys, confirmed=True)

    assert status == 1
    assert f"{NAME}：后来又改过；原来的在 .undo/0001/before/{NAME}" in told
    assert "undo --edited keep" in told
    assert (root / "content/news/2026/new.md").exists()

    assert run(capsys, "keep", confirmed=True)[0] == 0
    assert (root / NAME).read_text("utf-8") == "编辑写的\n"
    assert not (root / "content/news/2026/new.md").exists()


def test_wrong_choice_is_answered(root, capsys):
    """A slip of the command line changes nothing."""
    assert run(capsys, "all") == (1, "--edited 写成了“all”，请写 keep（留着）或者 back（也退回）\n")


def test_text_of_another_encoding_is_not_shown(root, capsys):
    """What was GBK comes back as GBK."""
    (root / NAME).write_bytes("甲".encode("gbk"))
    with Change(root, "convert") as change:
        change.write(root / NAME, "甲".encode())

    assert "换回原来的（不是 UTF-8 文字，不显示）" in run(capsys, confirmed=True)[1]
    assert (root / NAME).read_bytes() == "甲".encode("gbk")


@pytest.mark.parametrize("confirmed", [False, True])
def test_damaged_original_is_told(root, capsys, confirmed):
    """Who has lost an original is sent to git, and nothing is touched."""
    last_change(root).original(NAME).unlink()
    _, told = run(capsys, confirmed=confirmed)

    assert f"{NAME}：留下的原件坏了，退不回；请从 git 里取回" in told
    assert (root / NAME).read_text("utf-8") == "甲，乙\n丙\n丁\n"
    assert (root / "content/news/2026/new.md").exists()


def test_line_ends_alone_are_told(root, capsys):
    """A change that nobody sees is called so."""
    with Change(root, "改") as change:
        change.write(root / NAME, "甲，乙\r\n丙\r\n丁\r\n".encode())

    assert "只有换行或者编码的标记不一样" in run(capsys)[1]


def test_interrupted_change_is_put_right_and_told(root, capsys):
    """Whoever starts the next task reads what became of the one that was cut off."""
    (root / "content/news/2026/new.md").write_bytes(b"edited")
    last_change(root).save(state=State.OPEN)
    report_interrupted(root)
    told = capsys.readouterr().err

    assert "check --fix 没有做完就断了，已退回原来的样子" in told
    assert "content/news/2026/new.md 后来又改过，没有动；原来没有这个文件" in told
    assert (root / NAME).read_text("utf-8") == "甲,乙\n丙\n"
    report_interrupted(root)
    assert capsys.readouterr().err == ""
