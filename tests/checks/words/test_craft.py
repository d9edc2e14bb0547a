"""What pasting and haste leave in a text: things twice, nothing under a heading, links that say nothing."""

import pytest
from support import slips_in_article

from quality_kunming.checks.links import disguised_link, vague_link
from quality_kunming.checks.words import (
    bold_paragraph,
    editing_note,
    empty_section,
    missing_part,
    repeated_paragraph,
    repeated_words,
    skipped_number,
)

LONG = "参加的企业要在九月三十日以前把营业执照、案例正文和三张照片一起交到所在县区的市场监管部门。"

WRONG = [
    (repeated_words, "欢迎市民朋友欢迎市民朋友到场。"),
    (repeated_words, "全市企业企业都可以报名。"),
    (repeated_words, "这是大家关心的的问题。"),
    (repeated_words, "质量与与标准。"),
    (repeated_words, "焊缝焊得得平整，验收一次通过。"),
    (repeated_words, "他慢慢地地把零件放下。"),
    (repeated_words, "工人们仔细地地检查每颗螺丝。"),
    (repeated_paragraph, f"{LONG}\n\n另一段。\n\n{LONG}"),
    (repeated_paragraph, f"{LONG}\n\n{LONG[:20]}\n{LONG[20:]}"),
    (
        repeated_paragraph,
        "徒弟把砝码一个一个放回绒布盒里。\n\n另一段。\n\n徒弟把砝码一个一个放回绒布盒里。",
    ),
    (repeated_paragraph, "要交：\n\n- 一张照片；\n- 一句宣言；\n- 一张照片。"),
    (skipped_number, "分三步：一、登记；二、换衣；四、进门。"),
    (skipped_number, "（一）甲\n\n（二）乙\n\n（二）丙"),
    (skipped_number, "一是早，二是严，四是实。"),
    (editing_note, "逐项签字。（此处补一张现场照片）"),
    (editing_note, "三百家企业（数据待核实）参加。"),
    (editing_note, "【配图】"),
    (editing_note, "本次活动由XX公司承办。"),
    (editing_note, "活动定于XX年XX月XX日举行。"),
    (editing_note, "论坛于2022年9月××日举行。"),
    (editing_note, "联系人：×××"),
    (empty_section, "## 怎样参加\n\n## 谁来参加\n\n市民。"),
    (empty_section, "先说一句。\n\n## 附件"),
    (empty_section, "### 小的\n\n## 大的\n\n字。"),
    (missing_part, "气室的大小如下图所示，气室越大，放得越久。"),
    (missing_part, "流程见下图。"),
    (missing_part, "各区得分如下表所示。"),
    (missing_part, "名单详见附件2。"),
    (missing_part, "请扫描下方二维码报名。"),
    (missing_part, "长按识别二维码关注我们。"),
    (missing_part, "请点击下方链接报名。"),
    (missing_part, "经过请看下面的视频。"),
    (bold_paragraph, f"**{LONG}**"),
    (bold_paragraph, f"前面。\n\n__{LONG}__\n\n后面。"),
    (vague_link, "[点击这里](/take-part/)报名。"),
    (vague_link, "[**查看详情**](/take-part/)"),
    (vague_link, "[更多>>](/news/)"),
    (vague_link, "报名表[请点此下载](/downloads/form.docx)。"),
    (disguised_link, "[www.km.gov.cn](https://example.com/)"),
    (disguised_link, "[https://scjgj.km.gov.cn/news/](https://scjgj.km.gov.cn.example.com/news/)"),
]
RIGHT = [
    (missing_part, "如下图所示。\n\n![鸡蛋的气室](/images/egg.png)"),
    (missing_part, "各区得分如下表所示。\n\n| 区 | 分 |\n|---|---|\n| 五华区 | 90 |"),
    (missing_part, "名单详见附件。\n\n附件：名单"),
    (missing_part, "报名表见[附件](/downloads/form.docx)。"),
    (missing_part, "柜台上摆着二维码，扫一扫就付了钱；地图下面印着审图号。"),
    (
        repeated_paragraph,
        "特此公告。\n\n另一段。\n\n特此公告。\n\n- 照片\n- 宣言\n\n另一段。\n\n- 照片\n- 故事",
    ),
    (
        skipped_number,
        "一、甲\n\n（一）乙\n\n（二）丙\n\n二、丁\n\n（一）戊\n\n第一、第三季度，三是宣传。",
    ),
    (
        editing_note,
        "示意图（见下图），时间（待定），核对材料（身份证、户口簿），到现场确认（带身份证）。",
    ),
    (
        repeated_words,
        "大家讨论讨论，一个一个来，一个县区一个县区地看，和和美美，目的的一部分，的的确确。",
    ),
    (
        editing_note,
        "屏幕上显示“XX”，XX染色体，XXL码的工作服，举报人张×，电话138××××1234。",
    ),
    (
        repeated_words,
        "处处地地道道的味儿，马蹄得得，获得得奖的机会，变得得心应手，轻轻地放下。",
    ),
    (repeated_words, "哈哈哈哈哈哈，一步一步一步一步走。"),
    (repeated_words, "为了了解质量，他现在在昆明。"),
    (repeated_paragraph, f"{LONG}\n\n{LONG.replace('三张', '两张')}"),
    (repeated_paragraph, f"（一）{LONG}\n\n（一）{LONG}"),
    (repeated_paragraph, "请按时参加。\n\n请按时参加。"),
    (empty_section, "## 大的\n\n### 小的\n\n字。"),
    (empty_section, '## 照片\n\n![花市](images/a.png "花市｜摄影：张三")'),
    (empty_section, "```\n# 一行命令\n```"),
    (bold_paragraph, f"**要紧**：{LONG}"),
    (bold_paragraph, "**报名的办法**\n\n填表。"),
    (vague_link, "[如何参与](/take-part/)，[下载报名表](/downloads/form.docx)。"),
    (vague_link, "![这里](images/a.png)，[](数据:x)。"),
    (disguised_link, "[km.gov.cn](https://www.km.gov.cn/)，[昆明市政府](https://www.km.gov.cn/)。"),
    (disguised_link, "[Vite.js](https://vitejs.dev/)，[打电话](tel:12315)。"),
]


@pytest.mark.parametrize(("rule", "body"), WRONG)
def test_carelessness_is_named(rule, body):
    """An editor reads what a reader would stumble over."""
    assert slips_in_article(rule, body)


@pytest.mark.parametrize(("rule", "body"), RIGHT)
def test_ways_of_writing_are_left_alone(rule, body):
    """What looks alike and is meant so passes."""
    assert slips_in_article(rule, body) == []
