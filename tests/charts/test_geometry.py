"""The drawings: honest axes, gaps as gaps, and labels that leave each other room."""

from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from charts.samples import draw, indicator
from quality_kunming.charts.drawing import WIDTH


def texts(drawing, kind=None):
    """The words of the labels, of one kind or of all."""
    return [
        "".join(span.text for line in label.lines for span in line)
        for label in drawing.marks.labels
        if kind in (None, label.kind)
    ]


def assert_labels_have_room(drawing):
    """No two labels overlap, and none leaves the drawing."""
    for one, other in combinations(drawing.marks.labels, 2):
        assert not one.box.meets(other.box), (one, other)
    for label in drawing.marks.labels:
        assert label.box.left >= -0.1
        assert label.box.right <= WIDTH + 0.1
        assert label.box.top >= -0.1
        assert label.box.bottom <= drawing.height + 2


@pytest.mark.parametrize("name", ["pass_rate", "rank", "scores", "first_places", "evaluations"])
def test_real_charts_have_room_for_every_label(name, request):
    """On the narrowest phone every label of the real charts stands inside and apart."""

    record = request.getfixturevalue(name)

    drawing = draw(record, name)

    assert_labels_have_room(drawing)
    shown = [text for kind in ("value", "figure") for text in texts(drawing, kind)]
    assert len(shown) == sum(point.value is not None for point in record.points)


def test_a_line_stops_at_a_missing_year(pass_rate):
    """A year without a number is seen as a gap."""

    drawing = draw(pass_rate, "pass-rate")

    assert [len(stroke.places) for stroke in drawing.marks.strokes] == [3]
    assert len(drawing.marks.markers) == 5
    assert texts(drawing, "missing") == ["18", "19", "21", "无数据", "无数据"]


def test_ranks_with_gaps_are_not_a_trend(rank):
    """Two numbers two years apart are not joined into a claim."""

    drawing = draw(rank, "rank")
    _, sixty_fourth, fourth = drawing.marks.markers

    assert drawing.marks.strokes == ()
    assert fourth.y < sixty_fourth.y
    assert "第1位" in texts(drawing)


def test_the_city_stands_out_by_colour_and_by_shape():
    """Who sees no colours still finds Kunming."""

    drawing = draw(
        indicator(
            {"year": 2021, "value": 76, "scope": "云南"},
            {"year": 2021, "value": 80},
            {"year": 2021, "value": 79, "scope": "全国"},
        ),
        "three",
    )

    assert [marker.tone for marker in drawing.marks.markers] == ["city", "other", "other"]
    assert [len(marker.corners) for marker in drawing.marks.markers] == [0, 4, 4]


def test_a_derived_value_is_open_and_says_so(pass_rate, scores):
    """What was calculated never looks like what was published."""

    line, bars = draw(pass_rate, "line"), draw(scores, "bars")

    assert [marker.derived for marker in line.marks.markers] == [False, False, True, False, False]
    assert "93.29推算" in texts(line)
    assert [bar.derived for bar in bars.marks.bars] == [False, True, False]
    assert "76.67分 推算" in texts(bars)


def test_columns_begin_at_zero_and_keep_a_slot_for_missing_years(first_places):
    """The length of a column is its number, and a missing year keeps its place."""

    drawing = draw(first_places, "first-places")
    two, three, six = drawing.marks.bars

    assert six.height == pytest.approx(2 * three.height, abs=0.2)
    assert six.height == pytest.approx(3 * two.height, abs=0.2)
    assert six.x - three.x == pytest.approx(3 * (three.x - two.x), abs=0.4)
    assert texts(drawing, "missing") == ["2023", "2024", "无数据"]


def test_bars_begin_at_zero_in_the_given_order():
    """The length of a bar is its number, and the editor's order holds."""

    counts = {"走访企业": 666, "发放问卷": 833, "收集需求": 268, "建立档案": 172, "解决问题": 207}
    drawing = draw(
        indicator(*({"category": c, "value": v} for c, v in counts.items()), chart="条形"), "help"
    )

    assert texts(drawing, "name") == list(counts)
    assert len({bar.x for bar in drawing.marks.bars}) == 1
    for bar, value in zip(drawing.marks.bars, counts.values(), strict=True):
        assert bar.width / value == pytest.approx(drawing.marks.bars[0].width / 666, rel=0.01)


def test_panels_share_their_scales(evaluations):
    """Small charts side by side can be compared."""

    drawing = draw(evaluations, "evaluations")
    first, second, third = (drawing.marks.markers[index : index + 3] for index in (0, 3, 6))

    assert texts(drawing, "panel") == ["公众满意度", "服务质量监测", "产品质量合格率"]
    assert texts(drawing, "words") == ["“全省领先”"] * 3
    assert {marker.x for marker in first} == {marker.x for marker in second}
    assert third[0].y - second[0].y == second[0].y - first[0].y


@pytest.mark.parametrize(
    ("record", "sentence"),
    [
        (indicator(), "是空的"),
        (indicator({"value": 1}), "每个点都要写“年份”"),
        (indicator({"year": 2021, "value": 1}, chart="小图"), "每个点都要写“类别”"),
        (indicator({"year": 2021, "value": 1}, {"year": 2021, "value": 2}), "写了两次"),
    ],
)
def test_what_cannot_be_drawn_is_told_in_chinese(record, sentence):
    """An editor reads what is missing instead of a broken chart."""

    with pytest.raises(ValueError, match=sentence):
        draw(record, "broken")


@st.composite
def records(draw_from):
    """Any indicator that an editor could write."""
    chart = draw_from(st.sampled_from(["折线", "条形", "小图"]))
    ranks = draw_from(st.booleans())
    amounts = st.integers(1, 340) if ranks else st.decimals(-1000, 99_999, places=2).map(float)
    categories = ["公众满意度", "云南省政府质量奖及提名奖（含历届）"]
    keys = draw_from(
        st.lists(
            st.tuples(
                st.integers(2010, 2026),
                st.sampled_from(["昆明", "云南", "全国"]),
                st.sampled_from(categories if chart == "小图" else ["", *categories]),
            ),
            min_size=1,
            max_size=24,
            unique_by=(lambda key: key) if chart == "小图" else (lambda key: key[:2]),
        )
    )
    points = []
    for year, scope, category in keys:
        point = {"year": year, "scope": scope, "category": category}
        if draw_from(st.integers(0, 5)):
            point |= {"value": draw_from(amounts), "derived": draw_from(st.booleans())}
        else:
            point["text"] = draw_from(st.sampled_from(["领先", "继续保持在全省前列，得分未公布"]))
        points.append(point)
    unit = "位" if ranks else draw_from(st.sampled_from(["", "%", "个百分点"]))
    return indicator(*points, chart=chart, unit=unit, lower_is_better=ranks)


@given(records())
@settings(max_examples=120, deadline=None)
def test_labels_never_overlap_whatever_the_numbers(record):
    """Whatever an editor enters, the labels stay readable."""

    assert_labels_have_room(draw(record, "any"))


@given(records())
@settings(max_examples=40, deadline=None)
def test_the_same_record_gives_the_same_drawing(record):
    """Two builds give the same bytes."""

    assert draw(record, "any") == draw(record, "any")
