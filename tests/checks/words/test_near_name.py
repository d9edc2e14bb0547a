"""Whatever is almost one of our own names is told of; what is near one in life is left alone."""

import time

import pytest

from quality_kunming.checks.support.framed_names import Framed, FramedNames, framed_mottos
from quality_kunming.checks.support.nearness import Names
from quality_kunming.checks.support.quoted_terms import near_terms
from quality_kunming.checks.support.slipped_names import SlippedNames

NAMES = (
    "春城质量官",
    "质量昆明",
    "昆明品牌“连连看”",
    "质量强市 昆明快走",
    "诚信 阳光 卓越 惠民",
    "昆明市市场监督管理局",
    "昆明市人民政府",
    "云南省人民政府",
    "云南省人民政府网站",
    "昆明市实施质量强市战略领导小组办公室",
    "昆明报业传媒集团",
    "中共昆明市委宣传部",
    "昆明市住房和城乡建设局",
    "推动质量变革创新 促进质量强国建设",
    "昆明市第二届“小小质量官”体验营",
    "检验检测机构开放日",
    "优质服务昆明行",
)
PEOPLE = ("金飞豹", "夏嘉伟")
ALMOST = {
    "争当春城质量观": "春城质量官",
    "争当春诚质量官": "春城质量官",
    "看质量坤明": "质量昆明",
    "昆明品牌“联连看”": "昆明品牌“连连看”",
    "昆明品牌连看连": "昆明品牌“连连看”",
    "“质量强市 昆明快奏”": "质量强市 昆明快走",
    "质量强市昆明跑走": "质量强市 昆明快走",
    "诚信 阳光 卓悦 惠民": "诚信 阳光 卓越 惠民",
    "诚信、阳光卓越惠明": "",
    "昆明市市场监督管埋局": "昆明市市场监督管理局",
    "昆明市市场监督管局": "昆明市市场监督管理局",
    "昆明市市场监督督管理局": "昆明市市场监督管理局",
    "昆明市市场督监管理局": "昆明市市场监督管理局",
    "昆明市实施质量强市战略工作领导小组办公室": "昆明市实施质量强市战略领导小组办公室",
    "昆明报叶传媒集团": "昆明报业传媒集团",
    "昆明市住房和城镇建设局": "",
    "推动质量变革创新 促进质量强国建没": "推动质量变革创新 促进质量强国建设",
    "检验检测机构开房日": "检验检测机构开放日",
    "优质服务昆明形": "优质服务昆明行",
}


@pytest.mark.parametrize(("words", "name"), ALMOST.items())
def test_slip_in_a_name_is_told_with_the_right_form(words, name):
    """By sound, by shape, a character too many, too few or two that have changed places."""

    assert [one.name for one in Names(NAMES).near(f"去年{words}。")] == [name] * bool(name)


RIGHT = [
    "昆明市市场监督管理综合行政执法支队，五华区市场监督管理局，曲靖市市场监督管理局。",
    "湖南省人民政府，昆山市人民政府，昆明市人民检察院，昆明市人民政府办公室。",
    "云南省人民政府门户网站，云南省人民政府官方网站，昆明市人民政府门户网站。",
    "中共昆明市委组织部，昆明市住房公积金管理中心。",
    "昆明市第三届“小小质量官”体验营。",
    "春城质量管理，质量和昆明，昆明品牌。",
    "质量强市，昆明快走；“质量昆明”；春城\n质量官。",
    "这家检验检测机构举办开放日活动。",
]


@pytest.mark.parametrize("text", [*NAMES, *RIGHT])
def test_names_and_their_neighbours_in_life_are_left_alone(text):
    """Other bodies, other editions, and the names themselves are no slips."""

    assert [*Names(NAMES, ["春城质量管理"]).near(text)] == []


@pytest.mark.parametrize(
    ("text", "count"), [("金飞貌", 1), ("夏家伟", 1), ("金飞豹", 0), ("金飞说", 0), ("下雨伟", 0)]
)
def test_name_of_a_person_is_told_by_a_character_that_is_like_it(text, count):
    """A person of another name is another person."""

    assert len([*Names(PEOPLE, shortest=3).near(f"{text}参加")]) == count


SLIPPED = {
    "南云省人民政府": "云南省人民政府",
    "昆明明市人民政府": "昆明市人民政府",
    "昆昆明市人民政府": "昆明市人民政府",
    "昆明报业传媒集团团": "昆明报业传媒集团",
    "优质服昆明行": "优质服务昆明行",
    "“质量强市 昆昆明快走”": "质量强市 昆明快走",
    "春质城量官": "春城质量官",
}
MOVED = ("昆明市质量强市战略实施领导小组办公室", "昆明市实施质量强市战略领导小组办公室")
NOT_SLIPPED = [
    "我市市场监督管理局，昆明市市场监督管理局局长，其中中国质量报报道。",
    "品牌事故，质量昆明明天见，春城质量官员工。",
]


@pytest.mark.parametrize(("words", "name"), SLIPPED.items())
def test_name_in_which_the_hand_slipped_is_told(words, name):
    """A character twice, two in each other's place, one too few."""

    assert {one.name for one in SlippedNames(NAMES).find(f"去看{words}，")} == {name}


def test_a_word_of_a_long_name_in_another_place_is_told():
    """Nothing else is called by the same words in another order."""
    written, name = MOVED

    assert [one.name for one in SlippedNames([name]).find(f"由{written}负责")] == [name]
    assert [*SlippedNames([name]).find(f"由{name}负责")] == []


@pytest.mark.parametrize("text", [*NAMES, *RIGHT, *NOT_SLIPPED])
def test_what_only_looks_like_a_slip_of_the_hand_is_left_alone(text):
    """The character belongs to the word beside, or makes another word."""
    names = SlippedNames((*NAMES, "市场监督管理局", "中国质量报", "品牌故事"), ["春城质量管理"])

    assert [*names.find(text)] == []


FRAMED = [
    Framed("昆报头条", "a", "“", "”视频号", "视频号"),
    Framed("清风", "b", "地铁", "站", "地铁", may_be_longer=True),
    Framed("叶明", "c", "局长"),
    Framed("小小质量官", "d", "“", "”体验营", "体验营", is_loose=True),
    Framed("花知道", "e", "“", "”", is_open=True),
    *framed_mottos({"质量强市 昆明快走": "f", "诚信 阳光 卓越 惠民": "g"}),
]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("预告在“昆报头版”视频号", "昆报头条"),
        ("地铁青枫站", "清风"),
        ("地铁清风路站", "清风"),
        ("诚信、阳光、卓越、利民", "惠民"),
        ("副局长叶鸣介绍", "叶明"),
        ("“小小质检员”体验营", "小小质量官"),
        ("“花之道”牌", "花知道"),
        ("质量强市 昆明快行", "昆明快走"),
        ("质量强省 昆明快走", "质量强市"),
        ("“昆明日报”视频号，地铁春融街站，副局长李明，“花市里”，“昆报头条”视频号", ""),
        ("“计量小达人”体验营，局长叶青，质量强市的昆明快走", ""),
    ],
)
def test_short_name_is_known_by_its_frame(text, name):
    """What stands beside it says that it is meant."""

    assert [one.name for *_, one in FramedNames(FRAMED).near(text)] == [name] * bool(name)


@pytest.mark.parametrize("name", ["李", "Jo", "晏㼆", "ABC", "李 四", "a.b(", "[x] (y", "花知道"])
def test_whatever_a_name_is_made_of_it_is_looked_for(name):
    """One character, letters, signs that a pattern reads as its own."""
    framed = Framed(name, "a", "“", "”", is_open=True), *framed_mottos({f"{name} {name}": "b"})
    text = "昆昆明市人民政府的“花知道”，“[x] (y”"

    assert [*FramedNames(framed).near(text)] == []
    assert [one.start for one in SlippedNames([name, *NAMES]).find(text)] == [0]


def test_long_text_takes_no_time():
    """A hundred pages are looked through while one waits."""
    signs = "质量月开放日品牌故事检验检测服务企业管理认证标准计量论坛"
    names = Names(signs[at:] + signs[:at] for at in range(len(signs)))
    started = time.process_time()
    assert [*names.near("昆明市质量活动的名称很多，标准和计量也是。" * 2_000)] == []

    assert time.process_time() - started < 4


TERMS = {
    "质量特派员": "data/services/a.yaml",
    "优质服务昆明行": "data/services/b.yaml",
    "最多跑一次": "data/services/c.yaml",
}


@pytest.mark.parametrize(
    ("body", "name"),
    [
        ("“质量特派专员”走进企业。", "质量特派员"),
        ("“质量特派人员”走进企业。", "质量特派员"),
        ("“质量特派团”走进企业。", "质量特派员"),
        ("“优质服务昆明”评出了五个窗口。", "优质服务昆明行"),
        ("“优质服务昆明行”评出窗口，“质量特派员”走进企业。", ""),
        ("质量特派专员走进企业，“质量服务专员”也来了。", ""),
        ("“服务特派专员”“质量员”“优质昆明”", ""),
        ("“最多跑一地”", ""),
    ],
)
def test_slip_in_what_the_data_quote_is_told(body, name):
    """Both in quotation marks: one character too many, missing or another."""

    assert [one.name for one in near_terms(body, TERMS)] == [name] * bool(name)


def test_half_of_a_long_motto_tells_the_other_half():
    """Beside one part, half of the characters are enough for the other."""
    framed = FramedNames(framed_mottos({"“质量无处不在 质量就在身边”": "data/a.yaml"}))
    slips = [one.name for *_, one in framed.near("名字是“质量无处不在 质量就在眼前”。")]

    assert slips == ["质量就在身边"]
    assert [*framed.near("名字是“质量无处不在 质量就在身边”，质量无处不在。")] == []
