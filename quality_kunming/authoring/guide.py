"""docs/fields.md: every field of every file, written from the models."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

from quality_kunming.authoring.entries import FieldEntry, entries
from quality_kunming.authoring.kinds import KINDS, FileKind
from quality_kunming.model.audit import Audit
from quality_kunming.model.base import Model
from quality_kunming.model.contacts import Contacts
from quality_kunming.model.drawing import FILE as DRAWING
from quality_kunming.model.drawing import Drawing
from quality_kunming.model.hosts import Hosts
from quality_kunming.model.policy import POLICY_FILES, Exemptions
from quality_kunming.model.redirects import Redirects
from quality_kunming.model.site import Site
from quality_kunming.model.targets import Targets
from quality_kunming.model.vocabulary import Vocabulary
from quality_kunming.model.wording import Wording

EXAMPLE = Path(__file__).parent / "example"
"""A small project that loads; each kind's shortest file is shown in the guide."""

FILE = Path("docs", "fields.md")
INTRODUCTION = """\
# 字段一览

每种文件放在哪里，有哪些字段，各写什么。怎么一步步做，看《编辑手册》（`docs/editing.md`）。

这一页由 `python3 tasks.py docs` 按字段定义生成，请不要直接改。

- 字段名是英文，后面是英文冒号和一个空格：`name: 夏嘉伟`。
- “必填”的不能空着。其余的没有就整行不写，不要留空。
- “几个”的一行一个，前面加短横和空格；“一组”的换行，缩进两格，一行一个字段。照着例子写就对。
- 日期写成 `2022-09-01`，只知道月份写 `2022-09`，只知道年份写 `2022`。
- 文件名就是网址，只用小写字母、数字和连字符，发布后不再改。
"""
SITE_FILES = (
    ("网站", Site, "data/site.yaml", "只有这一份，由网站管理员填写。"),
    (
        "栏目、县区和品牌类别",
        Vocabulary,
        "data/vocabularies/topics.yaml",
        "`topics.yaml` 是新闻的栏目，`districts.yaml` 是县区，`brand_kinds.yaml` 是品牌的类别，写法相同；"
        "品牌里写类别的名称，别处写代号。",
    ),
    (
        "线描",
        Drawing,
        DRAWING,
        "首页上方和页尾的画，由设计的人填写；没有这份文件，就没有画。",
    ),
    (
        "用词表",
        Wording,
        POLICY_FILES["wording"],
        "检查照它看名称和用词；发现新的错法，就加一组。",
    ),
    (
        "公开的联系方式",
        Contacts,
        POLICY_FILES["contacts"],
        "单位的电话、邮箱登记一次；没有登记的，检查当作个人的。",
    ),
    (
        "外部网站",
        Hosts,
        POLICY_FILES["hosts"],
        "链接只能去这里的网站。",
    ),
    (
        "跳转",
        Redirects,
        POLICY_FILES["redirects"],
        "搬走的网址和现在的网址，写了以后一直留着。",
    ),
    (
        "放到哪里",
        Targets,
        POLICY_FILES["targets"],
        "网站放上网的地方，由网站管理员填写，一步步怎么做见[发布](publishing.md)。密码和密钥不写在这里。",
    ),
    (
        "无障碍检查的结果",
        Audit,
        POLICY_FILES["audit"],
        "由 `python3 tasks.py audit` 写出，显示在无障碍声明里，不用人写。",
    ),
    (
        "例外",
        Exemptions,
        POLICY_FILES["exceptions"],
        "没有例外就没有这个文件。",
    ),
)
Titles = dict[type[Model], list[str]]


def write(root: Path) -> Path:
    """Write the guide of a project anew and return its path."""
    path = root / FILE
    path.parent.mkdir(exist_ok=True)
    path.write_text(text(), "utf-8", newline="\n")
    return path


def text() -> str:
    """The whole guide as Markdown."""
    shared = _shared_groups()
    blocks = [INTRODUCTION]
    for kind in KINDS:
        blocks += _kind(kind, shared)
    for title, model, name, remark in SITE_FILES:
        blocks += [f"## {title}", f"文件：`{name}`。{remark}"]
        blocks += [*_tables(model, shared), *_example(EXAMPLE / name)]
    blocks += ["## 几种文件都有的字段组"]
    for group, titles in shared.items():
        blocks += [f"### {'、'.join(titles)}", _table(group, shared)]
    return "\n\n".join(block.strip("\n") for block in blocks) + "\n"


def _kind(kind: FileKind, shared: Titles) -> Iterator[str]:
    yield f"## {kind.label}"
    place = kind.place("年份", "年份" if kind.is_named_by_year else "文件名").as_posix()
    yield f"文件：`{place}`。新建：`{_command(kind)}`。"
    if kind.is_text:
        yield "两行 `---` 之间写字段，下面写正文。"
    yield from _tables(kind.model, shared)
    folder = kind.place("*", "").parent.as_posix()
    yield from _example(sorted(EXAMPLE.glob(f"{folder}/*"))[0])


def _command(kind: FileKind) -> str:
    fields = {entry.key: entry.title for entry in entries(kind.model)}
    title = fields.get("title") or fields.get("name") or "标题"
    year = " --edition 年份" if kind.is_named_by_year else ""
    return f'python3 tasks.py new {kind.name} "{title}"{year}'


def _tables(model: type[Model], shared: Titles) -> Iterator[str]:
    """The table of a model, then one for each group of fields that only it has."""
    yield _table(model, shared)
    for entry in entries(model):
        if entry.group and entry.group not in shared:
            yield f"**{entry.title}** `{entry.key}` 的字段："
            yield from _tables(entry.group, shared)


def _table(model: type[Model], shared: Titles) -> str:
    rows = ["| 字段 | 名称 | 必填 | 写什么 |", "|---|---|---|---|"]
    for entry in entries(model):
        needed = "必填" if entry.required else ""
        rows.append(f"| `{entry.key}` | {entry.title} | {needed} | {_what(entry, shared)} |")
    return "\n".join(rows)


def _what(entry: FieldEntry, shared: Titles) -> str:
    what = entry.help.replace("|", "\\|")
    if entry.group:
        below = f"文末“{'、'.join(shared[entry.group])}”" if entry.group in shared else "下表"
        return f"{what}。{'每组的字段' if entry.many else '一组字段，'}见{below}"
    return f"{what}。可以写几个" if entry.many and "几个" not in what else what


def _example(path: Path) -> Iterator[str]:
    """A file of the example project, with its name."""
    language = "yaml" if path.suffix == ".yaml" else "markdown"
    yield f"例子，`{path.relative_to(EXAMPLE).as_posix()}`："
    yield f"```{language}\n{path.read_text('utf-8').rstrip()}\n```"


def _shared_groups() -> Titles:
    """The groups of fields that several kinds of files have, each with all the titles it goes by."""
    owners, titles = defaultdict(set), defaultdict(list)
    models = [*(kind.model for kind in KINDS), *(model for _, model, _, _ in SITE_FILES)]
    for model in models:
        for entry in _groups(model):
            owners[entry.group].add(model)
            if entry.title not in titles[entry.group]:
                titles[entry.group].append(entry.title)
    return {group: titles[group] for group, users in owners.items() if len(users) > 1}


def _groups(model: type[Model]) -> Iterable[FieldEntry]:
    for entry in entries(model):
        if entry.group:
            yield entry
            yield from _groups(entry.group)
