"""The tasks on the command line: what runs, and how it ends."""

import json
import re
import subprocess
import sys
from collections.abc import Callable

import pytest
from invoke import Task
from support import ARTICLE

import tasks
from quality_kunming import commands, environment
from quality_kunming.commands import answers
from quality_kunming.console import TaskProgram
from quality_kunming.delivery import deploying, online
from quality_kunming.delivery.errors import BrokenError, DeliveryError, RestoredError
from quality_kunming.environment import ROOT
from quality_kunming.loading.collection import Collection

TASKS = sorted(one.name for one in vars(tasks).values() if isinstance(one, Task))


@pytest.fixture
def run(capsys, monkeypatch) -> Callable[..., tuple[int, str, str]]:
    """Runs a command as `tasks.py` does, without a process of its own: status, answer, complaint."""
    monkeypatch.chdir(ROOT)

    def run(*words: str) -> tuple[int, str, str]:
        status = 0
        try:
            TaskProgram(name="tasks.py", binary="python3 tasks.py").run(
                ["tasks.py", "--search-root", str(ROOT), *(words or ["--list"])]
            )
        except SystemExit as end:
            status = end.code or 0
        return status, *capsys.readouterr()

    return run


def test_command_is_typed_as_the_manual_says():
    """`python3 tasks.py` finds its environment, its tasks and its language by itself."""
    command = [sys.executable, "tasks.py", "buidl"]
    ended = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8")

    assert "没有“buidl”这个任务。是不是 build？" in ended.stderr
    assert ended.returncode == 1


@pytest.mark.parametrize("is_off", [True, False])
def test_compiled_modules_are_kept_where_python_keeps_them(monkeypatch, is_off):
    """No task compiles the whole program anew, unless somebody has told Python to leave no files."""
    monkeypatch.setattr(sys, "dont_write_bytecode", is_off)

    TaskProgram().parse_core(["tasks.py", "check"])

    assert sys.dont_write_bytecode is is_off


def test_next_task_runs_after_a_good_one_only(monkeypatch):
    """`check build` builds where the check found nothing, and nowhere else."""
    monkeypatch.setattr(commands, "check", lambda *_: 0)
    assert tasks.check.body(None) is None

    monkeypatch.setattr(commands, "check", lambda *_: 1)
    with pytest.raises(SystemExit, match="1"):
        tasks.check.body(None)


def test_rule_is_explained(capsys):
    """Who is told of a rule reads why it is there, where it comes from, and what is right."""
    assert commands.explain("[mobile-number]") == 0

    told = capsys.readouterr().out
    assert "（mobile-number，错误）" in told
    assert all(part in told for part in ("为什么：", "依据：", "不要这样：", "要这样：", "例外"))


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["buidl"], "没有“buidl”这个任务。是不是 build？"),
        (["build", "2022-09-10"], "日期前面要写 --on，例如 build --on 2022-09-10。"),
        (["build", "--no", "x"], "没有“--no”这个选项"),
        (["build", "--on"], "命令没有写完整"),
        (["build", "--on", "2022-9-1"], "请写成 2022-09-10 这样的日期"),
        (["check", "--on", "2022-09-10 25:00"], "日历或钟表上没有这个时间"),
        (["check", "--fix", "--on", "2022-9-1"], "请写成 2022-09-10 这样的日期"),
        (["compare", "--on", "2022-9-1"], "请写成 2022-09-10 这样的日期"),
        (["check", "--manifest", "none.json"], "--manifest 写的 none.json 没有这个文件"),
        (
            ["check", "--explain", "mobile-numbr"],
            "没有“mobile-numbr”这条规则；是不是 mobile-number",
        ),
        (["check", "--form", "html"], "请写其中一个：text、json、sarif、github、gitlab"),
        (["compare", "--base", "nowhere"], "没有“nowhere”这个分支或提交"),
        (["check", "--manifest", "nowhere"], "没有“nowhere”这个目标"),
        (["deploy", "--to", "nowhere"], "没有“nowhere”这个目标。可以用的有：pages"),
        (["deploy", "--remove"], "--remove 只用来撤下预览"),
        (["rollback", "--to", "nowhere"], "没有“nowhere”这个目标"),
        (["convert"], "请写上文件"),
        (["convert", "README.md"], "不在 content/ 和 data/ 里"),
        (["next", "--form", "html"], "请写其中一个：text、time、env"),
        (["next", "--form", "env"], "还要用 --since 写明哪次发布"),
        (["next", "--since", "nowhere"], "没有“nowhere”这个目标"),
        (["next", "--since", "none.json"], "--since 写的 none.json 打不开"),
        (["new", "article", "质量", "月"], "标题里有空格时，请把标题放进英文引号"),
        (["new", "--bad"], "没有“--bad”这个选项；看有哪些：python3 tasks.py new --help"),
        (["--help", "nowhere"], "没有“nowhere”这个任务"),
        (["new", "edition", "2027", "--from", "1999"], "--from 写成了“1999”"),
        (["new", "session", "甲", "--edition", "1999"], "没有 1999 年这一届"),
        (["todo", "--edition", "1999"], "没有 1999 年这一届"),
        (["wechat"], "请写明是哪一篇"),
        (["wechat", "lauch-2022"], "相近的有：content/news/2022/launch-2022.md"),
        (["wechat", "about"], "只有新闻和通知能发到公众号"),
        (["new"], "可以新建（写英文或者中文都行）"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_slip_on_the_command_line_is_answered_in_chinese(run, words, sentence):
    """An editor who mistypes a command reads what to type."""
    status, answer, complaint = run(*words)

    assert sentence in answer + complaint
    assert status == (0 if words == ["new"] else 1)


@pytest.mark.parametrize(
    "words", [[], ["--help"], ["-h"], *([task, "--help"] for task in TASKS)], ids=" ".join
)
def test_help_is_chinese(run, words):
    """Whoever asks how a command goes reads it in Chinese: no English word but names that are typed."""
    status, answer, complaint = run(*words)
    explained = re.sub(r"python3 tasks\.py|--?[a-z-]+|[\w./-]+\.\w+|output/|\S*/\S*", "", answer)

    assert (status, complaint) == (0, "")
    assert re.search("用法|可以用的任务", answer)
    assert [*re.findall(r"[A-Za-z]+ [A-Za-z]+ [A-Za-z]+", explained)] == []
    assert not re.search(r"Usage|Docstring|Options|STRING|none", explained)


def test_help_names_words_and_options_of_a_task(run):
    """All that `new` takes is explained in its help."""
    _, told, _ = run("new", "--help")

    assert "[种类] [标题或姓名] [选项]" in told
    for option in ("--edition", "--from", "--activity", "--table"):
        assert re.search(rf"{option} 值 +\S", told)


@pytest.mark.parametrize(
    ("error", "status", "sentence"),
    [
        (DeliveryError("磁盘满了。"), 1, "磁盘满了。网上的网站没有动。"),
        (RestoredError("已换回 0001-x。"), 2, "已换回 0001-x。"),
        (BrokenError("请马上检查。"), 3, "请马上检查。"),
        (OSError(28, "No space left on device"), 1, "请检查磁盘空间和文件夹权限"),
    ],
)
def test_status_tells_what_visitors_have(monkeypatch, capsys, error, status, sentence):
    """Whoever is called at night knows from the number whether to get up."""

    def fail(*_, **__) -> None:
        raise error

    monkeypatch.setattr(deploying, "deploy", fail)

    assert commands.deploy("", "", is_trial=False, is_removal=False) == status
    assert sentence in capsys.readouterr().err


@pytest.fixture
def publication(tmp_path):
    """Writes the manifest of a publication that holds until something; returns its name."""

    def write(said: dict) -> str:
        path = tmp_path / "manifest.json"
        path.write_text(json.dumps(said), "utf-8")
        return str(path)

    return write


@pytest.mark.parametrize(
    ("on", "status", "sentence"),
    [
        ("2027-09-06 08:59", commands.NOT_DUE, "还没到时候：网上的网页到2027年9月6日9:00才会变。"),
        ("2027-09-06 09:00", 0, "到时候了"),
        ("2027-09-05", commands.NOT_DUE, "2027年9月6日9:00"),
        ("2027-09-06", 0, "到时候了"),
    ],
)
def test_publication_is_due_from_its_next_change_on(publication, capsys, on, status, sentence):
    """A timer publishes at nine what is written for nine, and does nothing before."""
    name = publication({"next": "2027-09-06T09:00+08:00"})

    assert commands.next_changes(on, "text", name, "") == status
    assert sentence in capsys.readouterr().out


@pytest.mark.parametrize(
    ("on", "due"), [("2027-09-06 23:59", "false"), ("2027-09-07 00:00", "true")]
)
def test_program_that_asks_is_told_in_a_file(publication, tmp_path, capsys, on, due):
    """A workflow reads the answer in its own form, and whoever reads its log in words."""
    name = publication({"next": "2027-09-07T00:00+08:00"})

    assert commands.next_changes(on, "env", name, str(tmp_path / "told")) == 0
    assert (tmp_path / "told").read_text("utf-8") == f"due={due}\n"
    assert ("零点才会变" in capsys.readouterr().out) == (due == "false")


def test_publication_that_does_not_tell_is_due(publication):
    """After an update of the program, and after damage, the site is made anew rather than left."""

    assert commands.next_changes("", "text", publication({"format": 1}), "") == 0


@pytest.mark.parametrize("found", [None, DeliveryError("网断了")])
def test_site_that_cannot_be_asked_is_due(monkeypatch, capsys, found):
    """Before the first publication, and where the network fails, nothing is left waiting without a word."""

    def manifest(*_):
        if found:
            raise found
        return found

    monkeypatch.setattr(online, "published_manifest", manifest)

    assert commands.next_changes("", "text", "pages", "") == 0
    assert "当作到时候了" in capsys.readouterr().err


def test_task_that_a_file_is_too_much_for_names_it(monkeypatch, campaign, capsys):
    """No task ends in a traceback, nor says that the program is at fault where a file was behind it."""
    activity = Collection(campaign.root).records["data/activities/2022/lianliankan.yaml"]

    def breaking(record=activity):
        return record.name[10_000]

    monkeypatch.setattr(environment, "ROOT", campaign.root)

    assert answers.answered(breaking)() == 1
    told = capsys.readouterr().err
    assert told.startswith("data/activities/2022/lianliankan.yaml: ")
    assert "程序出了问题" not in told
    assert "IndexError" in (campaign.root / ".cache/fault.txt").read_text("utf-8")


def test_next_changes_are_told_with_their_files(monkeypatch, campaign, capsys):
    """An editor reads when the pages change next, and by which file; of midnight, what changes then."""
    campaign.write("content/news/2022/later.md", ARTICLE.replace("01 10:30", "05 09:00"))
    monkeypatch.setattr(environment, "ROOT", campaign.root)

    commands.next_changes("2022-09-05 08:00", "text", "", "")
    commands.next_changes("2022-09-05 09:00", "text", "", "")
    commands.next_changes("2022-09-05 08:00", "time", "", "")

    told = capsys.readouterr().out.splitlines()
    assert told[:2] == [
        "网页下一次会变：2022年9月5日9:00。",
        "2022年9月5日9:00：新闻 启动仪式举行，日期（content/news/2022/later.md）",
    ]
    midnight = told.index("网页下一次会变：2022年9月6日零点。")
    assert "首页页脚的日期" in told[midnight + 1]
    assert told[-1] == "2022-09-05T09:00+08:00"


@pytest.mark.parametrize(
    ("task", "step"),
    [
        (lambda: commands.import_documents(["a.txt"]), "importing.from_file"),
        (lambda: commands.convert("a.md", "", is_confirmed=False), "authoring.convert.plan"),
        (lambda: commands.wechat("launch"), "loading.read"),
    ],
    ids=["import", "convert", "wechat"],
)
def test_what_nobody_foresaw_ends_in_a_sentence(task, step, monkeypatch, tmp_path, capsys):
    """An editor reads one Chinese sentence, whichever task it was, and a developer finds the rest in a file."""

    def fail(*_, **__):
        raise RuntimeError("unforeseen")

    monkeypatch.setattr(environment, "ROOT", tmp_path)
    monkeypatch.setattr(f"quality_kunming.{step}", fail)

    assert task() == 1
    assert "程序出了问题" in capsys.readouterr().err
    assert "unforeseen" in (tmp_path / ".cache" / "fault.txt").read_text("utf-8")
