"""An editor names an article as it comes to hand."""

import pytest
from support import ARTICLE, TinySite

from quality_kunming.loading import read
from quality_kunming.wechat import UnknownArticleError, find_article

FILE = "content/news/2022/launch.md"


@pytest.mark.parametrize(
    "word",
    [
        FILE,
        f"./{FILE}",
        "content\\news\\2022\\launch.md",
        "C:\\文档\\项目\\content\\news\\2022\\launch.md",
        "/home/bianji/项目/content/news/2022/launch.md",
        "news/2022/launch",
        "2022/launch",
        "launch.md",
        " launch ",
        "/news/2022/launch/",
        "https://zl.km.gov.cn/ztzl/news/2022/launch/index.html?from=wx#top",
        "http://127.0.0.1:8000/news/2022/launch/",
        "启动仪式举行",
        "“launch”",
    ],
)
def test_article_is_found_by_what_one_has_of_it(campaign: TinySite, word):
    """File, address, name or title: whatever an editor has copied leads to the article."""
    assert find_article(read(campaign.root), word).file == FILE


@pytest.mark.parametrize(
    ("word", "sentence"),
    [
        ("", "请写明是哪一篇"),
        ("  ", "请写明是哪一篇"),
        ("lanch", "没有找到“lanch”这一篇；相近的有：content/news/2022/launch.md"),
        ("2022/lauch.md", "相近的有：content/news/2022/launch.md"),
        ("启动仪式", "相近的有：content/news/2022/launch.md"),
        ("zzz", "请照 content/news/ 里的文件写"),
        ("about", "“about”是固定页面，只有新闻和通知能发到公众号"),
        ("content/pages/about.md", "是固定页面"),
        ("https://[", "请写明是哪一篇"),
        ("https://[/news/2022/x/", "没有找到"),
        ("a\x00b", "没有找到“a〔U+0000〕b”这一篇"),
    ],
)
def test_unknown_article_is_answered_with_the_nearest(campaign: TinySite, word, sentence):
    """A slip of the hand is answered with the files that may be meant."""
    with pytest.raises(UnknownArticleError) as error:
        find_article(read(campaign.with_pages().root), word)

    assert sentence in str(error.value)


def test_two_articles_of_one_name_are_both_named(campaign: TinySite):
    """Where two years have an article of the same name, the editor chooses."""
    campaign.write("content/news/2023/launch.md", ARTICLE.replace("2022-09-01", "2023-09-01"))

    with pytest.raises(UnknownArticleError, match="有 2 篇"):
        find_article(read(campaign.root), "launch")
    assert find_article(read(campaign.root), "2023/launch").date.year == 2023
