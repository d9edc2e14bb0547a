"""Pictures: what is said of them, by what right they are shown, and how they are saved."""

import io

import pytest
from PIL import Image

from quality_kunming.checks.rule import Example
from quality_kunming.checks.support.alternative_texts import why_empty
from quality_kunming.checks.support.credits import is_nobody
from quality_kunming.checks.support.drawn import png

RECORD = """\
name: 斗南花卉
brand_kind: 产业名片
recognition: 产业名片
summary: 花市。
sources: [launch]
picture:
  file: images/dounan.png
  alt: {alt}
  credit: {credit}
"""


@pytest.mark.parametrize(
    "alt",
    """
    IMG_1234 IMG_1234.JPG img20220901 DSC00012 图片 图片1 图片（2） 图一 照片 image Image-3 photo １２３ 2022-09-01
    —— … 微信图片_20220901103000 QQ截图20220901 屏幕截图 mmexport1662000000000 花 dounan DOUNAN
    图片是斗南花市 这是一张图片：花市
    配图 现场照片 无 未命名-1 花市.png 1.jpg 图为斗南花市 20220901_103000
    活动现场 现场图 示意图 logo 待补充 此处插入图片 点击查看大图 xxx
    """.split(),  # noqa: SIM905 (a list to be read)
)
def test_alternative_text_that_says_nothing_is_named(alt):
    """Whoever cannot see the picture would hear this, and know nothing."""

    assert why_empty(alt, "images/dounan.png")


@pytest.mark.parametrize(
    "alt",
    [
        "清晨的斗南花市",
        "图书馆",
        "图表：2021年公众满意度 80.88 分",
        "照片墙前的市民",
        "IMG Worlds 展台前的人群",
        "一张照片、一句宣言的投稿说明",
        "图片展开幕",
        "斗南",
        "活动现场，三位检验员围着检验台",
        "质量管理标志牌",
        "截图里的直播间，三位嘉宾坐在花丛前",
    ],
)
def test_alternative_text_that_speaks_passes(alt):
    """Words that begin like a file's name may still say something."""

    assert why_empty(alt, "images/dounan.png") is None


@pytest.mark.parametrize(
    "credit",
    """
    网络 来源：网络 来源:网络 图片来源：互联网 百度 百度图片 来自百度 摄影：未知 来源不明 佚名 摄影：佚名
    图源网络 无 N/A 摄影： 摄影：某某 摄影：XXX 未授权
    图片来源于网络 侵删 如有侵权请联系删除 版权归原作者所有 网络图片 来源于网络 网友供图 小红书 网络下载 图/网络 暂无 ——
    """.split(),  # noqa: SIM905 (a list to be read)
)
def test_credit_that_names_nobody_is_refused(credit):
    """From the net is no right."""

    assert is_nobody(credit)


@pytest.mark.parametrize(
    "credit",
    [
        "摄影：张三",
        "昆明日报",
        "来源：昆明信息港",
        "CC BY 4.0",
        "作者授权本站使用",
        "摄影：无双",
        "昆明网络广播电视台",
    ],
)
def test_credit_that_names_somebody_passes(credit):
    """A name that only contains such a word is a name."""

    assert not is_nobody(credit)


def test_record_and_video_are_looked_at_like_texts(problems_of):
    """A picture's right is asked for wherever it is shown, at its line."""
    video = "::: 视频 https://example.com/1 直播回放｜images/dounan.png｜摄影：张三"
    files = {
        "content/images/dounan.png": png(),
        "data/brands/dounan.yaml": RECORD.format(alt="图片1", credit="百度"),
    }
    told = problems_of(Example({**files, **Example.in_article(video).files}))
    places = {(one.rule, one.path, one.line) for one in told}

    assert ("alt-text", "data/brands/dounan.yaml", 7) in places
    assert ("picture-right", "data/brands/dounan.yaml", 7) in places
    assert ("picture-right", "content/news/2022/example.md", 8) in places


def test_turned_picture_is_measured_as_it_is_seen(problems_of):
    """A portrait that the phone saved lying, with a note, is upright; in a download it is not."""
    output = io.BytesIO()
    exif = Image.Exif()
    exif[0x0112] = 6
    Image.new("RGB", (800, 600), "grey").save(output, "JPEG", exif=exif)
    person = (
        "name: 张三\nprofession: 检验员\nedition: 2022\nsummary: 句。\nsources: [launch]\nportrait:\n"
        "  file: images/zhang.jpg\n  alt: 检验台前的张三\n  credit: 摄影：李四\n  licence: 授权本站\n"
    )
    files = {
        "content/images/zhang.jpg": output.getvalue(),
        "content/downloads/zhang.jpg": output.getvalue(),
        "data/ambassadors/zhang.yaml": person,
    }
    told = [(one.rule, one.path) for one in problems_of(Example(files))]

    assert ("portrait-upright", "data/ambassadors/zhang.yaml") not in told
    assert [path for rule, path in told if rule == "picture-turned"] == [
        "content/downloads/zhang.jpg"
    ]
