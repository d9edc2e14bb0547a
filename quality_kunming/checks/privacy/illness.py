"""The illness of somebody who can be made out."""

import re
from collections.abc import Iterator

from quality_kunming.checks.rule import Example, Rule, Scope, Severity, Slip
from quality_kunming.checks.support.ailments import ailment, listed
from quality_kunming.checks.support.matching import Hit, slips
from quality_kunming.checks.support.persons import Kind, Person, is_whole_name, people
from quality_kunming.model.contacts import Contacts
from quality_kunming.model.policy import Policy
from quality_kunming.reading.document import Document

RULE = Rule(
    id="illness",
    title="某个人的病情",
    scope=Scope.TEXT,
    severity=Severity.WARNING,
    reason="谁得了什么病是敏感个人信息，写出来要本人单独同意；报道里写“身体不好”就够了。",
    source="《中华人民共和国个人信息保护法》第二十八条、第二十九条",
    bad=Example.in_article("获奖者张三患乳腺癌三年，仍坚持到岗。"),
    good=Example.in_article("获奖者张三身体不好，仍坚持到岗。糖尿病患者要按时测血糖。"),
)
MESSAGE = "写出了一个人的病情、孕情（{}）；没有本人单独的同意，请删去，或者删去看得出是谁的字"

_NOT_OF_TODAY = re.compile(
    r"小说|书里|书中|剧中|《雷雨》|话剧|电影|电视剧|原著|主人公|角色|(?<!品牌)(?<!质量)故事里|传记|虚构|剧本|霍金|贝多芬|罗斯福|海伦·凯勒|史铁生|张海迪|鲁迅|焦裕禄|孔繁森|王进喜|聂耳|弘一|李叔同|林徽因|周恩来|(?<!\d)1[0-8]\d\d年|(?<!\d)19[0-7]\d年(?!.{0,6}生)"
)
_ASKED = re.compile(r"[？?]|吗|能不能|可不可以")
_ENDS = re.compile(r"[。！？!?；;\n]")
_FAR, _NEARBY = 120, 160
_DIAGNOSED = re.compile("(诊断|病名|病史|确诊)[:：]")
_CLAUSE = re.compile(r"[，,。：:]")
_APPOSED = re.compile(
    r"[，,：:（(、 ]*(?:[男女][，,、 ]*)?(?:今?年?\d{1,3}岁[，,、 ]*)?"
    r"(?:低保户|户主|本人|[\u4e00-\u9fff]{0,4}|[^，,]{0,16}后(?:急性)?|.*\d岁)[，,：:（(、 ]?"
)
_OVER = re.compile(r"$|[^\u4e00-\u9fff]|[和的及了]|治疗[已费进需还要过]|鉴定为|病情|经历")
_TO_PERSON = re.compile(
    r"(?:[残疾症病]{0,2}|[晚中早]期|(?:移植|切除|微创)?(?:手术|术)后?|化疗|放疗)(?P<patient>患者|患儿|人|病人|携带者|感染者)?"
    r"(?:女孩|男孩|儿童|孩子|老人|少年|青年|男子|女子|姑娘|小伙|村民|居民|职工|选手|学生|教师|母亲|父亲)?"
    r"(?:(?:[^，,。；;的]{0,2}[年期级月])?的[^，,。；;的]{0,8})?[“（( ]?"
)
_FAMILY = re.compile("(?:职工的?|干部|军人)家属$")
"""Who is one of the family of an office, and is ill: not the family of who is."""
_IS = re.compile(r"(?:(?<!多)[是系]|成为|作为|[（(])[^，,]{0,6}$")
_PATIENT = re.compile(r"(?:病毒)?(?:患者|病人|携带者|感染者|青年|人士|学生|[人者](?!联))")
_PATIENT_ONLY = re.compile(rf"{_PATIENT.pattern}(?:$|[，,。）)])")
_ONE_OF = re.compile(r"[，,]是?一[个名位][^，,]{0,4}")
_ALONE = re.compile(r".{0,24}[，,]")
_OVER_ALONE = re.compile("$|[，,。）)]")
_TREATMENT = re.compile("治疗|诊疗|康复|诊断|用药|药")
_TREATED = re.compile(r"(?:接受|正在|进行|做)[^，,]{0,6}$|(?:[的了])$")


def find(document: Document, policy: Policy) -> Iterator[Slip]:
    """Each sentence with a person and an illness of that person; what is general, made up or long ago is none."""
    return slips(document, policy, hits, MESSAGE)


def hits(text: str, contacts: Contacts) -> Iterator[Hit]:
    """Each of a plain text."""
    last = 0
    for ill in ailment().finditer(text):
        if ill.start() >= last:
            start, last = _sentence(text, ill)
            said = text[start:last]
            if _NOT_OF_TODAY.search(said):
                continue
            for here, there, shown in (
                _row(said) if said.lstrip().startswith("|") else _told(text, start, last)
            ):
                yield Hit(start + here, start + there, shown)
                break


def _sentence(text: str, ill: re.Match) -> tuple[int, int]:
    furthest = max(0, ill.start() - _FAR)
    start = max(
        (one.end() for one in _ENDS.finditer(text, furthest, ill.start())), default=furthest
    )
    end = _ENDS.search(text, ill.end(), ill.end() + _FAR)
    return start, end.start() if end else min(len(text), ill.end() + _FAR)


def _row(said: str) -> Iterator[tuple[int, int, str]]:
    """A row of a table with somebody in one cell and an illness in another."""
    cells = [*re.finditer(r"[^|]+", said)]
    who = next((cell for cell in cells if is_whole_name(cell[0])), None)
    for cell in cells if who else ():
        ill = ailment().search(cell[0])
        if ill and not (
            listed("general").match(cell[0], ill.end()) or listed("between").search(cell[0])
        ):
            here, there = cell.start() + ill.start(), cell.start() + ill.end()
            shown = f"{who[0].strip()[0]}……{ill[0]}"
            yield min(who.start(), here), max(who.end(), there), shown


def _told(text: str, start: int, end: int) -> Iterator[tuple[int, int, str]]:
    """Each person of a sentence with an illness of that person."""
    said = text[start:end]
    ills = [*ailment().finditer(said)]
    persons = [
        one
        for one in people(said)
        if not any(one.start < ill.end() and ill.start() < one.end for ill in ills)
    ]
    for ill in ills:
        for person in _of(ill, persons, said):
            if _can_be_made_out(person, persons, text, start, end):
                here, there = min(person.start, ill.start()), max(person.end, ill.end())
                yield here, there, f"{said[person.start]}……{ill[0]}"


def _of(ill: re.Match, persons: list[Person], said: str) -> Iterator[Person]:
    """The person before or behind an illness who has it."""
    before = [one for one in persons if one.end <= ill.start()]
    if before and _has(before[-1], said[before[-1].end : ill.start()], ill, said[ill.end() :]):
        yield before[-1]
    behind = next((one for one in persons if one.start >= ill.end()), None)
    if behind and behind.kind in (Kind.NAMED, Kind.KIN) and _leads(said, ill, behind.start):
        yield behind


def _leads(said: str, ill: re.Match, end: int) -> bool:
    """Whether an illness leads in to the name of who has it: 白血病女孩甲, 身患尿毒症的甲."""
    gap = _FAMILY.sub("", said[ill.end() : end])
    match = _TO_PERSON.fullmatch(gap)
    if not match or listed("between").search(gap.replace(match["patient"] or "　", "")):
        return False
    by = said[max(0, ill.start() - 4) : ill.end()]
    return "的" not in gap or bool(
        re.search("残|瘫|聋|盲|失明|孕|[期年]的", ill[0] + gap) or listed("catches").search(by)
    )


def _has(person: Person, gap: str, ill: re.Match, after: str) -> bool:
    """Whether what stands between a person and an illness, and behind, tells that it is his."""
    if _ONE_OF.fullmatch(gap) and _PATIENT.match(after):
        return True
    if listed("between").search(gap):
        return False
    clause = _CLAUSE.split(_DIAGNOSED.sub(r"\1", gap))[-1]
    if patient := _PATIENT.match(after):
        is_known_as = gap == "的" and after.startswith(("身份", "经历"), patient.end())
        return (
            is_known_as
            or bool(_IS.search(gap))
            or (gap[-1:] in ("，", ",") and bool(_PATIENT_ONLY.match(after)))
        )
    is_treated = _TREATED.search(gap) and _TREATMENT.match(after)
    if listed("general").match(after) and not is_treated:
        return False
    if listed("generic").match(ill[0]):
        return True
    if person.kind is Kind.OFFICE:
        return bool(listed("surely").search(clause))
    if listed("surely").search(clause) or (
        len(gap) <= 16 and listed("catches").search(clause[-9:])
    ):
        return True
    is_state = listed("states").match(ill.string, ill.start())
    if is_state and clause and after.startswith("的"):  # of who comes behind: 扶着失明的老人
        return False
    if len(clause) <= 9 and (is_state or listed("courses").search(after[:5])):
        return True
    if _ALONE.fullmatch(gap) and _OVER_ALONE.match(after):
        return True
    if gap == "的":
        return True
    return bool(_APPOSED.fullmatch(gap) and _OVER.match(after))


def _can_be_made_out(
    person: Person, persons: list[Person], text: str, start: int, end: int
) -> bool:
    """Whether it is clear who a person is: by the words, by the rest of the sentence, by those around it."""
    if person.kind in (Kind.NAMED, Kind.OFFICE):
        return True
    if any(one.kind is Kind.NAMED for one in persons):
        return True
    word = text[start + person.start : start + person.end]
    if word in ("自己", "本人", "孩子") or _ASKED.search(text, start, end + 1):
        return False
    if person.kind is Kind.KIN and any(
        one.kind is Kind.BACK and one.end in (person.start, person.start - 1) for one in persons
    ):
        return True
    around = text[max(0, start - _NEARBY) : start], text[end : end + _NEARBY]
    return any(one.kind is Kind.NAMED for part in around for one in people(part))
