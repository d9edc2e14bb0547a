"""Rows of tables in which somebody's name stands beside what is nobody else's business; for the rule `private-life`."""

import re
from collections.abc import Iterator

from quality_kunming.checks.support.listed_names import listed_as
from quality_kunming.checks.support.matching import Hit
from quality_kunming.checks.support.persons import is_whole_name
from quality_kunming.checks.support.private_matters import matters
from quality_kunming.checks.support.table_rows import Cell, Row, table_rows

_NAMED = re.compile(
    r".{0,4}(?:姓名|名字)|户主|对象|人员|职工|学生|患者|[申收受领]?[请款助取]人|家长|居民|村民"
)
_INFORMER = re.compile(
    r"(?:举报|投诉|信访|上访|来访|来电|来信|反映|申诉|控告|检举|爆料|诉求)(?:人|者)(?:姓名)?"
)
_INFORMED = re.compile("(?:举报|投诉|检举|反映|控告)的?(?:事项|内容|问题|线索|情况)")
_OF_INFORMER = re.compile("姓名|名字|消费者|市民|群众|[领受获][奖励]人|奖励(?:对象|人员)")
_ACCUSED = re.compile("被(?:举报|投诉|检举|控告)|经营者|当事人|承办|经办|负责|法定代表|办理人")
_VICTIM = re.compile("(?:受害|被害|遇害|受骗|被骗|死|伤|逝|证)(?:人|者)(?:姓名)?")
_NAME = re.compile(r"[\u4e00-\u9fff]{2,4}")
_NO_NAME = re.compile(
    "[某等无人名户家厂店局部科处员者]|匿名|合计|小计|公司|不详|其他|女士|先生|市民|居民|群众|网友|村民|消费|顾客|社区|学校|同学|老师"
)
_NOTHING = re.compile(r"[\s/\\\-—–*×无零0]*|正常|健康|良好|一般|暂无|略|保密|不详")
_AMOUNT = re.compile(r"(?:发放|实发|到账)?(?:金额|款额|数额|标准|元)(?:[(（].{1,4}[)）])?")
_AID = re.compile(
    "帮扶[款金]|帮扶资金|救助[款金]|救助资金|慰问金|困难(?:补助|职工|家庭|群众|学生)|低保|特困|助学金|救济|抚恤|工资(?:表|发放)"
)
"""What the line above a table says of the money in it."""
_OFFICE = re.compile("部门|科室|电话|窗口|办公|职务|负责")
_NOT_IN_CELLS = ("投诉、举报的人是谁", "受害人、证人、病人的姓名", "受的处罚")


def private_rows(text: str) -> Iterator[Hit]:
    """Each, with the surname and the kind; a name with a part hidden is none."""
    for row in table_rows(text):
        found = _of_role(row) or _beside_name(row) or _of_list(row) or _in_form(row)
        if found:
            who, cell, what = found
            yield Hit(
                min(who.start, cell.start), max(who.end, cell.end), f"{who.text[0]}某：{what}"
            )


def _of_role(row: Row) -> tuple[Cell, Cell, str] | None:
    for cell in row.cells:
        if _is_open(cell.text):
            if _INFORMER.fullmatch(cell.head):
                return cell, cell, "投诉、举报的人是谁"
            if _VICTIM.fullmatch(cell.head):
                return cell, cell, "受害人、证人的姓名"
    return None


def _beside_name(row: Row) -> tuple[Cell, Cell, str] | None:
    who = next((one for one in row.cells if _is_name(one)), None)
    for cell in row.cells if who else ():
        what = _told(cell.head, cell.text)
        if not what and _AMOUNT.fullmatch(cell.head) and _AID.search(row.title):
            what = "领的钱"
        if what == "住的房间" and any(_OFFICE.search(one.head) for one in row.cells):
            continue
        if cell is not who and what:
            return who, cell, what
    return None


def _of_list(row: Row) -> tuple[Cell, Cell, str] | None:
    """Somebody in a table of informers or of who lives on relief, by the heads or by the line above it."""
    who = next(
        (one for one in row.cells if _OF_INFORMER.search(one.head) and _is_open(one.text)), None
    )
    if not who or any(_ACCUSED.search(one.head) for one in row.cells):
        return None
    is_informer = any(_INFORMED.fullmatch(one.head) for one in row.cells)
    what = "投诉、举报的人是谁" if is_informer else listed_as(row.title)
    return (who, who, what) if what else None


def _in_form(row: Row) -> tuple[Cell, Cell, str] | None:
    """What is told in a form of two columns, whose first line is the name."""
    if len(row.cells) != 2 or not _NAMED.fullmatch(row.cells[0].head):
        return None
    key, value = row.cells
    if is_whole_name(value.head) and _is_open(value.head):
        what = _told(key.text, value.text)
        return (Cell("", value.head, value.start, value.end), value, what) if what else None
    return None


def _told(head: str, words: str) -> str:
    """The kind of private matter that a cell tells; nothing where it tells none."""
    if not words or _NOTHING.fullmatch(words):
        return ""
    bare = re.sub(r"[(（].{1,6}[)）]|\s", "", head)
    for matter in matters():
        if matter.heads and matter.heads.fullmatch(bare):
            return matter.what
        is_looked_for = matter.what not in _NOT_IN_CELLS and matter.may_be_in(words)
        if is_looked_for and (
            (matter.after and matter.after.search(words))
            or (matter.before and matter.before.match(words))
        ):
            return matter.what
    return ""


def _is_name(cell: Cell) -> bool:
    if not _is_open(cell.text):
        return False
    return bool(_NAMED.fullmatch(cell.head)) or is_whole_name(cell.text)


def _is_open(name: str) -> bool:
    return bool(_NAME.fullmatch(name)) and not _NO_NAME.search(name)
