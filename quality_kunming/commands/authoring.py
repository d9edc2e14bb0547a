"""`new`, `todo` and `convert`: the files that editors write."""

import sys
from pathlib import Path

from quality_kunming import environment
from quality_kunming.commands.answers import answered, fail
from quality_kunming.errors import printable


@answered
def new(
    kind: str,
    title: str,
    edition: str = "",
    former: str = "",
    activity: str = "",
    table: str = "",
) -> int:
    """Make a file of a kind, a part of an activity, a whole edition, or a file for each row of a table."""
    from quality_kunming.authoring.kinds import Part
    from quality_kunming.authoring.new import find_kind

    if not kind:
        return _list_kinds()
    try:
        meant = find_kind(kind)
        if refusal := _out_of_place(meant, title, former, activity, table):
            return fail(refusal)
        if former:
            return _new_edition(title or edition, former)
        if table:
            return _new_records(meant, table, edition)
        if isinstance(meant, Part):
            return _new_part(meant, title, activity, edition)
        return _new_record(meant, title, edition)
    except ValueError as error:
        return fail(str(error))


def _list_kinds() -> int:
    from quality_kunming.authoring.kinds import KINDS, PARTS

    print("可以新建（写英文或者中文都行）：")
    for one in (*KINDS, *PARTS):
        print(f"  {one.name:<12}{one.label}{_asks_for(one)}")
    return 0


def _asks_for(kind) -> str:
    """What a kind needs on the command line beside a title."""
    from quality_kunming.authoring.kinds import Part
    from quality_kunming.authoring.table import can_be_tabled
    from quality_kunming.model.edition import Edition

    if isinstance(kind, Part):
        return "，加 --activity 写明是哪项活动的"
    if kind.model is Edition:
        return "，例如 new edition 2027 --from 2022"
    return "，很多个可以用 --table 一次建好" if can_be_tabled(kind) else ""


def _out_of_place(kind, title: str, former: str, activity: str, table: str) -> str:
    """What to say of options that do not go with a kind, or with each other."""
    from quality_kunming.authoring.kinds import Part
    from quality_kunming.model.edition import Edition

    if former and kind.model is not Edition:
        return "--from 只用来搭新的一届，例如 python3 tasks.py new edition 2027 --from 2022"
    if activity and not isinstance(kind, Part):
        return "--activity 只用来加场次（session）和征集（call）"
    if table and title:
        return f"用了 --table，标题和姓名从表里来，请删去“{title}”"
    return ""


def _new_edition(title: str, former: str) -> int:
    from quality_kunming.authoring.frame import make_edition

    year = title.strip().removesuffix("年")
    paths = make_edition(environment.ROOT, year, former)
    print(f"照 {former} 年搭好了 {year} 年：")
    for path in paths:
        print(f"  {_named(path)}")
    print("还在准备，网站上哪里都看不到；写了“公布”（announced），到那一刻才看得到。")
    return todo(year)


def _new_records(kind, table: str, edition: str) -> int:
    from quality_kunming.authoring.table import TableError, make_records
    from quality_kunming.model.moment import Moment

    try:
        paths = make_records(environment.ROOT, kind, table, edition, Moment.now())
    except TableError as error:
        for reason in error.reasons:
            print(f"{printable(table)} {printable(reason)}", file=sys.stderr)
        return fail(f"共 {len(error.reasons)} 个问题，什么都没有建；请改好表格再试。")
    for path in paths:
        print(f"  {_named(path)}")
    print(f"已新建 {len(paths)} 个{kind.label}。文件名就是网址，发布前可以改，发布后不再改。")
    return 0


def _new_part(kind, title: str, activity: str, edition: str) -> int:
    from quality_kunming.authoring.part import add_part
    from quality_kunming.model.moment import Moment

    path, line = add_part(environment.ROOT, kind, title, activity, edition, Moment.now())
    print(f"已加在 {_named(path)}:{line}，请打开填写；文件里别的都没有动。")
    return 0


def _new_record(kind, title: str, edition: str) -> int:
    from quality_kunming.authoring.new import create
    from quality_kunming.model.moment import Moment

    path = create(environment.ROOT, kind, title, Moment.now().day, edition)
    print(f"已新建 {_named(path)}，请打开填写。")
    print("文件名就是网址，按拼音取的：发布前可以改，发布后不再改。")
    return 0


def _named(path: Path) -> str:
    return path.relative_to(environment.ROOT).as_posix()


@answered
def todo(edition: str) -> int:
    """List what is still to be filled in of an edition: the one named, else the one at work."""
    from quality_kunming.authoring.at_work import year_meant
    from quality_kunming.authoring.todo import gaps
    from quality_kunming.model.base import Phase
    from quality_kunming.model.moment import Moment

    try:
        year = year_meant(environment.ROOT, edition, Moment.now())
    except ValueError as error:
        return fail(str(error))
    left = gaps(environment.ROOT, year)
    if not left:
        print(f"{year} 年没有要填的了。")
        return 0
    for phase in Phase:
        if listed := [gap for gap in left if gap.phase is phase]:
            print(f"{phase}要填的，{len(listed)} 处：")
            for gap in listed:
                print(f"  {printable(str(gap))}")
    print(
        f"{year} 年还有 {len(left)} 处。填好的、删去的就不再列出，再看一次：python3 tasks.py todo"
    )
    return 0


@answered
def convert(file: str, encoding: str, *, is_confirmed: bool) -> int:
    """Show a file as it would read in UTF-8, and once that is confirmed, write it so."""
    from quality_kunming.authoring.convert import plan
    from quality_kunming.changing import ChangeError
    from quality_kunming.reading.text import command_for

    try:
        conversion = plan(environment.ROOT, file, encoding)
    except ValueError as error:
        return fail(str(error))
    print(f"{conversion.name} 看起来是 {conversion.found.label} 编码。")
    for number, before, after in conversion.lines():
        print(f"第 {number} 行，现在读成：{before}")
        print(f"第 {number} 行，转换以后：{after}")
    if not is_confirmed:
        asked = f" --encoding {encoding}" if encoding else ""
        print("文件没有动。转换以后的字对，请运行下面的命令；不对，请用 --encoding 写明编码。")
        print(f"{command_for(conversion.name)}{asked} --yes")
        return 0
    try:
        conversion.carry_out()
    except ChangeError as error:
        return fail(str(error))
    print("已转换成 UTF-8。原来的文件留着，要退回去：python3 tasks.py undo")
    return 0
