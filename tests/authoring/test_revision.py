"""A form's values in a file that somebody has written by hand."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quality_kunming.authoring.revision import fields, revise
from quality_kunming.authoring.sayings import says
from quality_kunming.environment import ROOT
from quality_kunming.model.activity import Activity
from quality_kunming.model.ambassador import Ambassador
from quality_kunming.model.records import RECORDS
from quality_kunming.reading import yaml

TEXT = """\
# 2022年的活动
number: "4"  # 第四个
name: 连连看
audience: [市民, 企业]
summary: 三场直播。

# 场次在这里
sessions:
  # 第一场
  - name: 花卉
    text: "一场"  # 报道没有写日期
  - name: 化肥
    # 地点：
    #place:
#prizes:
#  - name:
sources:
  - launch
"""


def values() -> dict:
    return yaml.parse(TEXT)


def test_one_word_is_changed_in_its_place():
    """Who corrects a word changes that word: the remark behind it stays."""
    wanted = values() | {"number": "5"}
    wanted["sessions"][0]["text"] = "第一场: 花卉"

    revised = revise(TEXT, wanted, Activity)

    assert revised == TEXT.replace('"4"', '"5"').replace('"一场"', '"第一场: 花卉"')


def test_new_item_comes_last_and_others_stay():
    """A session that is added stands below the others; what waits in a comment there stays with its session."""
    wanted = values()
    wanted["sessions"].append({"name": "地理标志", "start": "2022-09-11 09:00"})

    revised = revise(TEXT, wanted, Activity)

    added = "  - name: 地理标志\n    start: 2022-09-11 09:00\n"
    assert revised == TEXT.replace("    #place:\n", f"    #place:\n{added}")


def test_new_field_takes_the_place_of_its_comment_or_its_order():
    """A field that waits commented out is written there; any other where the model has it."""
    wanted = values() | {
        "prizes": [{"name": "一等奖"}],
        "schedule": {"start": "2022", "end": "2022"},
    }

    revised = revise(TEXT, wanted, Activity)

    assert revised == TEXT.replace("#prizes:\n#  - name:\n", "prizes:\n  - name: 一等奖\n").replace(
        "直播。\n", "直播。\nschedule:\n  start: 2022\n  end: 2022\n"
    )


def test_list_in_brackets_stays_in_brackets():
    """A short list keeps its shape, unless a word would break it."""
    short, long = values() | {"audience": ["家庭"]}, values() | {"audience": ["家庭, 市民"]}

    assert "audience: [家庭]\n" in revise(TEXT, short, Activity)
    assert 'audience:\n  - "家庭, 市民"\n' in revise(TEXT, long, Activity).replace(
        "- 家庭, 市民", '- "家庭, 市民"'
    )


def test_removed_item_and_field_are_gone():
    """What is taken out of the form is taken out of the file, and nothing else."""
    wanted = values()
    del wanted["sessions"][1], wanted["summary"]

    revised = revise(TEXT, wanted, Activity)

    assert says(revised, wanted)
    assert re.findall("#.*", revised) == [
        one for one in re.findall("#.*", TEXT) if one not in ("# 地点：", "#place:")
    ]


def test_text_of_paragraphs_is_written_as_such():
    """A story of several paragraphs is read in the file as it was written."""
    text = "name: 张三\nstory: |\n  一段。\n\nsources: [a]\n"

    assert revise(
        text, {"name": "张三", "story": "一段。\n\n二段。", "sources": ["a"]}, Ambassador
    ) == ("name: 张三\nstory: |\n  一段。\n\n  二段。\n\nsources: [a]\n")


WORDS = (
    st.text(st.sampled_from("甲乙 ab1:#-'\"[]{},&*!|>%@`\n？，"), min_size=1, max_size=12)
    .map(str.strip)
    .filter(bool)
)
FIELDS = st.sampled_from(["name", "number", "summary", "sessions", "sources", "x"])
SIMPLE = WORDS | st.lists(WORDS, min_size=1, max_size=3)
GROUP = st.recursive(
    st.dictionaries(FIELDS, SIMPLE, min_size=1, max_size=4),
    lambda inner: st.dictionaries(
        FIELDS, SIMPLE | inner | st.lists(inner, min_size=1, max_size=3), min_size=1, max_size=4
    ),
    max_leaves=4,
)


@settings(deadline=None)
@given(GROUP, GROUP)
def test_any_values_are_read_back(before, after):
    """Whatever a form says is what the file says afterwards."""
    text = revise("name: 甲\n", before, Activity)

    assert says(revise(text, after, Activity), after)


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: record.kind)
def test_files_of_the_project_keep_every_line(record):
    """A correction, added to any record, leaves every other line of it as it was."""
    note = {"corrected": [{"day": "2022-09-20", "text": "原写作1，应为2。"}]}
    for path in sorted((ROOT / "data" / record.folder).rglob("*.yaml")):
        text = path.read_text("utf-8")
        revised = revise(text, yaml.parse(text) | note, record)
        added = "".join(f"{line}\n" for line in fields(note, record))

        assert revised.replace(added, "", 1) == text
