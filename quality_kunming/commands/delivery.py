"""`deploy`, `rollback` and `verify`: the finished folder goes online, an earlier release comes back, all is read.

0: done. 1: nothing has changed. 2: the new site was wrong, the one before is back. 3: a person has to look.
"""

import sys
from collections.abc import Callable

from quality_kunming import environment
from quality_kunming.commands.answers import answered, fail
from quality_kunming.commands.options import origin_of_site
from quality_kunming.errors import printable

FORMS = ("text", "json")


@answered
def deploy(
    to: str, preview: str, *, is_trial: bool, is_removal: bool, insists: bool = False
) -> int:
    """Put output/ online, say what that would change, or take a branch's preview away."""
    from quality_kunming.delivery import deploying
    from quality_kunming.model.moment import Moment

    if is_removal and not preview:
        return fail("--remove 只用来撤下预览，请用 --preview 写明是哪个分支")
    folder, today = environment.ROOT / "output", Moment.now().day

    def run(target) -> None:
        if is_removal:
            deploying.remove_preview(target)
            print(f"{preview} 的预览已经撤下。")
        elif is_trial:
            _list_changes(deploying.planned_changes(target, folder, _say))
        elif not deploying.deploy(target, folder, _say, today, insists=insists):
            print("和网上的一样，没有要传的。")
        else:
            print("已经换上，读回来核对无误。" if target.is_served else "已经放好。")

    return _deliver(to, preview, run)


@answered
def rollback(to: str, release: str) -> int:
    """Show a kept release again."""
    from quality_kunming.delivery import deploying

    def run(target) -> None:
        kept = deploying.rollback(target, release, _say)
        print(f"已经换回 {kept.name}。")

    return _deliver(to, "", run)


@answered
def verify(to: str, form: str) -> int:
    """Read the whole site that is online; 1 where anything is wrong, or will be soon."""
    import json

    from quality_kunming.delivery.errors import DeliveryError
    from quality_kunming.delivery.monitoring import examine
    from quality_kunming.delivery.targets import find_target
    from quality_kunming.model.dates import SHANGHAI
    from quality_kunming.model.moment import Moment
    from quality_kunming.place import is_placeholder

    if form not in FORMS:
        return fail(f"--form 写成了“{form}”，请写 {' 或 '.join(FORMS)}")
    try:
        target = find_target(environment.ROOT, to)
    except DeliveryError as error:
        return fail(str(error))
    url = target.settings.url or origin_of_site()
    if not target.is_served or not url or is_placeholder(url):
        return fail(
            "没有可以读的网址：请在 data/targets.yaml 写 url，或者在 data/site.yaml 写 origin。"
        )
    health = examine(target, url, Moment.now().instant)
    if form == "json":
        print(json.dumps(health.facts, ensure_ascii=False, indent=1))
        return 1 if health.problems else 0
    for sentence in health.problems:
        print(f"{printable(sentence)}。", file=sys.stderr)
    if health.problems:
        return fail(f"{url} 有 {len(health.problems)} 处不对。")
    files, day = len(health.manifest.files), health.manifest.day
    until = health.certificate_until
    held = f"，证书到 {until.astimezone(SHANGHAI).date()} 为止" if until else ""
    print(f"{url} 的 {files} 个文件都对，是为 {day} 做的{held}。")
    return 0


def _deliver(to: str, branch: str, run: Callable) -> int:
    """Run something with the target of a name, or with its place for a branch's preview."""
    from quality_kunming.delivery.errors import BrokenError, DeliveryError, RestoredError
    from quality_kunming.delivery.targets import find_target
    from quality_kunming.place import Place

    try:
        target = find_target(environment.ROOT, to)
        run(target.for_preview(Place(branch=branch).slug) if branch else target)
    except (BrokenError, RestoredError) as error:
        fail(str(error))
        return 3 if isinstance(error, BrokenError) else 2
    except DeliveryError as error:
        return fail(f"{error}网上的网站没有动。")
    return 0


def _list_changes(changes) -> None:
    for mark, paths in (
        ("新增", changes.added),
        ("改动", changes.changed),
        ("删去", changes.removed),
    ):
        for path in paths:
            print(f"{mark} {printable(path)}")
    print(f"{changes}。这是试算，没有传。")


def _say(sentence: str) -> None:
    print(sentence, flush=True)
