"""What must hold before anything is sent: the right folder, for the right place, of the right day."""

from datetime import date, timedelta

from quality_kunming.delivery.errors import DeliveryError
from quality_kunming.delivery.online import refuse_placeholder, url_of
from quality_kunming.delivery.published_site import PublishedSite
from quality_kunming.delivery.target import Target
from quality_kunming.output.manifest import Manifest

INSIST = "真要现在放上去，加 --insist"
APART = timedelta(days=1)
"""Days by which the server may tell another day than this machine: it may be midnight, or its answer from a cache."""


def refuse_unready(
    target: Target, manifest: Manifest, online: Manifest | None, today: date, *, insists: bool
) -> None:
    """DeliveryError with the reason why a folder must not go online now, in the place of what is `online`.

    Who `insists` means its day.
    """
    refuse_placeholder(target, manifest)
    _refuse_wrong_place(target, manifest)
    asked = PublishedSite(url_of(target, manifest)).clock() if target.is_served else None
    if asked and abs(asked - today) > APART:
        raise DeliveryError(
            f"这台电脑的日期是 {today}，网站的服务器说是 {asked}。请校准时间，重新 publish，再试一次。"
        )
    if not manifest.is_preview and not insists:
        _refuse_wrong_day(manifest, online, today)


def _refuse_wrong_place(target: Target, manifest: Manifest) -> None:
    if manifest.is_preview and not target.preview:
        raise DeliveryError(
            "output/ 是预览，不能放到正式的地方。请先运行 publish，或者加 --preview。"
        )
    if target.preview and not manifest.is_preview:
        raise DeliveryError("output/ 不是预览。请先运行 build --preview，再放到预览的地方。")
    if target.preview and not manifest.origin.endswith(f"/preview/{target.preview}"):
        raise DeliveryError(f"output/ 不是 {target.preview} 的预览。请先运行 build --preview。")


def _refuse_wrong_day(manifest: Manifest, online: Manifest | None, today: date) -> None:
    day = manifest.day
    if day and day > today:
        raise DeliveryError(
            f"output/ 是为 {day} 做的，今天是 {today}：还没有到时候的文字也会上网。"
            f"请重新运行 publish；{INSIST}。"
        )
    if day and online and online.day and day < online.day:
        raise DeliveryError(
            f"网上的是为 {online.day} 做的，output/ 是为 {day} 做的，更旧。"
            f"请重新运行 publish；要回到以前的一版，用 rollback；{INSIST}。"
        )
