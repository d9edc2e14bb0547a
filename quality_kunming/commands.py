"""What each task does, and what it tells the editor; every function returns the exit status."""

import re
import shutil
import subprocess
import sys
import time
import traceback
from collections.abc import Callable, Iterable
from datetime import date, datetime
from functools import wraps
from pathlib import Path

from quality_kunming.environment import ROOT
from quality_kunming.errors import DataError, Problem, shown

NEXT_FORMS = ("text", "time", "env")
NEXT_LISTED = 10
"""Things to come that `next` tells."""
NOT_DUE = 4
"""The status of `next` where a publication still says what holds."""
LAST_PUBLICATION = Path(".cache", "published.json")
LISTED = 5
"""Things to come that are told after a build."""
UNCHANGED = "网站没有更新，output/ 还是原来的样子。"


class UnclearError(Exception):
    """Something on the command line that cannot be meant; its text says what to write."""


def answered(task: Callable[..., int]) -> Callable[..., int]:
    """The task, with what is unclear told in one sentence."""

    @wraps(task)
    def run(*arguments, **options) -> int:
        try:
            return task(*arguments, **options)
        except UnclearError as error:
            return _fail(str(error))

    return run


@answered
def build(on: str, preview: str = "") -> int:
    """Build the preview into output/; with a branch, the one that stands beside the site for all who may look."""
    from quality_kunming.building import build as run
    from quality_kunming.place import Place

    as_of, started = _as_of(on), time.monotonic()
    try:
        result = run(ROOT, as_of, place=Place.of_this_machine(preview))
    except DataError as error:
        _tell(error)
        return _fail(UNCHANGED)
    except Exception as error:
        _tell_fault(error)
        return _fail(UNCHANGED)
    _tell_result("预览网站", result, time.monotonic() - started)
    if preview:
        print(f"放上去以后的网址是 {result.site.origin}/")
    return 0


@answered
def publish(on: str, manifest: str, *, falls_back: bool = False) -> int:
    """Build the production site into output/, if every rule holds.

    Where one does not, and it `falls_back`: the last state that was right, with what cannot wait.
    """
    examine, as_of = _examination(on, manifest, ROOT / "output")
    try:
        verdict = examine(ROOT)
    except Exception as error:
        _tell_fault(error)
        return _fall_back(as_of, (), examine) if falls_back else 1
    _list(verdict.problems)
    if verdict.errors:
        told = f"共 {len(verdict.errors)} 个错误，请改好再试。"
        if not falls_back:
            return _fail(f"{told}{UNCHANGED}")
        _fail(told)
        return _fall_back(as_of, verdict.errors, examine)
    _end_publication(verdict.result)
    return 0


@answered
def check(on: str, form: str, output: str, manifest: str, fix: bool = False) -> int:
    """Ask every rule, and list what is wrong in the form asked for; with `fix`, mend what is safe before."""
    from quality_kunming.checks.report import FORMS

    if form not in FORMS:
        return _fail(f"--form 写成了“{form}”，请写其中一个：{'、'.join(FORMS)}")
    if fix and (status := _mend(on)):
        return status
    examine, _ = _examination(on, manifest, None)
    try:
        verdict = examine(ROOT)
    except Exception as error:
        return _tell_fault(error)
    write = FORMS[form]
    if write and (status := _deliver(write(verdict.problems), output)):
        return status
    if output or not write:
        _list(verdict.problems)
    if output or form in ("text", "github"):
        _tell_verdict(verdict)
    return 1 if verdict.errors else 0


@answered
def compare(base: str, on: str, output: str) -> int:
    """Tell which pages this checkout alters, and what they say before and after."""
    from quality_kunming.comparing import summary
    from quality_kunming.comparing.base import ComparisonError
    from quality_kunming.comparing.branch import compare_branch
    from quality_kunming.model.dates import now

    try:
        told = summary.to_markdown(compare_branch(ROOT, base, _as_of(on) or now()))
    except ComparisonError as error:
        if output:
            _deliver(summary.not_compared(error), output)
        for line in error.details:
            print(shown(line), file=sys.stderr)
        return _fail(f"没有比较：{error}。")
    except Exception as error:
        return _tell_fault(error)
    print(told, end="")  # for logs, too
    return _deliver(told, output) if output else 0


@answered
def deploy(to: str, preview: str, *, is_trial: bool, is_removal: bool) -> int:
    """Put output/ online, say what that would change, or take a branch's preview away.

    0: done. 1: nothing has changed. 2: the new site was wrong, the one before is back. 3: a person has to look.
    """
    from quality_kunming.delivery import deploying

    if is_removal and not preview:
        return _fail("--remove 只用来撤下预览，请用 --preview 写明是哪个分支")
    folder = ROOT / "output"

    def run(target) -> None:
        if is_removal:
            deploying.remove_preview(target)
            print(f"{preview} 的预览已经撤下。")
        elif is_trial:
            _tell_changes(deploying.planned_changes(target, folder))
        elif not deploying.deploy(target, folder, _say):
            print("和网上的一样，没有要传的。")
        else:
            print("已经换上，读回来核对无误。" if target.is_served else "已经放好。")

    return _deliver_to(to, preview, run)


@answered
def rollback(to: str, release: str) -> int:
    """Show a kept release again; statuses as of `deploy`."""
    from quality_kunming.delivery import deploying

    def run(target) -> None:
        kept = deploying.rollback(target, release, _say)
        print(f"已经换回 {kept.name}。")

    return _deliver_to(to, "", run)


@answered
def next_changes(on: str, form: str, since: str, output: str) -> int:
    """Tell when any page changes next, and what the files name after that; or whether a publication is out of date.

    Of a publication, 0: it is. 4: not yet. A form for programs is always 0.
    """
    from quality_kunming.loading.agenda import appointments_after, instant_text, next_change
    from quality_kunming.loading.collection import Collection
    from quality_kunming.model.dates import latest, now

    if form not in NEXT_FORMS:
        return _fail(f"--form 写成了“{form}”，请写其中一个：{'、'.join(NEXT_FORMS)}")
    if form == "env" and not since:
        return _fail("--form env 说到没到时候，还要用 --since 写明哪次发布")
    moment = latest(_as_of(on) or now())
    if since:
        return _tell_due(since, moment, form, output)
    collection = Collection(ROOT)
    change = next_change(collection, moment)
    if form == "time":
        return _deliver(_instant(change), output)
    ahead = appointments_after(collection, moment)
    lines = [f"网页下一次会变：{instant_text(change)}。"]
    if not any(one.at == change for one in ahead):
        lines.append("到时候换的是首页页脚的日期，还有写着“还有几天”的地方。")
    lines += [shown(str(one)) for one in ahead[:NEXT_LISTED]]
    if more := len(ahead[NEXT_LISTED:]):
        lines.append(f"后面还有 {more} 个。")
    if faulty := len({problem.path for problem in collection.problems}):
        lines.append(f"有 {faulty} 个文件读不出来，没有算进去，请先 python3 tasks.py check。")
    return _deliver("".join(f"{line}\n" for line in lines), output)


def _tell_due(to: str, moment: datetime, form: str, output: str) -> int:
    """Whether a published site is to be made anew by a moment; one that does not tell is."""
    from quality_kunming.loading.agenda import instant_text
    from quality_kunming.output.manifest import next_change_of

    manifest = _manifest_at(to)
    change = next_change_of(manifest) if manifest else None
    is_due = change is None or change <= moment
    told = (
        "到时候了：网上的网页该换了。"
        if is_due
        else f"还没到时候：网上的网页到{instant_text(change)}才会变。"
    )
    if form == "text" or output:
        print(told)
    if form == "text":
        return 0 if is_due else NOT_DUE
    if form == "env":
        return _deliver(f"due={str(is_due).lower()}\n", output)
    return _deliver(_instant(moment if is_due else change), output)


def _instant(moment: datetime) -> str:
    return moment.isoformat(timespec="minutes") + "\n"


def _manifest_at(to: str) -> bytes | None:
    """The manifest that a file or a target holds; None, which is said, where there is none or none can be read."""
    from quality_kunming.delivery.errors import DeliveryError
    from quality_kunming.model.base import SLUG

    if not SLUG.fullmatch(to) or (ROOT / to).exists():
        try:
            return (ROOT / to).read_bytes()
        except OSError as error:
            raise UnclearError(f"--since 写的 {to} 打不开（{error.strerror}）") from None
    try:
        online = _online_at(to, "--since")
    except DeliveryError as error:
        _fail(f"网上的清单没有读到（{error}），当作到时候了。")
        return None
    if online is None:
        _fail(f"{to} 在网上还没有清单，当作到时候了。")
        return None
    return online.data


@answered
def serve(on: str, port: str) -> int:
    """Serve a preview that follows every saved change."""
    from quality_kunming.serving import serve as run

    as_of = _as_of(on)
    if not re.fullmatch(r"\d{1,5}", str(port)) or not 0 < int(port) < 65536:
        return _fail(f"--port 写成了“{port}”，请写 1024 到 65535 之间的数，例如 8000")
    return run(ROOT, as_of, int(port))


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
    from quality_kunming.authoring.kinds import KINDS, PARTS, Part
    from quality_kunming.authoring.new import create, find_kind

    if not kind:
        print("可以新建（写英文或者中文都行）：")
        for one in (*KINDS, *PARTS):
            print(f"  {one.name:<12}{one.label}{_asks_for(one)}")
        return 0
    try:
        found = find_kind(kind)
        if refused := _out_of_place(found, title, former, activity, table):
            return _fail(refused)
        if former:
            return _new_edition(title or edition, former)
        if table:
            return _new_records(found, table, edition)
        if isinstance(found, Part):
            return _new_part(found, title, activity, edition)
        path = create(ROOT, found, title, edition=edition)
    except ValueError as error:
        return _fail(str(error))
    print(f"已新建 {_named(path)}，请打开填写。")
    print("文件名就是网址，按拼音取的：发布前可以改，发布后不再改。")
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
    paths = make_edition(ROOT, year, former)
    print(f"照 {former} 年搭好了 {year} 年：")
    for path in paths:
        print(f"  {_named(path)}")
    print("还在准备，网站上哪里都看不到；写了“公布”（announced），到那一刻才看得到。")
    return todo(year)


def _new_records(kind, table: str, edition: str) -> int:
    from quality_kunming.authoring.table import TableError, make_records
    from quality_kunming.model.dates import now

    try:
        paths = make_records(ROOT, kind, table, edition, now())
    except TableError as error:
        for reason in error.reasons:
            print(f"{shown(table)} {shown(reason)}", file=sys.stderr)
        return _fail(f"共 {len(error.reasons)} 个问题，什么都没有建；请改好表格再试。")
    for path in paths:
        print(f"  {_named(path)}")
    print(f"已新建 {len(paths)} 个{kind.label}。文件名就是网址，发布前可以改，发布后不再改。")
    return 0


def _new_part(kind, title: str, activity: str, edition: str) -> int:
    from quality_kunming.authoring.part import add_part
    from quality_kunming.model.dates import now

    path, line = add_part(ROOT, kind, title, activity, edition, now())
    print(f"已加在 {_named(path)}:{line}，请打开填写；文件里别的都没有动。")
    return 0


def _named(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@answered
def todo(edition: str) -> int:
    """List what is still to be filled in of an edition: the one named, else the one at work."""
    from quality_kunming.authoring.at_work import year_meant
    from quality_kunming.authoring.todo import gaps
    from quality_kunming.model.base import Phase
    from quality_kunming.model.dates import now

    try:
        year = year_meant(ROOT, edition, now())
    except ValueError as error:
        return _fail(str(error))
    found = gaps(ROOT, year)
    if not found:
        print(f"{year} 年没有要填的了。")
        return 0
    for phase in Phase:
        if listed := [gap for gap in found if gap.phase is phase]:
            print(f"{phase}要填的，{len(listed)} 处：")
            for gap in listed:
                print(f"  {shown(str(gap))}")
    print(
        f"{year} 年还有 {len(found)} 处。填好的、删去的就不再列出，再看一次：python3 tasks.py todo"
    )
    return 0


def convert(file: str, encoding: str, *, is_confirmed: bool) -> int:
    """Show a file as it would read in UTF-8, and once that is confirmed, write it so."""
    from quality_kunming.authoring.convert import plan
    from quality_kunming.reading.text import command_for

    try:
        conversion = plan(ROOT, file, encoding)
    except ValueError as error:
        return _fail(str(error))
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
        kept = conversion.carry_out()
    except OSError as error:
        return _tell_fault(error)
    print(f"已转换成 UTF-8。原来的文件在 {kept.as_posix()}，确认没有问题以后可以删去。")
    return 0


def docs() -> int:
    """Write the guides to fields and checks anew."""
    from quality_kunming.authoring import guide as fields
    from quality_kunming.checks import guide as checks

    for guide in (fields, checks):
        print(f"已写好 {guide.write(ROOT).relative_to(ROOT).as_posix()}。")
    return 0


def bench(articles: str) -> int:
    """Measure how fast many articles are checked."""
    from benchmarks.checking import run

    if not re.fullmatch(r"[1-9]\d{0,5}", articles):
        return _fail(f"--articles 写成了“{articles}”，请写一个数，例如 10000")
    return 0 if run(int(articles)) else 1


def test(only: str) -> int:
    """Run the tests, the browser's too."""
    command = [sys.executable, "-m", "pytest", "-n", "2", *(["-k", only] if only else [])]
    return subprocess.run(command, cwd=ROOT).returncode


def _deliver_to(to: str, branch: str, run: Callable) -> int:
    """Run something with the target of a name, or with its place for a branch's preview."""
    from quality_kunming.delivery.errors import BrokenError, DeliveryError, RestoredError
    from quality_kunming.delivery.targets import find_target
    from quality_kunming.place import Place

    try:
        target = find_target(ROOT, to)
        run(target.for_preview(Place(branch=branch).slug) if branch else target)
    except DataError as error:
        return _tell(error)
    except (BrokenError, RestoredError) as error:
        _fail(str(error))
        return 3 if isinstance(error, BrokenError) else 2
    except DeliveryError as error:
        return _fail(f"{error}网上的网站没有动。")
    except Exception as error:
        return _tell_fault(error)
    return 0


def _tell_changes(changes) -> None:
    for mark, paths in (
        ("新增", changes.added),
        ("改动", changes.changed),
        ("删去", changes.removed),
    ):
        for path in paths:
            print(f"{mark} {shown(path)}")
    print(f"{changes}。这是试算，没有传。")


def _say(sentence: str) -> None:
    print(sentence, flush=True)


def _examination(on: str, manifest: str, output: Path | None):
    """What asks every rule about the project in a folder, and the day or minute for which it asks."""
    from quality_kunming.checks.gate import examine
    from quality_kunming.model.dates import day_of, now
    from quality_kunming.place import Place

    as_of = _as_of(on) or now()
    published = _published(manifest, day_of(as_of))
    place = Place.of_this_machine()
    return lambda root: examine(root, as_of, published, output, place), as_of


def _fall_back(as_of: date, errors: Iterable[Problem], examine: Callable) -> int:
    """Publish the last state that was right with what cannot wait, and say so."""
    from quality_kunming.fallback import fall_back
    from quality_kunming.history import REACH
    from quality_kunming.model.dates import day_of

    found = fall_back(ROOT, day_of(as_of), {one.path for one in errors}, examine)
    if found is None:
        return _fail(
            f"以前的样子也用不上：没有 git 的历史，或者往前 {REACH} 次改动都有错误。{UNCHANGED}"
        )
    _list(found.verdict.problems)
    _fail(f"最新的改动没有放进去，网站照提交 {found.commit}的内容生成。")
    if found.urgent:
        _fail(f"另外放进了不能等的：{'、'.join(map(shown, found.urgent))}。")
    if found.waiting:
        _fail(f"不能等、可是自己有错误，没有放进去：{'、'.join(map(shown, found.waiting))}。")
    _end_publication(found.verdict.result)
    return 0


def _tell_verdict(verdict) -> None:
    reminders = len(verdict.problems) - len(verdict.errors)
    also = f"有 {reminders} 条提醒" if reminders else ""
    if verdict.errors:
        _fail(f"共 {len(verdict.errors)} 个错误{also and f'，另{also}'}，请改好再试。")
    elif reminders:
        print(f"没有错误；{also}，不拦发布，也请看一看。")
    else:
        print(f"没有问题：{verdict.result.pages} 页，{verdict.result.day} 的样子。")
    if not verdict.errors:
        _tell_waiting(verdict.result)


def _end_publication(result) -> None:
    _remember_publication()
    _tell_publication(result)


def _deliver(report: str, output: str) -> int:
    """Write a report to a file, or to the screen where none is named."""
    if not output:
        print(report, end="")
        return 0
    try:
        Path(output).write_text(report, "utf-8", newline="\n")
    except OSError as error:
        return _fail(f"{output} 写不进去（{error.strerror}），请换一个文件名或检查权限")
    return 0


def _mend(on: str) -> int:
    """Mend what is safe, and say what was changed."""
    from quality_kunming.checks.fixing import mend
    from quality_kunming.model.dates import day_of, now

    try:
        changes = mend(ROOT, day_of(_as_of(on) or now()))
    except Exception as error:
        return _tell_fault(error)
    for change in changes:
        print(change, file=sys.stderr)
    told = f"改好了 {len(changes)} 处，请看一遍再提交。" if changes else "没有能自动改的地方。"
    print(told, file=sys.stderr)
    return 0


def _published(manifest: str, day: date) -> dict[str, str]:
    """The addresses that were published by a day, by the last publication or the manifest named."""
    from quality_kunming.model.base import SLUG
    from quality_kunming.output.manifest import ManifestError, published_addresses

    if SLUG.fullmatch(manifest) and not (ROOT / manifest).exists():
        return _published_at(manifest, day)
    path = ROOT / (manifest or LAST_PUBLICATION)
    if not manifest and not path.exists():
        return {}
    try:
        return published_addresses(path, day)
    except ManifestError as error:
        if manifest:
            raise UnclearError(f"--manifest 写的 {manifest} {error}") from None
        _fail(f"上次发布的清单 {LAST_PUBLICATION.as_posix()} {error}，这次不查消失的网址。")
        return {}


def _published_at(to: str, day: date) -> dict[str, str]:
    """The addresses of the site that is online at a target now."""
    from quality_kunming.delivery.errors import DeliveryError
    from quality_kunming.output.manifest import ManifestError, addresses_of

    try:
        manifest = _online_at(to, "--manifest")
        if not manifest:
            print(f"{to} 还没有网站，这次不查消失的网址。")
            return {}
        return addresses_of(manifest.data, day)
    except (DeliveryError, ManifestError) as error:
        raise UnclearError(f"--manifest 写的 {to}：{error}") from None


def _online_at(to: str, option: str):
    """The manifest that is online at the target that an option names; None where there is none, DeliveryError."""
    from quality_kunming.delivery.errors import DeliveryError
    from quality_kunming.delivery.online import published_manifest
    from quality_kunming.delivery.targets import find_target
    from quality_kunming.loading.collection import read_site
    from quality_kunming.place import Place

    site = read_site(ROOT, Place.of_this_machine())
    try:
        target = find_target(ROOT, to)
    except (DataError, DeliveryError) as error:
        raise UnclearError(f"{option} 写的 {to}：{error}") from None
    return published_manifest(target, site.origin) if site else None


def _remember_publication() -> None:
    """Keep the manifest of what has just been published, to hold the next one against."""
    from quality_kunming.output.manifest import FILE

    kept = ROOT / LAST_PUBLICATION
    try:
        kept.parent.mkdir(exist_ok=True)
        shutil.copyfile(ROOT / "output" / FILE, kept)
    except OSError as error:
        _fail(f"{LAST_PUBLICATION.as_posix()} 写不进去（{error.strerror}），下次查不出消失的网址。")


def _tell_result(name: str, result, seconds: float | None = None) -> None:
    took = f"，用时 {seconds:.1f} 秒" if seconds is not None else ""
    print(f"{name}已生成到 output/：{result.pages} 页，{result.day} 的样子{took}。")
    for reason, count in result.left_out.items():
        print(f"没有放进去：{reason} {count} 个。")
    _tell_waiting(result)


def _tell_waiting(result) -> None:
    """What is written and comes out later, and when."""
    for one in result.waiting[:LISTED]:
        print(f"到时候才出现：{one.when.text}，{shown(one.title)}（{shown(one.file)}）。")
    if more := len(result.waiting[LISTED:]):
        print(f"到时候才出现的还有 {more} 个，全部看 python3 tasks.py next。")


def _tell_publication(result) -> None:
    from quality_kunming.model.site import Profile
    from quality_kunming.templating.frame import filings_left_out

    is_official = result.site.profile is Profile.OFFICIAL
    _tell_result("正式网站" if is_official else "演示站点", result)
    if filings := filings_left_out(result.site):
        print(f"没有放进去：{'、'.join(filings)}。")
    place = f"网址 {result.site.domain}"
    if is_official:
        print(f"{place} 在 .gov.cn 之下：按正式网站发布。")
    else:
        print(f"{place} 不在 .gov.cn 之下：按演示站点发布，每页都有标明，搜索引擎不收录。")


def _as_of(on: str) -> date | None:
    """The day or minute to build for, None for now; UnclearError with what is wrong with it."""
    from quality_kunming.model.dates import parse_moment

    if not on:
        return None
    if not re.fullmatch(r"\d{4}-\d{2}-\d{2}([ T]\d{2}:\d{2})?", on, re.ASCII):
        raise UnclearError(
            f'--on 写成了“{on}”，请写成 2022-09-10 这样的日期，或者 "2022-09-10 10:30"'
        )
    try:
        moment = parse_moment(on)
    except ValueError:
        raise UnclearError(f"--on 写成了“{on}”，日历或钟表上没有这个时间") from None
    return moment if ":" in on else moment.date()


def _tell_fault(error: Exception) -> int:
    """A fault of the program or of the machine: one sentence here, the rest in a file for whoever mends it."""
    if isinstance(error, OSError):
        return _fail(f"文件读写失败（{error}），请检查磁盘空间和文件夹权限。")
    told = f"程序出了问题，不是内容的错（{type(error).__name__}：{error}）。"
    path = ROOT / ".cache" / "fault.txt"
    try:
        path.parent.mkdir(exist_ok=True)
        path.write_text("".join(traceback.format_exception(error)), "utf-8")
    except OSError:
        return _fail(f"{told}请把这句话发给开发者。")
    return _fail(f"{told}请把 {path.relative_to(ROOT).as_posix()} 发给开发者。")


def _list(problems: Iterable[Problem]) -> None:
    for problem in problems:
        print(problem.listed, file=sys.stderr)


def _tell(error: DataError) -> int:
    _list(error.problems)
    return _fail(f"共 {len(error.problems)} 个问题，请改好再试。")


def _fail(message: str) -> int:
    print(message, file=sys.stderr)
    return 1
