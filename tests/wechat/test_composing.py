"""A post has all that its editor is asked for, and nothing that WeChat will not take."""

import os
import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser
from support import TODAY, TinySite
from wechat.conftest import PROSE, made_in
from wechat.samples import INDICATOR, picture
from wechat.stripping import is_whole, letters, seen_in, stripped

from quality_kunming import wechat
from quality_kunming.environment import ROOT
from quality_kunming.errors import DataError
from quality_kunming.loading import read
from quality_kunming.loading.collection import Collection
from quality_kunming.wechat.post import RefusedError

pytestmark = pytest.mark.usefixtures("chinese_fonts")
STEP = 1 if os.environ.get("ARTICLES") == "all" else 4
"""Of how many articles of the project one is made a post; all of them where somebody has the time."""


def test_records_and_videos_are_told_in_words(campaign, post):
    """A block of the text becomes its words, a video the line that says where it plays."""
    campaign.write(
        "data/hosts.yaml",
        "hosts:\n  - host: v.qq.com\n    name: 腾讯视频\n    starts: [https://v.qq.com/x/page/]\n",
    )
    made = post("::: 活动 2022/lianliankan\n\n::: 视频 https://v.qq.com/x/page/a.html 启动仪式")

    assert "昆明品牌“连连看”" in made.text
    assert "三场直播看昆明品牌。" in made.text
    assert "已结束" not in made.text
    assert "视频：启动仪式" in made.text
    assert "https://v.qq.com/x/page/a.html" in made.text
    assert any("视频“启动仪式”" in one for one in made.remarks)


def test_everything_around_the_text_goes_along(site, post):
    """What the page says beside its text is in the post: correction, deadline, sources, origin."""
    made = post(
        head="closes: 2022-09-20\nsources: [launch]\ncorrected:\n  - day: 2022-09-13\n    text: 人数写错了。\n"
    )

    for words in (
        "更正2022年9月13日：人数写错了。",
        "截止：2022年9月20日（已截止）",
        "昆明信息港：启动仪式举行",
        "稿件来源：编辑部",
    ):
        assert letters(words) in letters(made.text)


def test_links_within_the_site_need_an_address(site, post):
    """As long as the site has no real address, no post tells one that nobody can open."""
    assert "example" not in post("[首页](/)").html
    assert any("origin" in one for one in post("[首页](/)").remarks)
    assert post("[首页](/)").address == ""

    site.write(
        "data/site.yaml",
        (site.root / "data/site.yaml")
        .read_text("utf-8")
        .replace("https://quality-kunming.example", "https://zl.km.gov.cn"),
    )
    made = post("[首页](/)")

    assert "[1] 首页：https://zl.km.gov.cn/" in made.text
    assert made.address == "https://zl.km.gov.cn/news/2022/kaifangri/"
    assert made.remarks == ()


@pytest.mark.parametrize(
    ("title", "proposal"),
    [
        ("质量开放日", ""),
        (f"质量开放日走进检验室，{'一' * 40}", "质量开放日走进检验室"),
        ("一" * 40, ""),
    ],
)
def test_long_title_is_said_and_not_cut(site, title, proposal):
    """A title that WeChat does not take stays whole; a shorter one that ends at a mark is offered."""
    site.write(
        "content/news/2022/x.md",
        f"---\ntitle: {title}\ndate: 2022-09-12\ntopic: launch\norigin: 编辑部\n---\n\n字。\n".encode(),
    )
    made = wechat.article(read(site.root), "content/news/2022/x.md", TODAY)

    assert made.title.text == title
    assert made.title.proposal == proposal
    assert any("标题有" in one for one in made.remarks) == (len(title) > 32)


def test_long_summary_is_offered_in_whole_sentences(post):
    """A summary of 150 characters: the sentences that fit are offered, the whole one stays."""
    made = post(head=f"summary: {'质量月启动了。' * 22}\n")

    assert len(made.summary.text) == 154
    assert made.summary.proposal == "质量月启动了。" * 17
    assert made.summary.is_over


def test_long_author_gives_way_to_the_site(post):
    """Where the origin of a text is too long for WeChat's author, the site's own name is offered."""
    made = post(head=f"author: {'据报道整理' * 4}\n")

    assert made.author.is_over
    assert made.author.proposal == "质量昆明"


def test_summary_is_that_of_the_site(post):
    """Without a summary the beginning of the text is offered, as on the site."""
    assert post("第一句话。第二句话。").summary.text == "第一句话。第二句话。"


def test_every_article_of_the_project_goes_out_whole():
    """Each real article that may go out has all its words in its post, and nothing that WeChat would take away."""
    collection = Collection(ROOT)
    made = {}
    for file in [one for one in collection.matters if "/news/" in one][::STEP]:
        try:
            made[file] = wechat.article(collection, file, TODAY)
        except RefusedError as refused:
            assert not refused.problems, file

    assert len(made) > 15 / STEP
    for file, one in made.items():
        assert stripped(one.html) == (LexborHTMLParser(one.html, is_fragment=True).html), file
        assert is_whole(letters(one.text), seen_in(stripped(one.html))), file
        assert len(one.covers) == 2, file
        assert not re.search(
            r"<(?!/?(?:section|p|span|strong|em|u|s|su[bp]|code|br|hr|h[234]|table|tbody|t[rdh]|img|a)\b)",
            one.html,
        )


BLOCKS = [
    "::: 活动 2022/lianliankan",
    "::: 图表 x",
    "::: 视频 https://v.qq.com/x/page/a.html 启动仪式",
    '![启动仪式的台上](/images/a.jpg "启动仪式｜摄影：张伟｜授权：本站")',
    '- ![检验员在记录](/images/a.jpg "摄影：张伟｜授权：本站")\n\n    | 一 | 二 |\n    |---|---|\n    | 三 | 四 |',
    "::: 提示\n里面[^1]\n\n::: 活动 2022/lianliankan\n:::\n\n[^1]: 注。",
]


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    st.lists(
        st.sampled_from(BLOCKS) | st.text("质量。，\n -*#>[]()|`<>:：1.", max_size=40), max_size=6
    )
)
def test_any_article_goes_out_whole_or_is_refused(tmp_path_factory, parts):
    """Whatever stands in an article with whatever is placed in it: all of it goes out, or a reason is given."""
    site = TinySite(tmp_path_factory.mktemp("any")).with_campaign()
    site.write(
        "data/hosts.yaml",
        "hosts:\n  - host: v.qq.com\n    name: 腾讯视频\n    starts: [https://v.qq.com/x/page/]\n",
    )
    site.write("data/indicators/x.yaml", INDICATOR)
    site.write("content/images/a.jpg", picture(size=(640, 480)))
    try:
        made = made_in(site, "\n\n".join(parts))
    except (RefusedError, DataError) as reason:
        assert reason.problems
        return

    assert stripped(made.html) == LexborHTMLParser(made.html, is_fragment=True).html
    assert is_whole(letters(PROSE.render("\n\n".join(parts)).text), letters(made.text))
    shown = [one.attributes["src"] for one in LexborHTMLParser(made.html).css("img")]
    assert list(dict.fromkeys(shown)) == [one.name for one in made.pictures]
