"""The parts of a picture's title."""

import pytest

from quality_kunming.prose.picture_title import PictureTitle, read_title


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("", PictureTitle()),
        ("说明", PictureTitle("说明")),
        ("说明｜摄影：张三", PictureTitle("说明", "摄影：张三")),
        ("说明|张三", PictureTitle("说明", "张三")),
        ("｜张三", PictureTitle("", "张三")),
        ("摄影：张三", PictureTitle("", "摄影：张三")),
        (
            "说明 ｜ 摄影：张三 ｜ 授权：作者授权本站使用",
            PictureTitle("说明", "摄影：张三", "作者授权本站使用"),
        ),
        ("说明｜授权: CC BY 4.0｜摄影: 张三", PictureTitle("说明", "摄影: 张三", "CC BY 4.0")),
        (
            "说明｜摄影：张三｜同意书：2022-001、2022-002｜授权：甲",
            PictureTitle("说明", "摄影：张三", "甲", ("2022-001", "2022-002")),
        ),
        ("授权：CC0", PictureTitle(licence="CC0")),
        ("目标：零缺陷｜摄影：张三", PictureTitle("目标：零缺陷", "摄影：张三")),
        ("说明｜摄影：张三｜李四供图", PictureTitle("说明", "摄影：张三｜李四供图")),
    ],
)
def test_title_is_read_in_labelled_parts(written, expected):
    """An editor may write the parts in any order, with either bar and either colon."""

    assert read_title(written) == expected


def test_attribution_names_author_and_right():
    """Below a picture stands whose it is and why it may be shown."""

    assert read_title("说明｜摄影：张三｜授权：CC BY 4.0").attribution == "摄影：张三（CC BY 4.0）"
    assert read_title("说明｜摄影：张三").attribution == "摄影：张三"


def test_title_without_a_caption_begins_with_the_credit():
    """A video's poster has its own title beside it."""

    assert read_title("张三｜授权：甲", has_caption=False) == PictureTitle("", "张三", "甲")
