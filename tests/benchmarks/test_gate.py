"""The measurement of the rules: no rule becomes worse unseen, and what calls much wrong that is right only reminds."""

import re

import pytest

from benchmarks.gate import cases, command, texts
from benchmarks.gate.command import planted
from benchmarks.gate.planted import Tally
from quality_kunming.checks.measurement import Measured, measurement
from quality_kunming.checks.registry import of_scope, rules
from quality_kunming.checks.rule import Scope
from quality_kunming.errors import Severity

FAULTS = 8
"""Planted faults by which a rule is known."""

NOT_OF_WORDS = {"picture-position"}
"""Rules about a single file that no planted text can break: what a picture holds besides the picture."""

AGAIN = "量一遍：python3 tasks.py bench --gate --write"


@pytest.fixture(scope="module")
def told() -> dict[str, Tally]:
    """What comes of every case."""
    return {one.rule: one for one in planted()}


def test_no_rule_names_less_than_it_did(told):
    """Whoever mends a rule is told which faults it has lost."""
    lost = {
        rule: one.missed
        for rule, one in told.items()
        if one.named < measurement().get(rule, Measured()).named
    }

    assert lost == {}


def test_no_rule_calls_more_wrong_that_is_right(told):
    """Whoever widens a rule is told what it now calls wrong."""
    alarms = {
        rule: one.alarms
        for rule, one in told.items()
        if len(one.alarms) > measurement().get(rule, Measured()).alarms
    }

    assert alarms == {}


def test_measurement_is_of_the_cases_that_there_are(told):
    """What docs/checks.md tells is of today's faults, and of no rule that has none any more."""
    counted = {rule: one.faults for rule, one in told.items() if one.faults}
    kept = {rule: one.faults for rule, one in measurement().items() if one.faults}

    assert kept == counted, AGAIN


def test_rule_that_is_often_wrong_only_reminds():
    """Nothing is held back from the public by a rule that is wrong more than once in twenty."""
    doubtful = [
        rule
        for rule, one in measurement().items()
        if one.is_doubtful and rules()[rule].severity is Severity.ERROR
    ]

    assert doubtful == []


def test_rule_on_trial_only_reminds():
    """A rule about words is no error before enough faults are planted for it and it has been measured."""
    unmeasured = [
        one.rule.id
        for one in of_scope(Scope.TEXT)
        if one.rule.severity is Severity.ERROR
        and measurement().get(one.rule.id, Measured()).faults < FAULTS
    ]

    assert set(unmeasured) <= NOT_OF_WORDS, (
        f"先写成提醒，或者在 benchmarks/gate/planted/ 里种下 {FAULTS} 处错，再{AGAIN}"
    )


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("no-such-rule: {wrong: [⟦a⟧], right: []}", "没有“no-such-rule”这条规则"),
        ("misspelling: {wrong: [⟦按装⟧]}", "要有 wrong 和 right 两组"),
        (
            "misspelling: {wrong: [{时间: ⟦按装⟧}], right: []}",
            "wrong 第 1 句：有冒号的句子放进引号",
        ),
    ],
)
def test_case_that_is_written_wrong_is_told(tmp_path, monkeypatch, written, said):
    """Whoever plants a fault for a rule that is not there, or not as it is read, does not believe it measured."""
    (tmp_path / "words.yaml").write_text(written, "utf-8")
    monkeypatch.setattr(cases, "FOLDER", tmp_path)

    with pytest.raises(cases.CaseError, match=re.escape(said)):
        cases.cases.__wrapped__()


def test_worse_measurement_is_not_kept(tmp_path, monkeypatch, capsys):
    """Whoever measures a rule that has lost a fault cannot make that the mark of the next by one option."""
    file = tmp_path / "measurement.json"
    monkeypatch.setattr(command, "FILE", file)
    monkeypatch.setattr(command, "planted", lambda: [Tally("misspelling", 9, ("按装",), ())])
    monkeypatch.setattr(command, "measurement", lambda: {"misspelling": Measured(9, 9)})
    monkeypatch.setattr(command, "own_places", lambda: iter(()))

    assert command.run("", writes=True) == 1
    assert "比上次差：misspelling；没有写" in capsys.readouterr().err
    assert not file.exists()


def test_every_judgement_is_of_a_text_whose_source_is_told():
    """A stranger can find the text and judge again."""
    known = {row["sha256"] for row in texts.rows(texts.SOURCES)}

    assert {key.text for key in texts.judgements()} <= known


def test_place_is_known_without_the_words(tmp_path):
    """A text of somebody else is not kept: its line and the SHA-256 of its words say which place was judged."""
    (tmp_path / "a.txt").write_text("市民走进检验室。\n\n报名从2022.9.1开始。\n", "utf-8")

    (place,) = texts.places(tmp_path)

    assert (place.key.rule, place.key.line) == ("written-date", 3)
    assert place.key.words == texts.digest("2022.9.1")[:16]
    assert "2022" not in "".join(map(str, vars(place.key).values()))


def test_line_for_a_judgement_is_written_by_the_bench(tmp_path, monkeypatch):
    """Whoever judges a place copies its line and adds the verdict."""
    (tmp_path / "a.txt").write_text("报名从2022.9.1开始。\n", "utf-8")
    (place,) = texts.places(tmp_path)
    table = tmp_path / "judgements.tsv"
    table.write_text(f"text\trule\tline\twords\tverdict\n{texts.row(place.key)}true\n", "utf-8")
    monkeypatch.setattr(texts, "JUDGEMENTS", table)

    assert texts.judgements() == {place.key: texts.Verdict.TRUE}


def test_sample_stays_when_texts_are_added():
    """Whoever adds texts judges the new places of the sample only."""
    places = [
        texts.Place(texts.Key(str(number), "written-date", 1, "x"), "a.txt", "", "")
        for number in range(200)
    ]
    before, after = (
        texts.to_judge(ones)["written-date"] for ones in (reversed(places[:150]), places)
    )

    assert len(before) == len(after) == texts.SAMPLE
    assert set(after) & set(places[:150]) <= set(before)
