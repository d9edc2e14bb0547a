"""Whatever stands under content/ or data/: a sentence for it, and no traceback, no hang, no script, nothing lost.

The worst inputs run in a process of their own with limits of time and memory; the others in this one.
"""

import json
import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser
from support import TODAY, TinySite

from quality_kunming.building import build
from quality_kunming.checks.project import Project
from quality_kunming.checks.running import problems_in_files
from quality_kunming.environment import ROOT
from quality_kunming.errors import DataError, Problem
from quality_kunming.loading.checking import problems_between
from quality_kunming.loading.collection import Collection
from quality_kunming.loading.ledger import Fate, ledger
from quality_kunming.loading.selection import select

HEAD = "---\ntitle: 质量开放日\ndate: 2022-09-02\ntopic: launch\norigin: 质量昆明编辑部\n---\n\n"
RECORD = "name: 启动\npublisher: 昆明信息港\n"
ARTICLE, SOURCE = "content/news/2022/x.md", "data/sources/x.yaml"
SECONDS, MEGABYTES = 5, 500

EXAMINE = """
import re, resource, sys, time
from pathlib import Path
from quality_kunming.checks.gate import examine
from quality_kunming.model.moment import Moment
started = time.process_time()
verdict = examine(Path(sys.argv[1]), Moment.at("2026-11-21"), {})
status = Path("/proc/self/status")
peak = re.search(r"VmHWM:\\s+(\\d+)", status.read_text()) if status.exists() else None
used = int(peak[1]) if peak else resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
print(len(verdict.problems), time.process_time() - started, used // 1024)
"""
"""Problems, seconds of work, megabytes of its own: `ru_maxrss` also counts those of who started it (getrusage(2))."""


@pytest.fixture(scope="module")
def shared(tmp_path_factory) -> TinySite:
    """A campaign whose one file `x` every example writes anew."""
    return TinySite(tmp_path_factory.mktemp("shared")).with_campaign()


def problems(root: Path) -> list[Problem]:
    """Everything found in the files."""
    project = Project(Collection(root), TODAY, {})
    broken = [*project.collection.problems, *problems_between(project.collection)]
    return [*broken, *problems_in_files(project)]


BOMB = "a: &a [x, x]\nb: &b [*a, *a, *a, *a]\nc: &c [*b, *b, *b, *b]\nname: [*c, *c, *c, *c]\n"
YAML = {
    "alias bomb": BOMB,
    "brackets": "name: " + "[" * 100_000,
    "braces": "name: " + "{a: " * 30_000,
    "dashes": "- " * 100_000,
    "questions": "? " * 100_000,
    "steps": "".join(" " * depth + "a:\n" for depth in range(600)),
    "many fields": "".join(f"k{number}: 1\n" for number in range(30_000)),
    "long list": RECORD + "note:\n" + "".join(f"- {number}\n" for number in range(50_000)),
    "huge scalar": RECORD + "note: " + "甲乙丙" * 50_000,
    "many digits": RECORD + "date: " + "9" * 400_000,
    "python object": "name: !!python/object/apply:os.system ['touch pwned']\n",
    "binary": "name: !!binary aGVsbG8=\n",
    "merge": RECORD + "<<: {note: 甲}\n",
    "several documents": RECORD + "---\n" + RECORD,
    "directive": "%YAML 9.9\n---\n" + RECORD,
    "same field": RECORD + "name: 又\n" * 10_000,
    "no field name": ": x\n",
    "field of fields": "[a, b]: x\n",
    "hidden line end": RECORD.replace("\n", "\x85"),
    "surrogates": RECORD + 'note: "\\ud800"\n',
    "escapes": RECORD + 'note: "\\e[2J\\0"\n',
    "too large": "#" * 3_000_000,
}
MARKDOWN = {
    "quotes": ">" * 200_000,
    "pictures": "![" * 200_000,
    "backticks": "`" * 400_000,
    "fences": "~~~\n" * 100_000,
    "comments": "<!--" * 100_000,
    "divs": "<div>" * 80_000,
    "soup": "<div><p><table><tr><td><a href='javascript:alert(1)'>" * 8_000,
    "list": "".join("  " * depth + "- a\n" for depth in range(400)),
    "nested quotes": "".join(">" * depth + " a\n" for depth in range(300)),
    "wide table": "|" + "a|" * 10_000 + "\n|" + "-|" * 10_000 + "\n",
    "one line": "质量月活动" * 30_000,
    "links": "".join(f"[{number}](/news/)" for number in range(20_000)),
    "footnotes": "".join(f"甲[^{n}]\n\n[^{n}]: 乙\n\n" for n in range(4_000)),
    "numbers": "".join(f"{number}" for number in range(80_000)),
    "list marks": "  - " * 20_000,
    "wide spaces": "甲" + "\u3000" * 20_000,
    "stars": "".join(f"*a{number}_b" for number in range(20_000)),
}
WORST = {
    **{f"yaml: {name}": (SOURCE, text) for name, text in YAML.items()},
    **{f"markdown: {name}": (ARTICLE, HEAD + text) for name, text in MARKDOWN.items()},
    "front matter without end": (ARTICLE, "---\n" + "a: b\n" * 80_000),
    "gbk": (ARTICLE, (HEAD + "质量开放日，" * 30_000).encode("gbk")),
    "utf-16": (ARTICLE, (HEAD + "质量开放日，" * 30_000).encode("utf-16")),
    "noise": (ARTICLE, bytes(range(256)) * 1_000),
    "table": ("content/downloads/x.csv", "13987654321," * 100_000),
}


def _limit() -> None:
    import resource

    resource.setrlimit(resource.RLIMIT_CPU, (60, 60))


@pytest.mark.skipif(sys.platform == "win32", reason="limits of a process are those of POSIX")
def test_worst_inputs_together_neither_stop_nor_break_the_gate(campaign):
    """All of them at once, each in a file of its own: an answer in seconds, in little memory, for every file."""
    for number, (name, text) in enumerate(WORST.values()):
        path = Path(name)
        data = text if isinstance(text, bytes) else text.encode("utf-8", "surrogatepass")
        campaign.write(str(path.with_stem(f"x{number}")), data)
    command = [sys.executable, "-c", EXAMINE, str(campaign.root)]

    result = subprocess.run(
        command, cwd=ROOT, capture_output=True, encoding="utf-8", preexec_fn=_limit, timeout=90
    )

    assert result.returncode == 0, result.stderr[-2000:]
    found, seconds, megabytes = map(float, result.stdout.split()[-3:])
    assert found >= len(WORST) / 2
    assert seconds < SECONDS * len(WORST) / 4
    assert megabytes < MEGABYTES
    assert not (ROOT / "pwned").exists()


SCRIPTS = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<svg onload=alert(1)>",
    "<a href='javascript:alert(1)'>甲</a>",
    "[甲](javascript:alert(1))",
    "[甲](JaVaScRiPt:alert(1))",
    "[甲](java&#x0A;script:alert(1))",
    "[甲](data:text/html;base64,PHNjcmlwdD4=)",
    "[甲](vbscript:x)",
    "<iframe src=https://evil.example></iframe>",
    "<style>@import 'https://evil.example'</style>",
    "<p style='background:url(javascript:alert(1))'>甲</p>",
    "<math><mi//xlink:href='data:x,<script>alert(1)</script>'>",
    "<noscript><p title='</noscript><img src=x onerror=alert(1)>'>",
    "<form action=javascript:alert(1)><button>甲</button></form>",
    "<!--><script>alert(1)</script>-->",
    "`<script>alert(1)</script>`",
    "```\n</code></pre><script>alert(1)</script>\n```",
    "<object data=x></object><embed src=x><base href=//evil.example>",
    "<meta http-equiv=refresh content='0;url=javascript:alert(1)'>",
    '"><script>alert(1)</script>',
]
FORBIDDEN = "script:not([src]):not([type='application/ld+json']), iframe, object, embed, base, form"


def test_no_way_of_writing_a_script_reaches_a_page(campaign):
    """Whoever can write a text, a title or a field cannot run anything in a visitor's browser."""
    for number, text in enumerate(SCRIPTS):
        head = HEAD.replace("质量开放日", json.dumps(f"甲{text}".replace("\n", " ")))
        campaign.write(f"content/news/2022/s{number}.md", head + text + "\n")
    campaign.write(SOURCE, f"name: {json.dumps(SCRIPTS[0])}\npublisher: {json.dumps(SCRIPTS[1])}\n")

    named: set[str] = set()
    try:
        build(campaign.root, TODAY)
    except DataError as error:
        named = {one.path for one in error.problems}
        for name in named:
            (campaign.root / name).unlink()
        build(campaign.root, TODAY)

    plain = {len(_page(path).css(FORBIDDEN)) for path in _pages(campaign, "news/2022/launch")}
    refused = [name for name in named if name.startswith("content/news/2022/s")]
    assert len(_pages(campaign, "news/2022/s*")) + len(refused) == len(SCRIPTS)
    assert len(_pages(campaign, "news/2022/s*")) > len(SCRIPTS) / 3
    for path in _pages(campaign, "**"):
        page = _page(path)
        own = len(page.css("form[role=search]")) if path.parent.name == "search" else 0
        assert own <= 1, path
        assert len(page.css(FORBIDDEN)) - own <= max(plain), path
        for node in page.css("*"):
            for name, value in node.attributes.items():
                assert not name.startswith("on"), (path, name)
                if name in ("href", "src", "action"):
                    scheme = (value or "").strip().lower().partition(":")[0]
                    assert scheme not in ("javascript", "vbscript", "data"), (path, value)


def _pages(site: TinySite, pattern: str) -> list[Path]:
    return sorted((site.root / "output").glob(f"{pattern}/index.html"))


def _page(path: Path) -> LexborHTMLParser:
    return LexborHTMLParser(path.read_text("utf-8"))


NAMES = [
    "with space.md",
    "引 号“甲”.md",
    "it's.md",
    '"quoted".md',
    "..md",
    "...md",
    "-rf.md",
    "--on.md",
    "line\nend.md",
    "tab\t.md",
    "steer\x1b[2J.md",
    "a" * 240 + ".md",
    "X.MD",
    "x.markdown",
    "x.yml",
    "x.YAML",
    "x.txt",
    "x.docx",
    "x",
    "café.md",
    "cafe\u0301.md",
    "&lt;b&gt;.md",
    "%2e%2e%2f.md",
    "a;b.md",
    "$(touch pwned).md",
    "con.md ",
]


@pytest.mark.parametrize("folder", ["content/news/2022", "content/pages", "data/sources", "data"])
def test_file_of_any_name_is_named_or_on_the_site(campaign, folder):
    """No name makes a file disappear, and none breaks a line of the report."""
    written = []
    for name in [*NAMES, os.fsdecode(b"latin-\xe9.md")]:
        path = campaign.root / folder / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(HEAD, "utf-8")
        written.append(path.relative_to(campaign.root).as_posix())

    found = problems(campaign.root)

    told = {one.path for one in found}
    collection = Collection(campaign.root)
    entries = ledger(collection, select(collection, TODAY, preview=False))
    known = {*told, *(one.source for one in entries if one.state is Fate.IGNORED)}
    known |= {*collection.matters, *collection.records}
    assert [name for name in written if name not in known] == []
    assert all("\n" not in str(one) and "\x1b" not in str(one) for one in found)
    assert all(str(one).encode("utf-8") for one in found)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no such files")
def test_what_is_no_file_is_named_and_never_opened(campaign):
    """Links out of the project, loops, pipes and sockets: a sentence each, and no waiting."""
    outside = campaign.root.parent / "secret.md"
    outside.write_text(HEAD + "机密", "utf-8")
    news, downloads = campaign.root / "content/news/2022", campaign.root / "content/downloads"
    downloads.mkdir()
    (news / "out.md").symlink_to(outside)
    (news / "loop.md").symlink_to("loop.md")
    (news / "gone.md").symlink_to("nowhere.md")
    (downloads / "up").symlink_to("..")
    (downloads / "passwd.txt").symlink_to("/etc/passwd")
    os.mkfifo(news / "pipe.md")
    os.mkfifo(downloads / "pipe.txt")
    os.mkfifo(campaign.root / SOURCE)
    (news / "folder.md").mkdir()
    here = Path.cwd()
    os.chdir(downloads)  # the name of a socket is at most 108 characters long
    try:
        with socket.socket(socket.AF_UNIX) as listening:
            listening.bind("socket.pdf")
    finally:
        os.chdir(here)

    told = {one.path: one.rule for one in problems(campaign.root)}

    for name in ("out.md", "loop.md", "gone.md", "pipe.md", "folder.md"):
        assert told[f"content/news/2022/{name}"] == "unusable-entry"
    for name in ("up", "passwd.txt", "pipe.txt", "socket.pdf"):
        assert told[f"content/downloads/{name}"] == "unusable-entry"
    assert told[SOURCE] == "unusable-entry"
    with pytest.raises(DataError):
        build(campaign.root, TODAY)
    assert not (campaign.root / "output").exists()


def test_names_that_some_disks_cannot_tell_apart_are_named(campaign):
    """A checkout on Windows or macOS loses no file."""
    campaign.write("content/downloads/Form.txt", "甲")
    campaign.write("content/downloads/form.txt", "乙")
    campaign.write("content/downloads/caf\u00e9.txt", "丙")
    campaign.write("content/downloads/cafe\u0301.txt", "丁")

    told = [one for one in problems(campaign.root) if "只差大小写" in one.message]

    assert len(told) == 2


BUDGET = settings(
    max_examples=40,
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
LINES = st.lists(
    st.sampled_from(
        [
            *RECORD.splitlines(),
            "date: 2022-09-01",
            "date: 12:30",
            "date: no",
            "note: |",
            "  甲",
            "- 乙",
            "note: &a 甲",
            "note: *a",
            "? x",
            "[a",
            "]",
            "{",
            "'",
            '"',
            "\t",
            "\u3000",
            "name：甲",
            "sample: yes",
            "sample: true",
            "link: javascript:alert(1)",
            "\x85",
            "# 甲",
        ]
    ),
    max_size=12,
)
TEXTS = st.one_of(st.text(max_size=200), LINES.map("\n".join))
PIECES = st.lists(
    st.sampled_from(
        [
            *"#>*_`~[]()!|:<&\\-+^$=\n ",
            "\n\n",
            "```\n",
            "::: 提示\n",
            ":::\n",
            "::: 活动 2022/lianliankan\n",
            "::: 视频 https://v.example/1\n",
            "![图](images/x.png)",
            "[^1]",
            "[^1]: 注\n",
            "| 甲 | 乙 |\n|---|---|\n",
            "<div>",
            "</div>",
            "<script>",
            "<!--",
            "-->",
            "[甲](/news/)",
            "{static}/downloads/x.pdf",
            "质量月",
            "2022年",
            "“",
            "”",
        ]
    ),
    max_size=60,
).map("".join)


@BUDGET
@given(st.one_of(st.binary(max_size=300), TEXTS.map(lambda text: text.encode("utf-8", "replace"))))
def test_any_bytes_in_a_record_are_a_record_or_a_sentence(shared, data):
    """No file breaks the reading of the others, and none is lost."""
    (shared.root / SOURCE).write_bytes(data)

    assert _is_accounted_for(shared, SOURCE)


@BUDGET
@given(st.one_of(st.binary(max_size=300), PIECES.map(lambda body: (HEAD + body).encode())))
def test_any_bytes_in_an_article_are_an_article_or_a_sentence(shared, data):
    """Whatever is pasted into a text is published as text, or named."""
    (shared.root / SOURCE).unlink(missing_ok=True)
    (shared.root / ARTICLE).write_bytes(data)
    try:
        assert _is_accounted_for(shared, ARTICLE)
    finally:
        (shared.root / ARTICLE).unlink()


def _is_accounted_for(site: TinySite, name: str) -> bool:
    found = problems(site.root)
    if any(one.path == name for one in found):
        assert all(one.rule and "\n" not in str(one) for one in found)
        return True
    collection = Collection(site.root)
    entries = ledger(collection, select(collection, TODAY, preview=False))
    states = {entry.source: entry.state for entry in entries}
    return states[name] not in (Fate.LOST, Fate.ERROR)


@settings(BUDGET, max_examples=3)
@given(st.lists(PIECES, min_size=12, max_size=12))
def test_whatever_passes_the_checks_is_built_inside_output(shared, bodies):
    """A text that nobody refuses becomes its page; nothing is written anywhere else."""
    (shared.root / SOURCE).unlink(missing_ok=True)
    for number, body in enumerate(bodies):
        (shared.root / f"content/news/2022/p{number}.md").write_text(HEAD + body, "utf-8")
    try:
        for one in problems(shared.root):
            if one.path.startswith("content/news/2022/p"):
                (shared.root / one.path).unlink(missing_ok=True)
        before = _files_outside(shared.root)

        build(shared.root, TODAY)

        assert _files_outside(shared.root) == before
        for path in (shared.root / "content/news/2022").glob("p*.md"):
            page = _page(shared.root / "output/news/2022" / path.stem / "index.html")
            assert page.css_first("script:not([src]):not([type])") is None
    finally:
        for number in range(len(bodies)):
            (shared.root / f"content/news/2022/p{number}.md").unlink(missing_ok=True)


def _files_outside(root: Path) -> set[Path]:
    return {
        path
        for path in root.rglob("*")
        if path.relative_to(root).parts[0] not in ("output", ".cache")
    }
