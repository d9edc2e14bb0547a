"""The right day goes out, by clocks that agree, and to a place that can be read back."""

from datetime import date, timedelta

import pytest
from delivering import TODAY
from delivery.versions import TYPES, version

from quality_kunming.delivery.deploying import deploy
from quality_kunming.delivery.errors import DeliveryError

TOMORROW = TODAY + timedelta(days=1)
YESTERDAY = TODAY - timedelta(days=1)


def test_folder_for_a_later_day_waits_for_it(online, make):
    """Texts that are not due do not go online in silence; who insists means it."""
    online.deploy(make(1))

    with pytest.raises(DeliveryError, match=f"output/ 是为 {TOMORROW} 做的，今天是 {TODAY}"):
        online.deploy(make(2, day=TOMORROW))
    assert online.read() == version(1)["index.html"]

    online.deploy(make(2, day=TOMORROW), insists=True)
    assert online.read() == version(2)["index.html"]


def test_folder_older_than_what_is_online_does_not_take_its_place(online, make):
    """A machine that was away for a week does not bring last week back."""
    online.deploy(make(1, day=TODAY))

    with pytest.raises(
        DeliveryError, match=f"网上的是为 {TODAY} 做的，output/ 是为 {YESTERDAY} 做的"
    ):
        online.deploy(make(2, day=YESTERDAY))
    assert online.read() == version(1)["index.html"]


@pytest.mark.parametrize("days", [-366, -2, 2, 366])
def test_machine_with_a_wrong_clock_sends_nothing(online, make, days):
    """The server's own clock says what day it is, also where one insists."""
    online.deploy(make(1))
    wrong = TODAY + timedelta(days=days)
    release = make(2, day=min(wrong, TODAY))

    with pytest.raises(DeliveryError, match=f"这台电脑的日期是 {wrong}"):
        deploy(online.target, release.folder, online.said.append, wrong, insists=True)
    assert online.read() == version(1)["index.html"]


def test_preview_may_be_of_any_day(online, make):
    """A branch is looked at as it will be in September."""
    preview = online.target.for_preview("a")
    url = f"{online.nginx.url}/preview/a"
    preview.settings = preview.settings.model_copy(update={"url": online.nginx.url})
    shown = f"alias {online.folder}/previews/a/current/; error_page 404 /preview/a/404.html;"
    online.nginx.reload(f"{TYPES} location /preview/a/ {{ {shown} }}")

    online.deploy(make(1, origin=url, preview=True, day=date(2099, 9, 1)), preview)
