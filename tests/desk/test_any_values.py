"""Whatever is written into a form is either told of at its field or stands in the file as it was written."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from quality_kunming.authoring.kinds import KINDS
from quality_kunming.authoring.sayings import same
from quality_kunming.desk.fields import Field, Shape, fields_of
from quality_kunming.desk.sheet import open_sheet

WORDS = st.text(
    st.characters(codec="utf-8")
    | st.sampled_from("甲乙：:#-'\"[]{},&*!|>%@`\n\r\t\x00\u2028\ufeff　"),
    max_size=20,
)
USUAL = st.sampled_from(
    ["", "true", "2022", "2022-09-01", "launch", "甲", "images/x.jpg", "9:00", "1"]
)
ODD = settings(
    deadline=None, max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


def names(fields: tuple[Field, ...]) -> list[str]:
    """The names of all that one can write into, one item of each list."""
    found = []
    for one in fields:
        if one.shape is Shape.GROUP:
            found += names(one.items[0][1])
        elif one.shape is Shape.GROUPS:
            found += [name.replace(".N", ".0") for name in names(one.blank)]
        else:
            found.append(one.path)
    return found


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
@ODD
@given(st.data())
def test_any_words_are_told_of_or_kept(desk, kind, data):
    """No input ends in a fault of the program, and none is changed on its way into the file."""
    form = desk.open(f"new?kind={kind.name}")
    known = names(fields_of(kind.model, {}, lambda _: []))
    chosen = data.draw(st.lists(st.sampled_from(known), max_size=6, unique=True))
    values = {name: data.draw(WORDS | USUAL) for name in chosen}
    values["_slug"] = data.draw(st.sampled_from(["2022", "x-1", "lanzhou"]))
    values["_year"] = "2022"
    if kind.is_text:
        values["body"] = data.draw(WORDS)
    tried = desk.send(form, "try", **values)
    saved = desk.send(form, **values)

    assert tried.status in (200, 400), tried.text
    assert saved.status in (303, 400, 409, 422), saved.text


@ODD
@given(st.dictionaries(st.sampled_from(["name", "profession", "summary", "story"]), WORDS))
def test_words_of_a_record_come_back_as_they_were(desk, words):
    """What a saved form shows again is what was written, and the comment above it is still there."""
    name = "data/ambassadors/zhang-san.yaml"
    form = desk.open(f"edit?file={name}")
    saved = desk.send(form, **words)
    shown = dict(desk.shown(saved).values()) if saved.status != 303 else None
    again = dict(desk.open(f"edit?file={name}").values())

    assert "# 第一位" in desk.read(name)
    for field, text in words.items():
        found = shown if shown is not None else again
        text = text.replace("\x00", "\ufffd")  # what HTML shows of it
        assert same(found[field].split(), text.split()), (field, text)


def test_sheet_of_every_file_of_the_project_is_written_back(desk):
    """A form of any of the project's files says what the file says."""
    from quality_kunming.desk.listing import listed
    from quality_kunming.desk.places import place_of
    from quality_kunming.desk.posted import values_of
    from quality_kunming.environment import ROOT
    from quality_kunming.loading.collection import Collection

    for group in listed(Collection(ROOT)):
        for line in group.lines:
            sheet = open_sheet(ROOT, place_of(line.name))
            pairs = posted(fields_of(group.kind.model, sheet.values, lambda _: []))
            values = values_of(pairs, group.kind.model, sheet.values)

            assert sheet.written(values, sheet.body) == sheet.data, line.name


def posted(fields: tuple[Field, ...]) -> list[tuple[str, str]]:
    """What a browser sends of the fields."""
    pairs = []
    for one in fields:
        if one.shape in (Shape.GROUP, Shape.GROUPS):
            pairs += [pair for _, inner in one.items for pair in posted(inner)]
        elif one.shape is Shape.CHOICES:
            pairs += [(one.path, value) for value in one.values]
        elif one.shape is Shape.LINES:
            pairs.append((one.path, "\r\n".join(one.values)))
        elif one.shape is not Shape.SWITCH or one.value == "true":
            pairs.append((one.path, one.value.replace("\n", "\r\n")))
    return pairs
