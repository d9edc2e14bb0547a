"""`screens`: the campaign for the screens of metro stations and malls, a folder a day."""

import shutil
from datetime import date, datetime, time, timedelta

from quality_kunming import environment
from quality_kunming.commands.answers import UnclearError, answered, fail, list_problems

LONGEST = 62
"""Days made at once: what is further away is not known well enough to be shown."""


@answered
def screens(first: str, days: str, *, has_pictures: bool = True) -> int:
    """Make a folder for each day of a range, each whole before it takes the place of an earlier one."""
    from quality_kunming.loading import read
    from quality_kunming.place import Place
    from quality_kunming.screens import FOLDER
    from quality_kunming.screens.browser import find_browser
    from quality_kunming.screens.stills import NoPictureError

    beginning, count = _day(first), _count(days)
    collection = read(environment.ROOT, Place.of_this_machine())
    if collection.problems:
        list_problems(collection.problems)
        return fail("文件里有错误，没有做；请改好再试，原来做的还在。")
    browser = find_browser() if has_pictures else None
    faults: dict[str, None] = {}
    slides = 0
    try:
        for number in range(count):
            made, over = _make(collection, beginning + timedelta(days=number), browser)
            slides += made
            faults |= dict.fromkeys(over)
    except NoPictureError as error:
        return fail(f"图片没有做成：{error}。不做图片，请加 --no-pictures。")
    print(f"已做好 {count} 天、{slides} 屏，从 {beginning} 起，一天一个文件夹：{FOLDER}/")
    print("横屏打开 wide.html，竖屏打开 tall.html，按 F11 全屏；每天换当天的文件夹。")
    if browser:
        print(f"只能放图片的播放器，用文件夹里的 pictures/，共 {slides * 2} 张。")
    elif has_pictures:
        print("这台电脑没有 Chromium、Chrome 或 Edge，没有做图片，也没有查字放不放得下。")
    for one in faults:
        print(f"提醒：{one}。")
    return 0


def _make(collection, day: date, browser: str | None) -> tuple[int, list[str]]:
    """Make one day: how many slides it has, and what is wrong with any."""
    from quality_kunming.loading.selection import select
    from quality_kunming.model.dates import SHANGHAI
    from quality_kunming.model.moment import Moment
    from quality_kunming.screens import slides, write
    from quality_kunming.screens.folder import day_folder
    from quality_kunming.screens.stills import take

    beginning = Moment(datetime.combine(day, time.min, SHANGHAI))
    morning = select(collection, beginning, preview=False)
    evening = select(collection, Moment.end_of(day), preview=False)
    shown = slides(morning, evening)
    target = day_folder(environment.ROOT, day)
    fresh = target.with_name(f".{target.name}")
    shutil.rmtree(fresh, ignore_errors=True)
    try:
        write(shown, morning, fresh)
        faults = take(shown, morning, fresh, browser) if browser else []
        shutil.rmtree(target, ignore_errors=True)
        fresh.rename(target)
    finally:
        shutil.rmtree(fresh, ignore_errors=True)
    return len(shown), faults


def _day(text: str) -> date:
    from quality_kunming.model.moment import Moment

    if not text:
        return Moment.now().day
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise UnclearError(f"--from 写成了“{text}”，请写成 2026-11-28 这样的日期") from None


def _count(text: str) -> int:
    if not (text.isascii() and text.isdigit() and 1 <= int(text) <= LONGEST):
        raise UnclearError(f"--days 写成了“{text}”，请写 1 到 {LONGEST} 的数")
    return int(text)
