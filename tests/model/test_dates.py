"""Days as the campaign reports them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quality_kunming.model.dates import PartialDate, When, parse_moment
from quality_kunming.model.window import Period

DATES = st.dates(date(1300, 1, 1), date(2200, 12, 31))


@given(DATES, st.sampled_from([4, 7, 10]))
def test_partial_date_reads_what_it_writes(day, length):
    """What an editor wrote comes back letter for letter, as precise as it was."""
    written = day.isoformat()[:length]

    assert PartialDate.parse(written).iso == written


@given(DATES, st.sampled_from([4, 7, 10]))
def test_partial_date_covers_the_day_it_was_cut_from(day, length):
    """A month covers each of its days, a year each of its months."""
    partial = PartialDate.parse(day.isoformat()[:length])

    assert partial.first_day <= day <= partial.last_day


@pytest.mark.parametrize(
    ("written", "advice"),
    [
        ("2022年9月3日", "请写成 2022-09-03"),
        ("2022.9.3", "请写成 2022-09-03"),
        ("2022/9", "请写成 2022-09"),
        ("2022-9-3", "请写成 2022-09-03"),
        ("２０２２－９－３", "请写成 2022-09-03"),
        ("2022。9。3", "请写成 2022-09-01；"),
        ("2022 年 9 月 3 日", "请写成 2022-09-03"),
        ("2022年9月3号", "请写成 2022-09-03"),
        ("2022年09月03日", "请写成 2022-09-03"),
        ("2022年9月", "请写成 2022-09$"),
        ("2022年", "请写成 2022$"),
        ("20220903", "请写成 2022-09-03"),
        ("二〇二二年九月三日", "请写成 2022-09-03"),
        ("二零二二年十二月三十一日", "请写成 2022-12-31"),
        ("2022年9月3日（星期六）", "请写成 2022-09-03$"),
        ("2022-09-03 10:30", "请写成 2022-09-03（这里只写日期）"),
        ("9月3日", "缺少年份"),
        ("2022年13月3日", "请写成 2022-09-01；"),
        ("去年九月", "请写成 2022-09-01"),
        ("2022-02-30", "日历上没有这一天"),
        ("0022-02-03", "不合理"),
        (True, "请写成 2022-09-01"),
        (12.5, "请写成 2022-09-01"),
    ],
)
def test_other_ways_of_writing_a_date_are_refused_with_the_right_one(written, advice):
    """A date that is not understood is never guessed at: the editor is told what to write."""

    with pytest.raises(ValueError, match=advice):
        PartialDate.parse(written)


@given(st.text(max_size=20) | st.integers() | st.floats() | st.none())
def test_no_input_breaks_the_date_reader(value):
    """Anything that is no date is a ValueError, whatever it is."""
    for read in (PartialDate.parse, parse_moment):
        try:
            read(value)
        except ValueError as error:
            assert str(error)


@pytest.mark.parametrize(
    ("start", "end", "text"),
    [
        ("2022-09-01", "2022-10", "2022年9月1日至10月"),
        ("2022-09-01", "2022-09-30", "2022年9月1日至30日"),
        ("2022-12", "2023-01", "2022年12月至2023年1月"),
        ("2022-09-01", "2022-09-01", "2022年9月1日"),
    ],
)
def test_period_is_said_as_one_says_it(start, end, text):
    """A period names its year once."""

    assert Period.model_validate({"start": start, "end": end}).text == text


@pytest.mark.parametrize(
    ("written", "advice"),
    [
        ("2022年9月3日", "请写成 2022-09-03$"),
        ("2022.9.3", "请写成 2022-09-03$"),
        ("2022/9/3 10:30", "请写成 2022-09-03 10:30$"),
        ("２０２２－０９－０３　１０：３０", "请写成 2022-09-03 10:30$"),
        ("2022-09-03 10：30", "请写成 2022-09-03 10:30$"),
        ("2022-09-03 9:30", "请写成 2022-09-03 09:30$"),
        ("2022-9-3上午10:30", "请写成 2022-09-03 10:30$"),
        ("2022年9月3日下午3点", "请写成 2022-09-03 15:00$"),
        ("2022年9月3日 10点半", "请写成 2022-09-03 10:30$"),
        ("2022年9月3日 10时30分", "请写成 2022-09-03 10:30$"),
        ("2022年9月3日（星期六）下午三点一刻", "请写成 2022-09-03 15:15$"),
        ("2022-09-03 10:30 PM", "请写成 2022-09-03 22:30$"),
        ("2022-09-03T10:30:00+08:00", "请写成 2022-09-03 10:30$"),
        ("2022-08-31T16:30:00Z", "请写成 2022-09-01 00:30$"),
        ("2022-08-31 16:30Z", "请写成 2022-09-01 00:30$"),
        ("2022-08-31T16:30:00.5-05:00", "请写成 2022-09-01 05:30$"),
        ("2022年9月1日 中午1点半", "请写成 2022-09-01 13:30$"),
        ("2022年9月1日 中午12点", "请写成 2022-09-01 12:00$"),
        ("2022年9月1日 中午11点半", "请写成 2022-09-01 11:30$"),
        ("2022年9月1日凌晨2点", "请写成 2022-09-01 02:00$"),
        ("2022年9月1日下午15:00", "请写成 2022-09-01 15:00$"),
        ("2022年9月1日晚8点半", "请写成 2022-09-01 20:30$"),
        ("2022年9月1日19时", "请写成 2022-09-01 19:00$"),
        ("2022-09-03 12:30 AM", "请写成 2022-09-03 00:30$"),
        *(
            (f"2022年9月1日{time}", "请写成 2022-09-01 或 2022-09-01 10:30$")
            for time in (
                "晚上12点",
                "凌晨12点",
                "凌晨0点",
                "晚上1点",
                "上午12点",
                "下午12:30",
                "3点",
                " 10点5",
                " 10:5",
                " 9:00-11:00",
                " 09:00-11:00",
                " 9:00至11:00",
                " 10:30前",
                "中午",
                "（星期五）10:30",
            )
        ),
        ("9999-12-31T23:00:00Z", "请写成 2022-09-01 或"),
        ("2022-09", "要写到哪一天，例如 2022-09-01"),
        ("2022年9月", "要写到哪一天"),
        ("9月3日 10:30", "缺少年份"),
        ("2022-09-03 25点", "请写成 2022-09-01 或 2022-09-01 10:30"),
        ("明天上午", "请写成 2022-09-01 或 2022-09-01 10:30"),
        ("2022-02-30", "日历或钟表上没有这个时间"),
        ("2022-09-03 24:00", "日历或钟表上没有这个时间"),
    ],
)
def test_other_ways_of_writing_a_moment_are_refused_with_the_right_one(written, advice):
    """The time of an article is never guessed at, and never dropped."""

    with pytest.raises(ValueError, match=advice):
        parse_moment(written)


@given(st.text(alphabet="0123456789年月日.-/: T上下午点半时分零〇一二十Z+", max_size=24))
def test_no_text_is_taken_for_a_date_by_accident(text):
    """Whatever stands there is a date as it must be written, or is refused with a sentence."""
    for read in (PartialDate.parse, parse_moment):
        try:
            assert str(read(text))[: len(text.strip())].startswith(text.strip()[:10])
        except ValueError as error:
            assert "请" in str(error) or "要写到哪一天" in str(error)


@pytest.mark.parametrize(
    ("text", "instant"),
    [
        ("2031-10-15 10:00", "2031-10-15 10:00"),
        ("2031-10-15", "2031-10-15"),
        ("2031-10", "2031-11-01"),
        ("2031", "2032-01-01"),
    ],
)
def test_what_only_a_month_is_known_of_has_come_when_the_month_is_over(text, instant):
    """Nobody reads on the first of October what is announced some day of October."""

    assert When.parse(text).reached == parse_moment(instant)
