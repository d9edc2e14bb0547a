"""The illness of somebody who can be made out."""

import re
from collections.abc import Iterator
from itertools import chain, islice

from quality_kunming.checks.rule import Example, Rule, Scope, Severity, Slip
from quality_kunming.checks.support.matching import Hit, matches, slips
from quality_kunming.model.contacts import Contacts
from quality_kunming.model.policy import Policy
from quality_kunming.model.surnames import SURNAME
from quality_kunming.reading.document import Document
from quality_kunming.reading.minors import is_name

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
MESSAGE = "写出了一个人的病情（{}）；没有本人单独的同意，请删去病名，或者删去看得出是谁的字"

_DISEASE = (
    r"(?:癌(?!细胞)|肿瘤|白血病|尿毒症|艾滋病?|HIV|乙肝|丙肝|肝炎|肝硬化|梅毒|性病|尖锐湿疣|抑郁症?|焦虑症|躁郁症|精神分裂症?"
    r"|精神病|自闭症|孤独症|多动症|癫痫|糖尿病|高血压|心脏病|冠心病|心梗|脑瘫|脑梗|脑溢血|脑出血|中风|偏瘫|瘫痪|截瘫|肺结核"
    r"|新冠|肺炎|肾病|肾衰竭?|肾炎|阿尔茨海默|老年痴呆|帕金森|红斑狼疮|血友病|渐冻症|再生障碍|尘肺|侏儒症|唐氏|强直性|类风湿"
    r"|甲亢|哮喘|不孕|不育|流产|失明|失聪|听障|重病|大病|绝症|罕见病|先天性[^，,。；;]{1,6}病|[\u4e00-\u9fff]{1,3}综合征)"
)
_STATE = r"(?:病危|病情(?:加重|恶化|严重)|重症监护室|ICU|透析|化疗|放疗)"
_EVENT = rf"(?:{_STATE}|中风|偏瘫|瘫痪在床|肾衰竭|脑梗|心梗|脑溢血|脑出血|流产|失明|失聪)"
_ANY = re.compile(f"{_DISEASE}|{_STATE}")
_CATCHES = (
    r"(?:身?患(?!者|病率|儿|难)有?|得了|得过|患上|确诊(?:为|是|患有?)?|查出(?:患有?|得了)?|诊断(?:为|出|患有?|是)*|检出|感染(?:了|上)?"
    r"|罹患|染上|因(?!为)|突发|是(?=[^，,。；;]{0,8}(?:患者|携带者|感染者))|有(?=[^，,。；;]{0,6}病?史))"
)
_SURELY = r"(?:查出|确诊|诊断|身患|患有|患上|罹患|得了)"

_NAMED = rf"(?<!由){SURNAME}[\u4e00-\u9fff]{{1,2}}?"
_WHO = rf"(?P<who>{_NAMED})"
_TITLED = (
    rf"{SURNAME}(?:师傅|大[姐哥爷妈叔嫂娘]|阿姨|叔叔?|奶奶|爷爷|女士|先生|老师|老[汉人]|某某?|\*{{1,2}}"
    r"|工(?![厂人作业程商具])|婆婆|姐|哥)"
)
_KIN = (
    r"(?:母亲|父亲|妈妈|爸爸|妻子|丈夫|爱人|女儿|儿子|孩子|老伴|奶奶|爷爷|外婆|外公|公公|婆婆|岳[父母]"
    r"|弟弟|妹妹|哥哥|姐姐|孙[子女])"
)
_ROLE = (
    r"(?:获奖者|检验员|质量官|志愿者|职工|员工|工人|市民|村民|居民|学生|同学|女孩|男孩|小[女男]孩|老人|同事|选手|司机|企业[家主]"
    r"|经营者|负责人|队员|记者|厨师|教师|民警|党员|户主|患者|病人|群众|讲解员|店主|老板|技术员|工程师|女工|农民|护士|产妇)"
)
_SOMEBODY = (
    rf"(?:{_TITLED}(?:的{_KIN})?|(?:他|她|我)的?{_KIN}|{_ROLE}[“（( ]?(?:{_WHO}|(?P<twice>[\u4e00-\u9fff])(?P=twice))"
    rf"(?:老人)?(?:的{_KIN})?|(?:^|(?<=[，,：:、“（(])){_WHO.replace('who', 'bare')}(?:的{_KIN})?)"
)
_NEAR = r"(?P<gap>[^|：:]{0,10}?)"
_NOT_HUMAN = "[麦鼠猫狗鸡猪牛羊鱼区米学组镇城孩朋型微众时说]"
_WAYS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"{_SOMEBODY}{_NEAR}{_CATCHES}[^，,]{{0,10}}?{_DISEASE}",
        rf"{_SOMEBODY}{_NEAR}{_EVENT}",
        rf"{_SOMEBODY}{_NEAR}(?:自己的?{_DISEASE}|[是为系（(][^，,]{{0,6}}{_DISEASE}(?:病毒)?(?:患者|携带者|感染者|病人))",
        rf"{_WHO}(?P<gap>[^|：:，,的]{{0,6}}?){_SURELY}[^，,]{{0,10}}?{_DISEASE}",
        rf"(?P<who>{_NAMED}|{SURNAME}某某?)(?:[（(][^，,（(]{{0,3}}"
        rf"|[，,（(]{{1,2}}(?:[男女]|今?年?\d{{1,3}}岁)[^|：:]{{0,8}}[，,][^，,]{{0,3}}){_DISEASE}",
        rf"(?<![\u4e00-\u9fff])小(?!{_NOT_HUMAN})[\u4e00-\u9fff]{{1,2}}?.{{0,3}}{_CATCHES}[^，,]{{0,6}}?{_DISEASE}",
        rf"(?<![\u4e00-\u9fff]){_KIN}(?:[^，,]{{0,3}}{_DISEASE}(?:晚期|中期|早期|复发|住院|去世|多年|卧床|手术)|[^，,]{{0,6}}{_EVENT})",
        rf"^[ \t]*\|(?:[^|]*\|)??[ \t]*{_WHO}[ \t]*\|.*?{_DISEASE}",
    )
)
"""Each names a person and what he has: 甲患癌, 甲病危, 甲自己的抑郁症, 甲……被确诊, 甲（糖尿病）, a row of a table."""
_NOT_SAID = re.compile(
    r"[说称问]|表示|告诉|提醒|如果|假如|若|一旦|可能|预防|防[治控止]|避免|以免|怀疑|疑似|患者|病人|有人|人群|研究|治疗|诊疗|医治|筛查"
    r"|专家|医生|医师|教授|主任|院长|讲解|介绍|宣传|科普|为了?|帮助|救治|发现|容易|没有|并非|不是|不因|曾为|正在?为|总[统理]|主席|首相|国王"
)
_MADE_UP = re.compile(r"小说|书里|书中|剧中|电影|电视剧|原著|主人公|角色|故事里|虚构|剧本")
_LONG_AGO = re.compile(r"(?<!\d)1[0-8]\d\d年|(?<!\d)19[0-6]\d年")
_NO_NAME = re.compile(rf"[医患病]|{_KIN}")
_ENDS = re.compile(r"[。！？!?；;\n]")
_FAR = 120


def find(document: Document, policy: Policy) -> Iterator[Slip]:
    """Each sentence with a person and an illness of that person; what is general, made up or long ago is none."""
    return slips(document, policy, hits, MESSAGE)


def hits(text: str, contacts: Contacts) -> Iterator[Hit]:
    """Each of a plain text."""
    last = 0
    for disease in _ANY.finditer(text):
        if disease.start() < last:
            continue
        furthest = max(0, disease.start() - _FAR)
        start = max(
            (one.end() for one in _ENDS.finditer(text, furthest, disease.start())), default=furthest
        )
        end = _ENDS.search(text, disease.end(), disease.end() + _FAR)
        last = end.start() if end else min(len(text), disease.end() + _FAR)
        sentence = text[start:last]
        if not (_MADE_UP.search(sentence) or _LONG_AGO.search(sentence)):
            for match in _said(sentence):
                yield Hit(
                    start + match.start(), start + match.end(), f"{match[0][:1]}……{match[0][-4:]}"
                )


def _said(sentence: str) -> list[re.Match]:
    """The first way in which a sentence names somebody with an illness."""
    found = chain.from_iterable(matches(way, sentence, _is_of_somebody) for way in _WAYS)
    return [*islice(found, 1)]


def _is_of_somebody(match: re.Match) -> bool:
    parts = match.groupdict()
    name = parts.get("who") or parts.get("bare") or ""
    if name and (("某" not in name and not is_name(name)) or _NO_NAME.search(name)):
        return False
    return not _NOT_SAID.search(parts.get("gap") or "")
