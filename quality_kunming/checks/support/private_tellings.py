"""Which sentence tells a private matter of a person whom it names."""

import re
from collections.abc import Iterable, Iterator

from quality_kunming.checks.support.matching import Hit
from quality_kunming.checks.support.private_matters import Matter
from quality_kunming.checks.support.private_persons import Private, private_persons

_GENERAL = re.compile(
    r"《|小说|电影|电视剧|话剧|剧中|书中|书里|戏里|历史上|古代|主人公|判决书|民国|清代|明代|宋代|唐代|清朝|明朝|宋朝|唐朝|元朝|抗战|解放前|革命"
    r"|(?<!\d)1[0-8]\d\d年|(?<!\d)19[0-6]\d年|如果|假如|应当|不得|不许|一律|依法可以|可以向|科普|讲座|法院规定|法规定"
)
_NOT_OF_HIM = re.compile(
    r"说(?!自己|我)|表示|介绍|提醒|讲|认为|告诉|[如若]|不得|禁止|预防|反对|防止|防范|远离|们|案例|调解|查处|查获|查办|抓获|处理|帮|代理|审理|辩护|采访|走访|慰问|看望|救助了"
    r"|宣传|打击|制止|劝|阻止|研究|办理|执行|公布|发布|负责|等人|等[^，。；]{0,2}[名人位]|一[名位]|某|没有|没[欠被]|从未|从不|不曾|并未|要求|整治|追缴|捐|资助|赠|为了|给|向|让|把|对|将|避免|担心|听说|以为"
)
_LED = re.compile(
    r"(?:之一)?[”’]?(?:[^，,。；;：:的\n|]{0,8}(?=姓名[是为叫]))?(?:(?:的?(?:姓名|名字))?(?:其实|正|就)?(?:是|有|为|系|叫|名叫)|[:：，,（(、])?"
    r"(?P<as>[^，,。；;：:的\n|]{0,12}(?:的[^，,。；;：:\n|的]{0,8})?)?"
)
_BACK = re.compile(
    r"(?P<between>.*?)(?:^|[，,：:“\s])[她他](?:自己|本人|如今|现在|已经?|早已|曾经?|刚|也|都|[前去今]年|多年前|从小){0,2}"
)
"""What leads from a person to what is told of the same with 她 or 他."""
_ELSE = re.compile(
    "们|某|客户|顾客|居民|村民|邻居|朋友|同事|徒弟|老人|学员|[男女][子人孩生]|丈夫|妻子|父亲|母亲|儿子|女儿|孩子|[一两几][位名个对]|如果|小说|故事"
)
"""Of whom 她 or 他 may speak as well."""
_FAR, _NEAR, _LONGEST = 30, 26, 600
"""Characters between a person and what is told of him; from what he is called to his name; of a sentence."""


def tellings(said: str, there: Iterable[Matter]) -> Iterator[Hit]:
    """Each private matter of a person in a sentence, with the person's surname and the kind."""
    present = [one for one in there if one.may_be_in(said)]
    if not present or len(said) > _LONGEST or _GENERAL.search(said):
        return
    persons = list(private_persons(said))
    for matter in present if persons else ():
        found = _after(said, matter, persons) or _before(said, matter, persons)
        if found:
            person, start, end = found
            first = min(person.start, start)
            shown = f"{person.surname if len(person.surname) > 1 else person.surname + '某'}：{matter.what}"
            yield Hit(first, max(person.end, end), shown)


def told_later(before: str, said: str, there: Iterable[Matter]) -> Iterator[Hit]:
    """Each private matter told with 她 or 他 at the head of a sentence, of the one named in the sentence before."""
    present = [one for one in there if one.is_told_later and one.may_be_in(said)]
    if not present or max(len(before), len(said)) > _LONGEST or _GENERAL.search(before + said):
        return
    persons = list(private_persons(before))
    if len(persons) != 1 or not persons[0].is_named or _ELSE.search(before[persons[0].end :]):
        return
    for matter in present:
        for tell in matter.after.finditer(said) if matter.after else ():
            if _points_back(said[: tell.start()].lstrip()):
                yield Hit(*tell.span(), f"{persons[0].surname[0]}某：{matter.what}")
                break


def _points_back(gap: str) -> bool:
    """Whether what stands before a private matter ends with 她 or 他, and nobody else can be meant."""
    match = _BACK.fullmatch(gap) if len(gap) <= _FAR else None
    return match is not None and not _ELSE.search(match["between"])


def _after(said: str, matter: Matter, persons: list[Private]) -> tuple[Private, int, int] | None:
    """A person with the matter told behind."""
    for tell in matter.after.finditer(said) if matter.after else ():
        before = [
            one
            for one in persons
            if one.end <= tell.start()
            and (not matter.of or matter.of.search(said, 0, one.start))
            and (matter.is_of_titled or not one.is_titled)
        ]
        if before:
            person = before[-1]
            gap = said[person.end : tell.start()]
            if len(gap) <= _FAR and not _NOT_OF_HIM.search(gap):
                return person, *tell.span()
            if matter.is_told_later and len(persons) == 1 and _points_back(gap):
                return person, *tell.span()
    return None


def _before(said: str, matter: Matter, persons: list[Private]) -> tuple[Private, int, int] | None:
    """A person who is called by the matter: 贫困户甲, 举报的是乙."""
    for label in matter.before.finditer(said) if matter.before else ():
        behind = next((one for one in persons if one.start >= label.end() and one.is_named), None)
        if (
            behind
            and behind.start - label.end() <= _NEAR
            and _LED.fullmatch(said, label.end(), behind.start)
        ):
            return behind, *label.span()
    return None
