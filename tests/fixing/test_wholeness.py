"""`check --fix` makes a kind of fault whole: all of it in a text, or nothing; a second run finds nothing to do."""

import pytest
from fixing.articles import ARTICLE, article
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from support import TODAY, TinySite

from quality_kunming.fixing.mending import mend

MENDED = {
    "behind a telephone number": ("0871-63100000;地址:昆明.", "0871-63100000；地址：昆明。"),
    "behind numbers": ("热线12315;邮编650500;", "热线12315；邮编650500；"),
    "before Chinese": ("12315:消费投诉,12345", "12315：消费投诉，12345"),
    "behind a figure's number": ("图1:流程图", "图1：流程图"),
    "behind units": ("-18 ℃,零下;热30℃;冷5%，", "-18 ℃，零下；热30℃；冷5%，"),
    "behind pictures": ("好😀,来了👍!真的？", "好😀，来了👍！真的？"),
    "behind a footnote": ("正文[^1],结束！\n\n[^1]: 注", "正文[^1]，结束！\n\n[^1]: 注"),
    "behind addresses": (
        "www.km.gov.cn,邮箱a@km.gov.cn,都可以!网址https://www.km.gov.cn.",
        "www.km.gov.cn，邮箱a@km.gov.cn，都可以！网址https://www.km.gov.cn。",
    ),
    "behind tags and code": ("都说<b>好</b>,看`a,b`,好!", "都说<b>好</b>，看`a,b`，好！"),
    "behind dots": ("好……,甲", "好……，甲"),
    "beside figures that stay": ("9:00开始,1,000人,3:2胜", "9:00开始，1,000人，3:2胜"),
    "spaces behind marks": (
        "(更新时间戳: 1667232000)，时间: 9月1日，人数: 200人,世界! Mr. Li",
        "（更新时间戳：1667232000），时间：9月1日，人数：200人，世界！Mr. Li",
    ),
    "dots of sentences": ("参观结束.大家合影留念.", "参观结束。大家合影留念。"),
    "items in a line": ("一.网上；二.现场。三.电话", "一、网上；二、现场。三、电话"),
    "items behind dots": ("方式：一.网上;二.现场.三.电话", "方式：一、网上；二、现场。三、电话"),
    "a row of ordinals": (
        "第一、报名，第二、评审，第三、公布",
        "第一，报名，第二，评审，第三，公布",
    ),
    "a wide date": ("２０２３－０９－０１", "2023-09-01"),
    "a wide sum": ("１＋１＝２", "1+1=2"),
    "a wide address": ("ｗｗｗ．ｋｍ．ｇｏｖ．ｃｎ", "www.km.gov.cn"),
    "wide letters": ("Ａ／Ｂ两组，ＧＢ／Ｔ　１９００１", "A/B两组，GB/T 19001"),
    "wide sums of money": ("共１，２３４元，１．５元", "共1,234元，1.5元"),
    "per cent": ("50 ％，50　%，占50 %的人", "50%，50%，占50%的人"),
    "ranges with both units": (
        "25℃-30℃，5kg-10kg，10元-20元，25%-30%",
        "25℃～30℃，5kg～10kg，10元～20元，25%～30%",
    ),
    "ranges": ("2-3成，1-2件，3-4级风，1-2个", "2～3成，1～2件，3～4级风，1～2个"),
    "ranges of time": (
        "周一-周五，2022-2023学年，5月-6月",
        "周一—周五，2022—2023学年，5月—6月",
    ),
    "dates": (
        "2023-9-1起，2023.10.1-2023.10.7休息",
        "2023年9月1日起，2023年10月1日—2023年10月7日休息",
    ),
    "straight marks": (
        '活动以"质量"为主题，"开放日"和"连连看"也来。',
        "活动以“质量”为主题，“开放日”和“连连看”也来。",
    ),
}
"""What it is → a paragraph, and what becomes of it: nothing of the kind is left."""

LEFT = {
    "marks within marks": '他说："要树立"质量第一"的理念，把好关。"',
    "marks within marks, at once": '他说"要树立"质量第一"的理念。"',
    "a dot in a foreign name": "列夫.托尔斯泰、约翰.洛克、让.雅克.卢梭。",
    "a dot in a name of Xinjiang": "阿依古丽.买买提、阿不都热依木.买买提、迪丽热巴.迪力木拉提。",
    "dots in a row of places": "昆明.玉溪.大理三地.",
    "dots that may be anything": "报名.评审.公布.",
    "the dot of a day": "三.八妇女节，得分：九.五分。",
    "a Japanese dash": "昆明ー玉溪，质量ー城市的名片。",
    "a path": "见/data/质量(1)/a.md。",
    "a formula": "公式P(甲|乙)=P(甲,乙)/P(乙)。",
    "a host": "网站质量.昆明。",
    "marks of both orders": "「甲」和『乙』，「甲『乙』丙」。",
    "what may have been a heading": "圆满结束。 五华区启动。",
    "numbers half in words": "三万5千人，一百20人，4十岁，第3十条。",
    "numbers that look like dates": "编号2023-9-1，版本2023.9.1-2023.9.3，2023-2-30。",
    "words like ordinals": "他说第一、第二都好，第一、二季度各一期。",
    "a block of another kind": "DATE: 2022-09-01\nTITLE: 质量",
}
"""What it is → a paragraph that a person must decide upon."""

CASES = [*MENDED.values(), *((body, body) for body in LEFT.values())]


@pytest.mark.parametrize(("body", "right"), MENDED.values(), ids=MENDED)
def test_a_kind_is_mended_wholly(fixed, body, right):
    """Of two faults of a kind never one alone is mended."""
    data, told = fixed(article(body))

    assert data == article(right)
    assert told
    assert fixed(data) == (data, [])


@pytest.mark.parametrize("body", LEFT.values(), ids=LEFT)
def test_what_is_not_certain_is_left_wholly(fixed, body):
    """Where one place may mean two things, the others of its kind wait for a person, too."""
    assert fixed(article(body)) == (article(body), [])


@pytest.fixture(scope="module")
def tiny_site(tmp_path_factory):
    """A project into which one made-up article after another is written."""
    return TinySite(tmp_path_factory.mktemp("wholeness")).with_campaign()


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(chosen=st.lists(st.sampled_from(CASES), min_size=1, max_size=6, unique=True))
def test_paragraphs_do_not_change_each_other(tiny_site, chosen):
    """What becomes of a paragraph does not hang on those around it, and once is enough."""
    path = tiny_site.write(ARTICLE, article("\n\n".join(body for body, _ in chosen)))
    mend(tiny_site.root, TODAY)
    once = path.read_bytes()

    assert once == article("\n\n".join(right for _, right in chosen))
    assert mend(tiny_site.root, TODAY) == []
    assert path.read_bytes() == once
