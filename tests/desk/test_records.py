"""Somebody who has never seen YAML adds and mends records."""

import pytest

ZHANG_SAN = "data/ambassadors/zhang-san.yaml"
ACTIVITY = "data/activities/2022/lianliankan.yaml"


def test_every_kind_is_listed_with_its_names(desk):
    """An editor finds each file by what it is called, and what may be made anew."""
    home = desk.served.get("/_desk/").text

    for words in ("启动仪式举行", "张三", "连连看", "新建质量官", "新建品牌案例"):
        assert words in home
    assert f"/_desk/edit?file={ZHANG_SAN}" in home


def test_one_word_changes_one_line(desk):
    """Who corrects a record changes that line of the file; comments, order and the rest stay."""
    before = desk.read(ZHANG_SAN)
    form = desk.open(f"edit?file={ZHANG_SAN}")
    answer = desk.send(form, profession="计量员")

    assert answer.status == 303
    assert desk.read(ZHANG_SAN) == before.replace("质量检验员", "计量员")
    assert desk.served.get("/ambassadors/zhang-san/").text.count("计量员") > 0


def test_saving_what_was_not_changed_changes_no_byte(desk):
    """Who only looks leaves everything as it is."""
    for name in (ZHANG_SAN, ACTIVITY, "content/news/2022/launch.md"):
        before = (desk.root / name).read_bytes()

        assert desk.send(desk.open(f"edit?file={name}")).status == 303
        assert (desk.root / name).read_bytes() == before


def test_ambassador_is_added(desk):
    """A new person is a new file by the pinyin of the name, and has a page at once."""
    form = desk.open("new?kind=ambassador")
    answer = desk.send(
        form,
        name="李四",
        profession="教师",
        edition="2022",
        summary="讲给孩子听。",
        sources="launch",
    )

    assert answer.getheader("Location").startswith(
        "/_desk/edit?file=data%2Fambassadors%2Fli-si.yaml"
    )
    assert desk.read("data/ambassadors/li-si.yaml") == (
        "name: 李四\nprofession: 教师\nedition: 2022\nsummary: 讲给孩子听。\nsources:\n  - launch\n"
    )
    assert "李四" in desk.served.get("/ambassadors/li-si/").text


def test_session_is_added_below_the_others(desk):
    """A session, with a channel of its own, comes into the file of its activity."""
    form = desk.open(f"edit?file={ACTIVITY}&add=sessions")
    assert form.tree.css_first("#sessions [data-item]")
    values = {
        "sessions.0.name": "第一期直播",
        "sessions.0.start": "2022-09-11 09:00",
        "sessions.0.channels.0.kind": "视频号",
        "sessions.0.channels.0.label": "看直播",
        "sessions.0.channels.0.value": "昆报头条",
        "sessions.0.channels.0.source": "launch",
    }
    before = desk.read(ACTIVITY)
    answer = desk.send(form, **values)

    assert answer.status == 303, answer.text
    assert desk.read(ACTIVITY) == before.replace(
        "sources: [launch]",
        "sessions:\n  - name: 第一期直播\n    start: 2022-09-11 09:00\n    channels:\n"
        "      - label: 看直播\n        kind: 视频号\n        value: 昆报头条\n        source: launch\n"
        "sources: [launch]",
    )


def test_case_with_a_figure_is_added(desk):
    """A case stands in the folder of its edition, its figures with day and source."""
    form = desk.open("new?kind=case")
    values = {
        "figures.0.label": "产量",
        "figures.0.value": "3",
        "figures.0.as_of": "2022-09",
        "figures.0.source": "launch",
    }
    texts = dict.fromkeys(("challenge", "practice", "result"), "写一段。")
    answer = desk.send(
        form,
        **values,
        **texts,
        name="让每一枝花都有身份",
        organisation="某某花卉有限公司",
        sector="花卉",
        stage="入围",
        summary="按扎赋码。",
        sources=["launch"],
        _year="2022",
    )

    assert answer.status == 303, answer.text
    (path,) = (desk.root / "data/brand_cases/2022").iterdir()
    text = path.read_text("utf-8")
    assert (
        "figures:\n  - label: 产量\n    as_of: 2022-09\n    source: launch\n    value: 3\n" in text
    )


@pytest.mark.parametrize(
    ("changes", "field", "message"),
    [
        ({"name": ""}, "name", "缺少“姓名”（name）：公开报道的姓名"),
        ({"edition": ""}, "edition", "缺少“年度”（edition）"),
        ({"order": "第一"}, "order", "“排序”（order）写成了 “第一”"),
        ({"declaration": "说到做到。"}, "", "写了“质量宣言”（declaration），还要写“宣言来源”"),
        ({"sources": []}, "sources", "缺少“来源”（sources）"),
        ({"portrait.file": "images/x.jpg"}, "portrait.credit", "缺少“图片来源”（credit）"),
    ],
)
def test_fault_is_told_at_its_field_and_nothing_is_written(desk, changes, field, message):
    """The loader's own words stand beside the field and in the summary; what was written is still in the form."""
    before = desk.read(ZHANG_SAN)
    answer = desk.send(desk.open(f"edit?file={ZHANG_SAN}"), profession="计量员", **changes)
    shown = desk.shown(answer)

    assert answer.status == 422
    assert desk.read(ZHANG_SAN) == before
    assert any(message in one for one in shown.words(".summary li"))
    assert ("profession", "计量员") in shown.values()
    if field:
        assert shown.tree.css_first(
            f'[id^="f-{field}"][id$="-error"], p[id^="f-{field}"].field__error'
        )


def test_faults_follow_the_form(desk):
    """Who goes down the list of faults goes down the form."""
    answer = desk.send(desk.open("new?kind=ambassador"), name="", profession="", summary="")
    listed = " ".join(desk.shown(answer).words(".summary li"))

    places = [
        listed.index(word) for word in ("（name）", "（profession）", "（summary）", "（sources）")
    ]
    assert places == sorted(places)
