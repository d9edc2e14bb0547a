"""“连续三年” is true on one day only: the site says it with its year, however it is put."""

import time

import pytest

from quality_kunming.checks.figures.duration_year import find
from quality_kunming.model.policy import Policy
from quality_kunming.reading.documents import read

ARTICLE = "---\ntitle: {title}\ndate: 2022-09-02\norigin: {origin}\n---\n\n{body}\n"
WITHOUT = [
    "昆明连续三年全省第一。",
    "昆明连续3年全省第一。",
    "昆明连续３年全省第一。",
    "昆明连续 3 年全省第一。",
    "昆明**连续三年**全省第一。",
    "昆明已连续三年居首。",
    "活动连续举办，连续两届获奖。",
    "昆明蝉联第一。",
    "昆明三连冠。",
    "昆明获得五连冠。",
    "昆明多年来一直第一。",
    "昆明连续多年第一。",
    "三年蝉联第一。",
    "昆明连年获奖。",
    "近三年来始终第一。",
    "三年来，昆明始终第一。",
    "昆明已经三年全省第一。",
    "昆明连续第4年第一。",
    "过去五年一直第一。",
    "| 考核 | 连续三年第一 |\n|---|---|\n| 甲 | 乙 |",
    "- 连续三年第一；\n- 再来。",
    "2022年的事。\n\n昆明连续三年第一。",
    "据介绍，昆明连续三年第一。",
    "昆明第1234项，连续三年第一。",
    "昆明连续三载夺冠。",
    "昆明一连三年夺冠。",
    "昆明年年第一。",
    "昆明保持全省第一三年。",
]
WITH = [
    "2022年，昆明连续三年全省第一。",
    "昆明连续三年（2020—2022年）全省第一。",
    "截至2022-09-01，昆明连续三年全省第一。",
    "２０２２年，昆明连续三年全省第一。",
    "二〇二二年，昆明连续三年全省第一。",
    "## 2022年的成绩\n\n昆明连续三年全省第一。",
    "## 2022年的成绩\n\n### 考核\n\n昆明连续三年全省第一。",
    "2022年的成绩：\n\n- 连续三年第一；\n- 再来。",
    "2022年的成绩：\n\n- 甲；\n- 连续三年第一。",
    "| 2022年 | 连续三年第一 |\n|---|---|\n| 甲 | 乙 |",
    "报道说“连续三年第一”。",
    "见《连续两年！昆明第一》。",
    "> 连续三年第一",
    "::: 引用 某某\n连续三年第一\n:::",
    "为什么我们不写连续三年？",
    "昆明连续几年第一，要看哪一年说的。",
    "活动连续举办。",
    "连续作业不超过八小时。",
    "雨水持续三天。",
    "主题的话年年不同。",
    "副局长某某介绍，昆明连续三年第一。",
    "活动持续到当年10月。",
    "连续三次不合格的，责令停产。",
    "连续五年没有发生事故的企业可以免检。",
    "第一三年级。",
    "价格创37年来的新高。",
    "这是活动连续第三次走进校园。",
    "多年来，他走遍了村寨。",
    "十年来，双方合作越来越多。",
    "制造业指数连续两个月回升。",
    "他连续第八年春节值守。",
    "海拔位居全球前列。十年来，双方合作越来越多。",
]
LASTING = ["多年来，我们服务企业。", "连续19年推进质量工作。", "十年来，双方合作越来越多。"]


def told(
    body: str, origin: str = "质量昆明编辑部", title: str = "例", name: str = "news/2022"
) -> list:
    text = ARTICLE.format(body=body, origin=origin, title=title)
    return list(find(read(f"content/{name}/x.md", text.encode()), Policy()))


@pytest.mark.parametrize("body", WITHOUT)
def test_duration_without_its_year_is_found(body):
    """Next year it would be wrong, and nobody would notice."""

    assert told(body)


@pytest.mark.parametrize("body", WITH)
def test_duration_with_its_year_is_let_through(body):
    """So are others' words, and talk about such claims."""

    assert told(body) == []


def test_reprint_keeps_its_words():
    """What others wrote is theirs."""

    assert told("昆明连续三年第一。", origin="昆明信息港") == []


def test_title_and_summary_are_read():
    """They stand alone in lists, feeds and search results."""

    assert told("正文。", title="昆明连续三年全省第一")


def test_speaker_is_no_excuse_on_a_page_that_stays():
    """A fixed page has no date of its own."""

    assert told("副局长某某介绍，昆明连续三年第一。", name="pages")


@pytest.mark.parametrize("body", LASTING)
def test_page_that_stays_gives_the_year_of_any_duration(body):
    """News is read with its date; a page is read as of today."""

    assert told(body, name="pages")


def test_one_time_of_several_is_no_duration():
    """连续两次播放 was so once and for all."""

    assert told("音响连续两次播放歌曲。", name="pages") == []


@pytest.mark.parametrize(
    ("record", "count"),
    [
        ("summary: 连续三年第一。\n", 1),
        ("summary: 2022年连续三年第一。\n", 0),
        ("text: |\n  2022年。\n\n  连续三年第一。\n", 1),
        ("text: |\n  2022年，\n  连续三年第一。\n", 0),
        ("moments:\n  - name: 启动\n    text: 连续三年第一。\n    as_of: 2022-09-01\n", 0),
        ("moments:\n  - as_of: 2022-09-01\n    name: 启动\n    text: 连续三年第一。\n", 0),
        ("outcomes:\n  - label: 连续三年第一的区\n    value: 3\n    as_of: 2022\n", 0),
        (
            "moments:\n  - name: 甲\n    as_of: 2022-09-01\n  - name: 连续三年第一\n    text: 乙\n",
            1,
        ),
        ("items:\n  - 连续三年第一。\n  - 乙\nas_of: 2022-09-01\n", 1),
        ("summary: 甲\ndate: 2022-09-01\nnote: 连续三年第一。\n", 1),
    ],
)
def test_record_is_read_field_by_field(record, count):
    """A dated moment or figure carries its date on the page; a bare sentence does not."""

    assert len(list(find(read("data/services/x.yaml", record.encode()), Policy()))) == count


@pytest.mark.parametrize(
    "text", ["连续三年", "蝉联\n", "- 蝉联\n", "蝉联\n\n", "# 蝉联\n", "多年 "]
)
def test_long_text_is_read_in_no_time(text):
    """Two megabytes of anything take less than a second."""
    started = time.process_time()

    told(text * (600_000 // len(text)))

    assert time.process_time() - started < 1
