"""Nobody is asked to come on a day on which what is told of is shut."""

from datetime import date

import pytest

from quality_kunming.checks.support.times.workday_services import misplaced_services

WRITTEN = date(2022, 9, 20)
WRONG = {
    "窗口只在工作日开，双休日不办，请您在2022年9月24日上午把纸质材料送来。": "星期六，不是工作日",
    "政务服务大厅周末不办公，请在9月25日上午九点前来取证。": "星期日，不是工作日",
    "咨询台只在工作日开放，下一次接待是2022年9月17日。": "星期六，不是工作日",
    "周六、周日不上班，欢迎您9月24日到大厅咨询。": "星期六，不是工作日",
    "服务台只在工作日值班，您可以在10月3日前来办理。": "星期一，不是工作日",
    "取件窗口仅工作日受理。9月18日来取报告的请带身份证。": "星期日，不是工作日",
    "展馆双休日开放，下一次开放是9月21日。": "星期三，不是双休日",
    "体验馆只在周末开放，欢迎市民9月22日前来参观。": "星期四，不是双休日",
}
RIGHT = [
    "窗口只在工作日开，双休日不办，请您在2022年9月23日上午把材料送来。",
    "咨询台只在工作日开放，10月8日照常接待，欢迎前来。",
    "窗口周末不办公，请在9月25日前把材料寄来。",
    "窗口周末不办公，9月24日加班一天，欢迎前来办理。",
    "窗口周末不办公，9月24日窗口休息，请不要前来。",
    "展馆双休日也开放，下一次开放是9月21日。",
    "展馆双休日开放，下一次开放是9月24日。",
    "展馆双休日开放，9月21日请来领票。",
]


@pytest.mark.parametrize(("text", "told"), WRONG.items())
def test_day_on_which_it_is_shut_is_asked_about(text, told):
    """Once, with what day it is."""
    (slip,) = misplaced_services(text, WRITTEN)

    assert told in slip.message


@pytest.mark.parametrize("text", RIGHT)
def test_day_on_which_it_is_open_is_left_alone(text):
    """And a last day, one that is worked instead, and one of an exception."""
    assert [*misplaced_services(text, WRITTEN)] == []
