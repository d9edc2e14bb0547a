"""People told by an office, as in 局长叶明."""

import re

from quality_kunming.model.surnames import SURNAME

OFFICE = (
    r"(?:副|常务副|代)?(?:局长|主任|书记|市长|省长|区长|县长|厅长|处长|科长|院长|校长|会长|部长|秘书长"
    r"|董事长|总经理|站长|所长|主席|理事长)"
)
IN_OFFICE = re.compile(
    rf"(?P<office>{OFFICE})(?P<name>{SURNAME}[\u4e00-\u9fff]{{1,2}}?)"
    r"(?=[，。、；：（）”\s\"\\]|[在出到介讲说表致宣作为主和与对向等一参走来去也带接]|$)"
)
"""An office and who holds it."""
