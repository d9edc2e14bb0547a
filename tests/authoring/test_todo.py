"""The list of what is still to be filled in: asked of the files, shorter with each answer."""

import re

import pytest

from quality_kunming import commands, environment
from quality_kunming.authoring.frame import CHECK, make_edition
from quality_kunming.authoring.todo import gaps
from quality_kunming.model.base import Phase


@pytest.fixture
def framed(former):
    """The campaign with the frame of 2027."""
    make_edition(former.root, "2027", "2022")
    return former


def listed(site) -> list[str]:
    return [str(gap) for gap in gaps(site.root, "2027")]


def test_every_gap_leads_to_its_line(framed):
    """An editor who goes to the line finds the field that waits there, or what is to be looked over."""
    for gap in gaps(framed.root, "2027"):
        if not gap.line:
            continue
        line = (framed.root / gap.path).read_text("utf-8").split("\n")[gap.line - 1]
        key = re.search(r"”（(\w+)）", gap.question)

        assert line.strip() == f"#{key[1]}:" if key else CHECK in line, gap


def test_first_comes_what_the_front_page_needs(framed):
    """Whoever works from the top has a true front page soonest."""
    phases = [gap.phase for gap in gaps(framed.root, "2027")]

    assert phases == sorted(phases, key=list(Phase).index)
    assert set(phases) == set(Phase)


def test_fields_of_a_call_are_asked_under_its_name(framed):
    """Two calls of an activity are told apart."""

    assert any(
        re.search(r"pinpai-gushi\.yaml:\d+: 十佳案例征集，“征集时间”（window）：", one)
        for one in listed(framed)
    )


def test_answer_takes_its_question_off_the_list(framed):
    """The list is asked of the files, so it cannot be behind."""
    before = listed(framed)
    path = framed.root / "data/activities/2027/lianliankan.yaml"
    text = path.read_text("utf-8")
    path.write_text(
        text.replace("#text:", "text: 写好了。").replace("#unknown:", "unknown: []"), "utf-8"
    )
    after = listed(framed)

    assert len(after) == len(before) - 2
    assert framed.problems() == []


@pytest.mark.parametrize("nothing", ["''", "[]", '""'])
def test_none_is_an_answer_too(framed, nothing):
    """A year without a vote, a slogan or sessions says so once, and is not asked again; the file loads."""
    path = framed.root / "data/activities/2027/pinpai-gushi.yaml"
    text = path.read_text("utf-8")
    keys = ("vote", "enrolment", "sessions", "text", "picture")
    for key in keys:
        text = re.sub(rf"(?m)^( *)#{key}:$", rf"\1{key}: {nothing}", text)
    path.write_text(text, "utf-8")

    assert framed.problems() == []
    assert not [
        one
        for one in listed(framed)
        if "pinpai" in one and any(f"（{key}）" in one for key in keys)
    ]


def test_empty_value_is_no_answer(framed):
    """Who took the “#” away and wrote nothing is still asked."""
    path = framed.root / "data/activities/2027/lianliankan.yaml"
    path.write_text(path.read_text("utf-8").replace("#picture:\n", "picture:\n"), "utf-8")

    assert any("lianliankan" in one and "（picture）" in one for one in listed(framed))


def test_looked_over_is_gone_once_its_line_is(framed):
    """A name that is right costs one line to confirm."""
    path = framed.root / "data/editions/2027.yaml"
    before = listed(framed)
    kept = [
        line
        for line in path.read_text("utf-8").split("\n")
        if not line.startswith(f"# {CHECK}“名称”")
    ]
    path.write_text("\n".join(kept), "utf-8")

    assert len(listed(framed)) == len(before) - 1


def test_file_that_cannot_be_read_is_on_the_list(framed):
    """Nothing is done that cannot be seen."""
    framed.write("data/activities/2027/lianliankan.yaml", "name: 甲\nname: 乙\n")

    assert any("lianliankan.yaml:2: “name”写了两遍" in one for one in listed(framed))


def test_year_without_a_theme_or_activities_is_asked_for_them(former):
    """What is not there at all cannot be overlooked either."""
    former.write("data/editions/2027.yaml", "name: 2027年\nsummary: 句。\n")
    told = "\n".join(listed(former))

    assert "data/national_themes/2027.yaml: “全国主题”：今年的全国主题是什么？" in told
    assert "data/activities/2027: “主题活动”：今年办哪几项活动？" in told


def test_list_ends(framed, monkeypatch, capsys):
    """Who has answered everything is told so; asking twice says the same."""
    monkeypatch.setattr(environment, "ROOT", framed.root)
    framed.write("data/national_themes/2027.yaml", "name: 主题\nsource: launch\n")
    for path in (framed.root / "data").rglob("*2027*"):
        for file in [path] if path.is_file() else path.glob("*.yaml"):
            lines = [line for line in file.read_text("utf-8").split("\n") if CHECK not in line]
            text = re.sub(r"(?m)^( *)#(\w+):$", r"\1\2: []", "\n".join(lines))
            file.write_text(text, "utf-8")

    assert framed.problems() == []
    assert commands.todo("") == 0
    assert commands.todo("2027") == 0
    assert capsys.readouterr().out == "2027 年没有要填的了。\n" * 2


def test_list_is_printed_with_places_and_their_number(framed, monkeypatch, capsys):
    """The editor reads what is left of the edition at work without naming it."""
    monkeypatch.setattr(environment, "ROOT", framed.root)

    assert commands.todo("") == 0
    told = capsys.readouterr().out
    assert f"2027 年还有 {len(listed(framed))} 处。" in told
    assert "data/editions/2027.yaml:5: “公布”（announced）" in told


def test_without_an_edition_at_work_one_is_asked_for(campaign, monkeypatch, capsys):
    """In years between, the task says how to begin."""
    monkeypatch.setattr(environment, "ROOT", campaign.root)

    assert commands.todo("") == 1
    assert "请先搭一届，例如 python3 tasks.py new edition" in capsys.readouterr().err
