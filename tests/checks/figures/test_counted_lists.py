"""How many are told, and how many a Markdown list or a row of names has: `counted_lists`."""

import pytest

from quality_kunming.checks.support.counted_lists import counted_lists

WRONG = [
    ("准备以下四份材料：\n\n- 报名表\n- 执照复印件\n- 作品说明\n", "列出来的是3个"),
    ("请带上三样东西：\n1. 身份证\n2. 水杯\n\n欢迎参加。", "列出来的是2个"),
    ("办理分为四个步骤：\n\n1、填表\n2、核验\n3、领证", "列出来的是3个"),
    ("有三家企业获得称号：甲木公司、乙水公司、丙火公司、丁土公司。", "列出来的是4个"),
    ("四名选手获评能手：李一木、王二禾、张三田。", "列出来的是3个"),
]
RIGHT = [
    "准备以下三份材料：\n\n- 报名表\n- 执照复印件\n  - 加盖公章\n- 作品说明\n",
    "14个县区都有活动，安排如下：\n\n- 9月3日，甲县\n- 9月4日，乙县",
    "分为四个步骤：\n\n1. 填表\n2. 核验\n\n核验以后等通知。\n\n3. 领证\n4. 公示",
    "分为三个步骤：\n\n2. 核验\n3. 领证",
    "三家企业参加展示的产品有：普洱茶、鲜花饼、火腿、米线。",
    "三家企业获评四项称号：甲、乙、丙、丁。",
    "三家企业获评先进：甲公司、乙公司和丙公司。",
]


@pytest.mark.parametrize(("text", "told"), WRONG)
def test_number_that_is_not_that_of_the_list_is_told(text, told):
    """Each item of the list counts, those within an item do not."""
    assert [told in one.message for one in counted_lists(text)] == [True]


@pytest.mark.parametrize("text", RIGHT)
def test_number_of_the_list_or_of_something_else_is_left_alone(text):
    """A list that is broken or begins later, or one of something else."""
    assert [*counted_lists(text)] == []
