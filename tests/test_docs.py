"""The docs say what is so: examples load, messages are real, links lead somewhere, every task is named."""

import re
import tomllib
from pathlib import Path
from urllib.parse import unquote

import pytest
from invoke import Task
from PIL import Image
from program import copy_project
from support import TODAY

import tasks
from quality_kunming.authoring.kinds import KINDS, PARTS
from quality_kunming.building import build
from quality_kunming.checks import project as checks
from quality_kunming.checks.running import problems_in_files, slips
from quality_kunming.environment import ROOT
from quality_kunming.errors import DataError
from quality_kunming.loading import load
from quality_kunming.loading.collection import Collection

TASKS = {one.name for one in vars(tasks).values() if isinstance(one, Task)}
MANUAL = ROOT / "docs" / "editing.md"
DOCS = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])

_EXAMPLE = re.compile(
    r"^`((?:data|content)/[^`\n]+)`(（节选）)?\n\n(`{3,})\w+\n(.*?)^\3$", re.MULTILINE | re.DOTALL
)
_FIELD = re.compile(r"^([a-z_]+):.*?(?=^[a-z_]+:|\Z)", re.MULTILINE | re.DOTALL)
_CODE = re.compile(r"^(`{3,}).*?^\1$|`[^`\n]*`", re.MULTILINE | re.DOTALL)

HEAD = "title: 甲\ndate: 2022-09-03\ntopic: notices\norigin: 本站\n"
BRAND = (
    "name: 甲\nbrand_kind: 地理标志\nrecognition: 商标\nsummary: 乙\nsources: [km-launch-2022]\n"
)
CASE = "name: 甲\norganisation: 乙\nsector: 丙\nstage: 入围\nsummary: 丁\n" + (
    "challenge: 一\npractice: 二\nresult: 三\nsources: [km-launch-2022]\n"
)
PERSON = "name: 甲\nprofession: 乙\nedition: 2022\nsummary: 丙\nsources: [km-launch-2022]\n"
FIGURE = "figures:\n  - label: 产量\n    value: {}\n    as_of: 2022\n"


def article(body: str, head: str = HEAD) -> str:
    return f"---\n{head}---\n\n{body}\n"


MISTAKES = {
    "Chinese colon": ("data/brands/x.yaml", BRAND.replace("summary: ", "summary：")),
    "no space": ("data/brands/x.yaml", BRAND.replace("summary: ", "summary:")),
    "tab": ("data/brands/x.yaml", BRAND + "\tholder: 丙\n"),
    "two colons": ("data/brands/x.yaml", BRAND.replace("乙", "口号: 乙")),
    "open quotation mark": ("data/brands/x.yaml", BRAND.replace("乙", '"乙')),
    "hash": ("data/brands/x.yaml", BRAND.replace("乙", "乙 #丙")),
    "unknown field": ("data/brands/x.yaml", BRAND + "holdr: 丙\n"),
    "spoken date": ("data/brands/x.yaml", BRAND + "since: 2005年9月\n"),
    "word outside the list": ("data/brands/x.yaml", BRAND.replace("地理标志", "地标")),
    "number in words": (
        "data/brands/x.yaml",
        BRAND + FIGURE.format("3万") + "    source: km-launch-2022\n",
    ),
    "figure without source": ("data/brands/x.yaml", BRAND + FIGURE.format(3)),
    "dangling source": ("data/brands/x.yaml", BRAND.replace("km-launch-2022", "kmrb")),
    "no picture": (
        "data/brands/x.yaml",
        BRAND + "picture: {file: images/x.jpg, alt: 丁, credit: 丙}\n",
    ),
    "no alt": ("data/brands/x.yaml", BRAND + "picture: {file: images/x.jpg, credit: 丙}\n"),
    "Chinese name": ("data/brands/梨.yaml", BRAND),
    "GBK": ("data/brands/x.yaml", BRAND.encode("gbk")),
    "long story": ("data/ambassadors/x.yaml", PERSON + f"story: {'又查了一批样品。' * 102}\n"),
    "no year": ("data/brand_cases/x.yaml", CASE),
    "rank of a case that has none": ("data/brand_cases/2022/x.yaml", CASE + "rank: 1\n"),
    "no fences": ("content/news/2022/x.md", "甲\n"),
    "year of another folder": ("content/news/2023/x.md", article("")),
    "outside": ("content/x.md", article("")),
    "unfinished box": ("content/news/2022/x.md", article("::: 提示\n乙")),
    "activity without its year": ("content/news/2022/x.md", article("::: 活动 lianliankan")),
    "wide brackets": ("content/news/2022/x.md", article("[乙]（/news/）")),
    "broken link": ("content/news/2022/x.md", article("[乙](/activites/)")),
}
"""What an editor may do wrong: a file and what stands in it; the manual has what is then said."""

PERSONAL = {
    "content/news/2022/x.md": article(
        "电话0871-63130000。\n\n邮箱zhang@qq.com。\n\n身份证号530102199003071231。"
        "\n\n领奖的是张文华，身份证号530103****08224517。"
    ),
    "content/news/2022/13987654321.md": article("甲。"),
    "data/services/x.yaml": "name: 甲\nservice_kind: 咨询投诉\naudience: [市民]\nsummary: 乙\n"
    "channels:\n  - kind: 电话\n    label: 咨询\n    value: 0871-63100000\n"
    "    source: km-launch-2022\nsources: [km-launch-2022]\n",
}
"""Files with somebody's own numbers; the manual's section on them has what is then said."""


class Project:
    """A copy of the project's own content and data, in which examples are tried."""

    def __init__(self, root: Path):
        self.root = root
        copy_project(root)

    def write(self, name: str, text: str | bytes) -> None:
        """Write one file."""
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())

    def amend(self, name: str, fields: str) -> None:
        """Give a file these fields in the place of those of the same name."""
        path = self.root / name
        new = {found[1] for found in _FIELD.finditer(fields)}
        kept = [found[0] for found in _FIELD.finditer(path.read_text("utf-8"))]
        text = "".join(part for part in kept if part.partition(":")[0] not in new)
        self.write(name, text + fields)

    def draw(self, name: str) -> None:
        """Put a picture there."""
        path = self.root / "content" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        Image.new("RGB", (40, 30), "grey").save(path)

    def problems(self) -> list[str]:
        """What loading says, without the place."""
        try:
            load(self.root, TODAY, preview=True)
        except DataError as error:
            return [problem.message for problem in error.problems]
        return []


@pytest.fixture
def project(tmp_path) -> Project:
    return Project(tmp_path)


@pytest.fixture(scope="module")
def manual() -> str:
    return MANUAL.read_text("utf-8")


def test_every_example_of_the_manual_becomes_a_page(project, manual):
    """An editor who copies an example has a file that the site takes and shows."""
    examples = list(_EXAMPLE.finditer(manual))
    for picture in sorted(set(re.findall(r"images/[a-z-]+\.jpg", manual))):
        project.draw(picture)
    for name, excerpt, _, text in (found.groups() for found in examples):
        (project.amend if excerpt else project.write)(name, text)

    assert len(examples) >= 14
    assert project.problems() == []
    assert build(project.root, TODAY).pages


@pytest.mark.parametrize(("name", "text"), MISTAKES.values(), ids=MISTAKES)
def test_messages_of_the_manual_are_those_of_the_program(project, manual, name, text):
    """An editor finds in the manual the very words that the check has printed."""
    project.write(name, text)
    told = project.problems()

    assert told
    assert [message for message in told if f"`{message}`" not in manual] == []


def test_messages_about_personal_data_are_those_of_the_program(tmp_path, manual):
    """An editor finds each message that the manual quotes there when the mistake is made, and no other."""
    list(slips(ROOT, Collection(ROOT).policy))  # kept for the copy, as after any check
    project = Project(tmp_path)
    for name, text in PERSONAL.items():
        project.write(name, text)
    found = problems_in_files(checks.Project(Collection(project.root), TODAY, {}))
    section = re.search(r"^## 个人信息\n.*?(?=^## )", manual, re.MULTILINE | re.DOTALL)[0]

    assert {one.message for one in found} == {*re.findall(r"^\| `(.+?)` \|", section, re.MULTILINE)}


@pytest.mark.parametrize("path", DOCS, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_links_of_the_docs_lead_somewhere(path):
    """No reader of the docs meets a dead end: files are there, and so are headings."""
    dead = []
    for target in re.findall(r"\]\(([^)\s]+)\)", _CODE.sub("", path.read_text("utf-8"))):
        file, _, anchor = unquote(target).partition("#")
        if re.match(r"[a-z]+:|/", target):
            continue
        found = path.parent / file if file else path
        if not found.exists() or (anchor and anchor not in anchors(found)):
            dead.append(target)

    assert dead == []


def test_manual_begins_with_all_its_tasks(manual):
    """An editor finds every task above the first one, once in the list of all."""
    listed = re.findall(r"\[(.+?)\]\(#", manual.partition("\n全部的事")[2].partition("\n## ")[0])
    tasks = re.sub(r"^(`{3,}).*?^\1$", "", manual, flags=re.MULTILINE | re.DOTALL)
    headings = re.findall(r"^## (.+)$", tasks, re.MULTILINE)

    assert sorted(set(listed)) == sorted(headings)


def test_first_page_of_the_manual_is_short(manual):
    """Who comes with something to do finds it among twelve lines."""
    first_page = manual.partition("\n全部的事")[0]

    assert len(re.findall(r"^\| .*\]\(#.*\|$", first_page, re.MULTILINE)) == 12


def anchors(path: Path) -> set[str]:
    """The anchors that hosts of Markdown give to the headings of a file."""
    headings = re.findall(r"^#+ (.+)$", path.read_text("utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


def test_readme_names_every_task():
    """Who opens the project sees all it can do."""
    readme = (ROOT / "README.md").read_text("utf-8")

    assert TASKS
    assert [task for task in TASKS if f"tasks.py {task}`" not in readme] == []


def test_commands_of_the_docs_can_be_run():
    """Who copies a command from the docs runs one that is there."""
    kinds = set().union(*(kind.words for kind in (*KINDS, *PARTS)))
    commands = {
        found
        for path in DOCS
        for found in re.findall(r"tasks\.py (\w+)(?: (\w+) [\"“])?", path.read_text("utf-8"))
    }

    assert {task for task, _ in commands} - TASKS == set()
    assert {kind for _, kind in commands if kind} - kinds == set()


def test_theme_guide_names_every_component_and_layer():
    """Who designs finds each component and each layer of the stylesheet in one place."""
    guide = (ROOT / "docs" / "theme.md").read_text("utf-8")
    theme = ROOT / "theme"
    components = [path.stem for path in (theme / "templates" / "components").glob("*.html")]
    order = re.search(r"@layer ([^;]+);", (theme / "static/css/site.css").read_text("utf-8"))[1]

    assert [name for name in sorted(components) if f"`{name}`" not in guide] == []
    assert re.findall(r"^\| `(\w+)` \| `[\w*/]+\.css`", guide, re.MULTILINE) == order.split(", ")


def test_changelog_begins_with_the_version_of_the_project():
    """The changelog is about what is built."""
    version = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["version"]
    changelog = (ROOT / "CHANGELOG.md").read_text("utf-8")

    assert re.search(r"^## (\S+)", changelog, re.MULTILINE)[1] == version
