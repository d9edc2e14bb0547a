"""A session or a call is added to an activity's file, and nothing else in the file is touched."""

import re

import pytest

from quality_kunming.authoring.kinds import PARTS
from quality_kunming.authoring.part import add_part
from quality_kunming.model.moment import Moment

DAY = Moment.at("2022-09-21")
SESSION, CALL = PARTS
FILE = "data/activities/2022/pinpai-gushi.yaml"


def add(site, part, title: str = "第二场", activity: str = "pinpai-gushi", edition: str = ""):
    return add_part(site.root, part, title, activity, edition, DAY)


@pytest.mark.parametrize("activity", ["pinpai-gushi", "品牌故事", "2022年昆明市第四届品牌故事大赛"])
def test_part_joins_the_list_of_the_activity(former, activity):
    """An editor names the activity as it comes to mind."""
    path, line = add(former, SESSION, activity=activity)

    assert path == former.root / FILE
    assert "场次" in path.read_text("utf-8").split("\n")[line - 1]
    sessions = former.load(DAY).get("activity", "2022/pinpai-gushi").sessions
    assert [one.name for one in sessions] == ["第一场", "第二场"]


@pytest.mark.parametrize("part", PARTS, ids=lambda part: part.name)
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_every_other_line_stays(former, part, newline, mark):
    """Comments, order, line ends: a colleague's file is his own."""
    path = former.root / FILE
    text = path.read_text("utf-8").replace("\nunknown:", "\n# 谁写的备注\nunknown:")
    before = (mark + text.replace("\n", newline)).encode()
    path.write_bytes(before)
    add(former, part)
    after = path.read_bytes()

    lines = after.split(newline.encode())
    left = iter(lines)
    assert all(line in left for line in before.split(newline.encode()))
    assert after.count(b"\n") == after.count(newline.encode())


@pytest.mark.parametrize("part", PARTS, ids=lambda part: part.name)
def test_new_part_asks_only_for_what_is_empty(former, part):
    """What loading says afterwards names lines of the new part in which something is still to be written."""
    path, first = add(former, part)
    lines = path.read_text("utf-8").split("\n")

    for problem in former.problems():
        found = re.match(rf"{FILE}:(\d+): ", problem)
        assert found, problem
        assert int(found[1]) >= first
        assert lines[int(found[1]) - 1].endswith(":")


def test_commented_fields_stay_with_their_session(former):
    """Who adds three sessions at once, and fills them in afterwards, fills in the right ones."""
    for title in ("第二场", "第三场"):
        path, _ = add(former, SESSION, title)
    text = path.read_text("utf-8")
    second = text.index("- name: 第二场")
    path.write_text(text[:second] + text[second:].replace("#place:", "place: 二号馆", 1), "utf-8")

    places = {
        one.name: one.place
        for one in former.load(DAY).get("activity", "2022/pinpai-gushi").sessions
    }
    assert places == {"第一场": "", "第二场": "二号馆", "第三场": ""}


@pytest.mark.parametrize(
    "nothing", ["sessions: []\n", "sessions:\n", "", "# 场次：哪几场？\n#sessions:\n#  - name:\n"]
)
def test_list_that_is_not_there_is_made(campaign, nothing):
    """The first session of an activity has the place that was kept for it."""
    path = campaign.root / "data/activities/2022/lianliankan.yaml"
    text = path.read_text("utf-8").replace("sources:", f"{nothing}sources:")
    path.write_text(text, "utf-8")
    add(campaign, SESSION, "第一场", "lianliankan")
    written = path.read_text("utf-8")

    assert [one.name for one in campaign.load(DAY).activities(2022)[0].sessions] == ["第一场"]
    assert written.index("schedule:") < written.index("sessions:") < written.index("sources:")


@pytest.mark.parametrize(
    ("title", "activity", "edition", "said"),
    [
        ("第二场", "", "", "请写上是哪项活动的，例如 --activity lianliankan；2022 年有："),
        ("第二场", "luntan", "", "2022 年没有“luntan”这项活动"),
        ("第一场", "pinpai-gushi", "", f"{FILE} 里已经有“第一场”了"),
        ("第二场", "pinpai-gushi", "2030", "data/editions/ 里没有 2030 年这一届"),
        (" ", "pinpai-gushi", "", "请写上名称"),
    ],
)
def test_part_that_cannot_be_added_is_told_why(former, title, activity, edition, said):
    """One sentence, and the file is as it was."""
    before = (former.root / FILE).read_bytes()
    with pytest.raises(ValueError, match=re.escape(said)):
        add(former, SESSION, title, activity, edition)

    assert (former.root / FILE).read_bytes() == before


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (
            "sessions:\n  - name: 第一场\n    start: 2022-09-03\n",
            "sessions: [{name: 第一场}]\n",
            "写在一行的方括号里",
        ),
        ("number: 5\n", "number: 5\nnumber: 6\n", "“number”写了两遍，请删去一个；请先改好它"),
        ("number: 5\n", "number: 5\r\n", "换行的写法不一致"),
    ],
)
def test_unusual_file_is_left_alone(former, old, new, said):
    """Where an insertion might break what is there, none is tried."""
    path = former.root / FILE
    before = path.read_text("utf-8").replace(old, new).encode()
    path.write_bytes(before)
    with pytest.raises(ValueError, match=re.escape(said)):
        add(former, SESSION)

    assert path.read_bytes() == before


def test_old_edition_takes_a_part_only_by_name(former):
    """After the season a session goes to the old year only where that is said."""
    later = Moment.at("2026-11-21")
    with pytest.raises(ValueError, match="没有正在准备或进行的一届"):
        add_part(former.root, SESSION, "第二场", "pinpai-gushi", "", later)

    assert add_part(former.root, SESSION, "第二场", "pinpai-gushi", "2022", later)
