"""The illness of somebody who can be made out."""

import re
from collections.abc import Iterator
from itertools import chain, islice

from quality_kunming.checks.rule import Example, Rule, Scope, Severity, Slip
from quality_kunming.checks.support.matching import Hit, matches, slips
from quality_kunming.checks.support.usage import usage
from quality_kunming.model.contacts import Contacts
from quality_kunming.model.policy import Policy
from quality_kunming.model.surnames import SURNAME
from quality_kunming.reading.document import Document
from quality_kunming.reading.minors import NAME, is_name

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
    r"|精神病|自闭症|孤独症|多动症|癫痫|糖尿病|高血压|心脏病|冠心病|心梗|脑瘫|脑梗|脑溢血|脑出血|中风(?!险)|偏瘫|瘫痪|截瘫|肺结核"
    r"|新冠|肺炎|肾病|肾衰竭?|肾炎|阿尔茨海默|老年痴呆|帕金森|红斑狼疮|血友病|渐冻症|再生障碍|尘肺|侏儒症|唐氏|强直性|类风湿"
    r"|心肌梗[死塞]|心绞痛|心肌炎|贫血(?!困)|肺气肿|慢阻肺|胰腺炎|骨髓瘤|淋巴瘤|腰椎间盘突出|股骨头|结肠炎|肌瘤|息肉|囊肿|肌营养不良|甲流|乙流|水痘|手足口病"
    r"|(?:心脏|乳腺|甲状腺|子宫|肾|肝|肺|脑部?|胃部?|前列腺|脊柱|骨髓)(?:搭桥|支架|移植|切除)?(?:手术|搭桥|支架|移植|切除术?)"
    r"|甲亢|甲减|哮喘|痛风|白内障|青光眼|股骨头坏死|重症肌无力|银屑病|牛皮癣|白癜风|小儿麻痹|脑膜炎|肾结石|胃溃疡|双相|强迫症|厌食症|智障|聋哑|失语|失智"
    r"|(?:视力|听力|言语|肢体|智力|精神|多重)(?:残疾(?!人[联协士])|(?=[一二三四]级))|植物人|不孕|不育|流产(?!业)|失明|失聪|听障|重病|大病|绝症|罕见病|先天性[^，,。；;]{1,6}病|[\u4e00-\u9fff]{1,3}综合征)"
)
_STATE = r"(?:病危|病情(?:加重|恶化|严重)|重症监护室|ICU|透析|化疗|放疗)"
_EVENT = (
    rf"(?:{_STATE}|中风(?!险)|偏瘫|瘫痪在床|肾衰竭|脑梗|心梗|脑溢血|脑出血|流产(?!业)|失明|失聪)"
)
_ANY = re.compile(f"{_DISEASE}|{_STATE}|患有|身患|罹患")
"""Where a sentence is worth a closer look."""
_CATCHES = (
    r"(?:身?患(?!者|病率|儿|难)有?|得了|得过|患上|确诊(?:为|是|患有?)?|查出(?:患有?|得了)?|诊断(?:为|出|患有?|是)*|检出|感染(?:了|上)?"
    r"|罹患|染上|因(?!为)|突发|发现(?:患有?|得了)?(?=[^，,。；;]{0,6}(?:癌|瘤|白血病|尿毒症))|是(?=[^，,。；;]{0,8}(?:患者|携带者|感染者))|有(?=[^，,。；;]{0,6}病?史))"
)
_SURELY = r"(?:查出|检查出|确诊|诊断|身患|患有|患上|罹患|得了)"
_FIGHTS = (
    r"(?:做完?了?过?|接受了?过?|动了?过?|死于|病逝于|饱受|战胜了?|挺过了?|熬过了?|[与和同](?=[^，,。；;]{2,8}(?:抗争|斗争|搏斗|作斗争))"
    r"|(?<![没伴])有(?!关|效|一|助|害|着|利|待|权|限|期|组织|针对|机|意|的))"
)
_IN_GENERAL = (
    r"(?!的?(?:患者|病人|患儿|门诊|专科|病房|科|防治|预防|治疗|诊疗|知识|专家|方面|研究|药|筛查|康复|宣传|日|月|协会|基金|疫苗|检测|试剂"
    r"|器械|产品|食品|人群|病例|疫情|的人|救助|防控|发病|风险|手术机器人|早诊|诊断|培训|讲座|领域|项目|课题|经验|证|鉴定))"
)

_NAMED = rf"(?<![由任])(?<!(?<!司)机){SURNAME}[\u4e00-\u9fff]{{1,2}}?"
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
    r"|经营者|负责人|队员|记者|厨师|教师|民警|党员|户主|患者|病人|群众|讲解员|店主|老板|技术员|工程师|女工|农民|护士|产妇|质检员|检测员"
    r"|店员|商户|班长|组长|科长|干部|贫困户|低保户|残疾人|受助[人者]|同志|业主"
    r"|[\u4e00-\u9fff]{1,3}[员主户人工手]|[\u4e00-\u9fff]{0,3}(?:者|青年|校友|主任|厂长|店长|队长|代表))"
)
_BARE = rf"(?:^|(?<=[，,：:、“（(])){_WHO.replace('who', 'bare')}"
_AFTER_NAME = (
    r"(?=$|[，,。；;、：:！!？?）)”]|今年|去年|说|告诉|表示|坚持"
    r"|[是在从把被和与也还仍每来去住靠一因经得领收参通写获荣讲展朗演做没不曾将已])"
)
_SOMEBODY = (
    rf"(?:{_TITLED}(?:的{_KIN})?|(?:他|她|我)的?{_KIN}|{_ROLE}[“（( ]?(?:{_WHO}|(?P<twice>[\u4e00-\u9fff])(?P=twice))"
    rf"(?:老人)?(?:的{_KIN})?|{_BARE}(?:的{_KIN})?)"
)
_NEAR = r"(?P<gap>[^|：:]{0,10}?)"
_NOT_HUMAN = "[麦鼠猫狗鸡猪牛羊鱼区米学组镇城孩朋型微众时说]"
_WAYS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"{_SOMEBODY}{_NEAR}{_CATCHES}[^，,]{{0,10}}?{_DISEASE}",
        rf"{_SOMEBODY}{_NEAR}(?:患有|身患|罹患|确诊为|被诊断为)[^，,。；;]{{0,10}}?[病症炎癌瘤良竭](?![人患房毒例])",
        rf"{_SOMEBODY}{_NEAR}{_EVENT}",
        rf"(?<![\u4e00-\u9fff]){_KIN}(?:被?确诊|患有|得了|被查出|被诊断)[^，,。；;怎如应要时者]{{0,6}}?{_DISEASE}{_IN_GENERAL}",
        rf"{_SOMEBODY}{_NEAR}(?:自己的?{_DISEASE}|[是为系（(][^，,]{{0,6}}{_DISEASE}(?:病毒)?(?:患者|携带者|感染者|病人))",
        rf"{_WHO}(?P<gap>[^|：:，,的]{{0,6}}?){_SURELY}[^，,]{{0,10}}?{_DISEASE}",
        rf"(?P<who>{_NAMED}|{SURNAME}某某?)(?:[（(][^，,（(]{{0,3}}"
        rf"|[，,（(]{{1,2}}(?:[男女]|今?年?[\d一二三四五六七八九十]{{1,3}}岁)[^|：:]{{0,8}}[，,][^，,]{{0,3}}){_DISEASE}",
        rf"(?<![\u4e00-\u9fff])小(?!{_NOT_HUMAN})[\u4e00-\u9fff]{{1,2}}?.{{0,3}}{_CATCHES}[^，,]{{0,6}}?{_DISEASE}",
        rf"(?<![\u4e00-\u9fff]){_KIN}(?:[^，,]{{0,3}}{_DISEASE}(?:晚期|中期|早期|复发|住院|去世|多年|卧床|手术)|[^，,]{{0,6}}{_EVENT})",
        rf"(?:{_TITLED}|{_ROLE}{_WHO})[^，,。]{{0,3}}?(?:[称说]|表示)(?:自己|本人)(?:曾?患有?|有|得了?|得过)[^，,]{{0,6}}?{_DISEASE}",
        rf"{_ROLE}小[\u4e00-\u9fff]的{_KIN}[^，,]{{0,6}}?{_CATCHES}[^，,]{{0,6}}?{_DISEASE}",
        rf"{_WHO}[，,][^，,的]{{0,3}}?{_DISEASE}(?=[，,。；;（(]|[一二三四][级期]|[晚中早]期|$)",
        rf"{_SOMEBODY}(?P<gap>[^|：:]{{0,4}}?){_FIGHTS}(?:[严较很][重大]的|轻度的)?[^，,的]{{0,6}}?{_DISEASE}{_IN_GENERAL}",
        rf"(?:{_ROLE}[“（( ]?{_WHO}|{_BARE}|{_TITLED}|(?:他|她)的?{_KIN})的{_DISEASE}{_IN_GENERAL}",
        rf"{_DISEASE}(?:[晚中早]期)?(?:患者|病人|患儿|女孩|男孩|儿童|孩子|老人|少年|青年|男子|女子|姑娘|小伙|村民|居民|职工|选手|学生|教师|母亲|父亲|携带者|感染者)"
        rf"[“：（( ]?(?P<who>{NAME}){_AFTER_NAME}",
        rf"(?:身患|患有?|确诊|罹患|得了)[^，,。；;]{{0,6}}?{_DISEASE}[^，,。；;]{{0,4}}?的[^，,。；;]{{0,8}}?(?P<who>{NAME}){_AFTER_NAME}",
        rf"(?:{_ROLE}[“（( ]?{_WHO}|{_BARE})(?P<gap>[，,][^|：:。]{{2,24}}?)"
        rf"(?:患有|身患|确诊|查出|检查出|被诊断|罹患|患上)[^，,]{{0,8}}?{_DISEASE}{_IN_GENERAL}",
        rf"^[ \t]*\|(?:[^|]*\|)??[ \t]*{_WHO}[ \t]*\|.*?{_DISEASE}",
    )
)
"""Each names a person and what he has: 甲患癌, 甲病危, 甲的抑郁症, 甲……被确诊, 甲（糖尿病）, 患者甲, a row."""
_NOT_SAID = re.compile(
    r"[说称问]|表示|告诉|提醒|如果|假如|若|一旦|可能|预防|防[治控止]|避免|以免|怀疑|疑似|患者|病人|有人|人群|研究|治疗|诊疗|医治|筛查"
    r"|专家|医生|医师|教授|主任|院长|讲解|介绍|宣传|科普|为了?|帮助|救治|发现|容易|没有|并非|不是|不因|曾为|正在?为|总[统理]|主席|首相|国王"
)
_MADE_UP = re.compile(r"小说|书里|书中|剧中|电影|电视剧|原著|主人公|角色|故事里|虚构|剧本")
_LONG_AGO = re.compile(r"(?<!\d)1[0-8]\d\d年|(?<!\d)19[0-6]\d年")
_NO_NAME = re.compile(rf"[医患病均]|{_KIN}|^和(?![志学丽秀春文国建永云红玉光])")
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


def _name(match: re.Match, parts: dict[str, str]) -> str:
    """The name, with one character more where the shorter one is a word, as 魏国 of 魏国庆 is."""
    group = "who" if parts.get("who") else "bare"
    name = parts.get(group) or ""
    longer = match.string[match.start(group) : match.end(group) + 1] if name else ""
    return longer if name in usage().words and is_name(longer) else name


def _is_of_somebody(match: re.Match) -> bool:
    parts = match.groupdict()
    name = _name(match, parts)
    if name and ("某" not in name and (not is_name(name) or name in usage().words)):
        return False
    if _NO_NAME.search(name):
        return False
    return not _NOT_SAID.search(parts.get("gap") or "")
