"""How a text gives a minor away: by name, by school, as somebody in a picture."""

import re
from collections.abc import Iterator
from functools import cache

from quality_kunming.model.surnames import SURNAME

_WIDE = {code: code - 0xFEE0 for code in range(0xFF10, 0xFF1A)}

_COMMON = (
    "高兴|高中|高年|高一|高二|高三|高级|高高|高原|于是|于今|于[一二三四五六七八九十两][岁周年月日个十]|方便|方法|方阵|方面|方式|安全|安排|安静|"
    "安心|平安|时间|时候|时代|向前|向上|向全|向其|向各|向本|向我|向老|常常|常见|常有|常说|经常|万一|万名|"
    "万分|马上|白天|白色|黄色|黄金|金牌|金奖|金色|明白|水平|温暖|温馨|关心|关于|关爱|关注|关系|关键|谢谢|"
    "项目|石头|江边|江苏|江西|任何|任务|任意|何时|何处|何种|许多|路上|路边|夏天|夏令|夏季|文明|文具|文化|"
    "文艺|武术|祝福|祝愿|祝贺|祝大|章程|管理|解决|解放|解说|强调|强化|强烈|单独|单位|曾经|成长|段时|田间|"
    "田野|林业|林场|雷锋|龙头|毛主|余名|余位|余人|余个|华丽|和家|和老|和爸|和妈|和同|和他|和她|和大|和孩|和学[校生习院员科术者会历龄前]|"
    "和小|和其|和志愿|和异常|和危险|和安全|和正常|和水|和志[同气趣]|和[一二三四五六七八九]|和两|和教|和父|和年|木工|木头|车间|车队|车上|房间|边走|边看|边听|边学|普通|普及|普遍|"
    "周末|周围|周边|周年|周一|周二|周三|周四|周五|周六|周日|张开|张贴|张张|程序|严格|严肃|严重|易于|"
    "康复|汪汪|史上|顾客|顾问|常识|左右|左边|甘甜|景区|景色|卫生|查看|查找|查阅|游客|游戏|游览|游乐|"
    "阳光|席上|宁愿|宁静|季度|季节|申请|申报|齐心|齐全|齐声|莫名|贺卡|罗列|宋代|唐代|唐诗|"
    "金融|施工|盛大|盛况|童年|童声|童趣|童话|童心|欧洲|钱包|钟情|钟声|武汉|苗族|白族|傅粉|单元|"
    "石林|安宁|宁洱|江川|普洱|文山|华宁|易门|陆良|罗平|马关|龙陵|景洪|孔子|孟子|曹操|诸葛亮|李白|杜甫|"
    "毛笔|马路|牛奶|梅花|兰花|桂花|花朵|叶子|柳树|柏树|石子|田径|万千|严谨|纪念|纪律|纪录|强大|强壮|"
    "和谐|和平|和睦|和蔼|金殿|金马|金碧|金星|金江|金汁|白塔|白龙|白沙|龙泉|石闸|石桥|江东|江岸|关上|马街|安康|方旺|温泉|康乐|常乐|史册|"
    "凌晨|毕业|毕生|毕竟|项鼓|景技|欧美|带动|带领|"
    ".家[营湾村河地坝桥巷庄]|向往|向导|向日|东方红|关怀|关照|戴[上着好]|安徽|宁夏|甘肃|常用|常规|安装|安抚|安检|丁香|任教|任课|任职|申领"
)
NAME = (
    rf"(?={SURNAME})(?!{_COMMON}){SURNAME}[ \u3000]?[\u4e00-\u9fff](?:[ \u3000]?[\u4e00-\u9fff])??"
)
NOT_IN_NAME = re.compile(
    "[某们的了在是说与及或有等为被把从到对向给让个这那谁我你他她它其之不也都就才很又再"
    "第年日岁班级校师长位名双组]|学[校生院习员科术者会]|[小中大同]学|学$|(?<!^)和(?![平明美生顺祥兴贵荣玉])|同$"
)
_GAP = r"[\s*_“”‘’\"'、：:，,（(|｜\t]{0,4}"
_MARKS = r"(?:</?[a-z][a-z0-9]{0,9}>|[\s*_“”‘’\"']){0,4}"
_BREAK = r"[*_]{0,2}[，,、（(|｜\t：:\s]{1,4}"
_CALLED = r"[\s“（(]?(?:名?叫)?[\s“*（(]{0,2}"
_END = (
    r"(?=$|[\s*_“”‘’\"'、：:，,。；;！!？?）)（(|｜\t…—·/&<\]]"
    r"|同学|小朋友|说|告诉|表示|介绍|认为|觉得|回答|问道?|讲|笑|写|获|荣获|举[起手着]|[捧抱端]着|拿|参加|来自|走进|走上|"
    r"代表|等|和|与|在|是|也|还|用|把|向|为|今年|兴奋|高兴|好奇|认真|第一|亲手|的|被|从|到"
    r"|现?就读|年仅|刚上|上[大中小]班|[上读][小初高一二三四五六]|报道|摄|发言|发现|采访|主持|演示|展示|画|唱|朗诵|分享|提问|体验|记录|感受|站|跑|坐|动手|学|看|听|做|写|制作|完成|接过|戴|穿|指着|跟|带着)"
)
_GRADE = (
    r"(?:(?:小学|初中|高中)?[一二三四五六七八九1-9]年级|初[一二三]|高[一二三](?![一-龥]{0,1}度)|[大中小][一二三四]?班"
    r"|[一二三四五六七八九1-9]\s?[（(][一二三四五六七八九十\d]{1,3}[）)]\s?班"
    r"|(?<![一-龥])[1-9]0?[1-9]班)"
)
_AGE = r"(?<![\d.第])(?:1[0-7]|[1-9]|十[一二三四五六七]?|[一二两三四五六七八九])\s?(?:周)?岁半?(?![以之及至到-])"
_WHO = (
    r"(?<!大)(?<!留)(?<!招)(?:小学生|中学生|初中生|高中生|学生|小朋友|同学|孩子|小记者|少先队员|小队员|小营员|营员"
    r"|小选手|小志愿者|男孩|女孩|男生|女生|小讲解员|小主持人|幼儿|学童)"
    r"(?!们|家长|会|处|家|公寓|宿舍|证)(?:代表)?"
)
_SCHOOLED = "(?:小学|中学|附小|附中|幼儿园)"
_AFTER_NAME = "|".join(
    (
        rf"{_MARKS}(?:同学|小朋友|小同学|小营员)(?!们|会|录|聚|圈)",
        rf"{_BREAK}(?:[男女][，,、\s]{{0,2}})?(?:年龄[：:]?\s?)?(?:今年)?(?:刚满?)?{_AGE}",
        rf"(?:今年|才|刚满|只有|年仅|现年|刚){_AGE}",
        rf"(?:{_BREAK}(?:[男女][，,、\s]{{0,2}})?(?:\d{{4}}年[\d月日]{{0,6}}出?生[，,、\s]{{0,2}})?)?"
        rf"(?<![曾后都也均])[现正]?就读(?:于|在)?[\u4e00-\u9fff]{{2,14}}?(?:{_SCHOOLED}|{_GRADE}|学校)",
        rf"(?<![曾后都也均])[现正]?在[\u4e00-\u9fff]{{2,14}}?{_SCHOOLED}(?:读|上|念){_GRADE}",
        rf"{_BREAK}(?:[男女][，,、\s]{{0,2}})?(?:现?就读于|来自)?[\u4e00-\u9fff]{{0,14}}?{_GRADE}",
        rf"{_BREAK}(?:[男女][，,、\s]{{0,2}})?(?:现?就读于|来自|是)?[\u4e00-\u9fff]{{2,14}}?{_SCHOOLED}"
        r"(?:的)?\s{0,2}(?:学生|同学|小朋友|[）)]|$|[，,|｜\t\n])",
        r"(?:是|，|,)?(?:一名|一位)(?:小学生|中学生|初中生|高中生)",
    )
)
_CALLED_BY_NAME = (
    rf"(?P<name>{NAME})(?:{_AFTER_NAME})",
    rf"{_WHO}{_GAP}(?:(?:名?叫|是)[“：\s]?)?(?P<name>{NAME}){_END}",
    rf"小小质量官[”’」』]?{_GAP}(?P<name>{NAME}){_END}",
    rf"{_AGE}[的\s，,]{{0,2}}(?:小?[男女][孩童婴]|幼童|幼儿|宝宝|孩子|小学生|小朋友|学生|少年|儿童|小?选手)?{_CALLED}(?P<name>{NAME}){_END}",
    rf"{_GRADE}(?:[（(]?[一二三四五六七八九十\d]{{1,3}}[）)]?\s?班)?{_GAP}的?(?:学生|同学|小朋友)?"
    rf"{_CALLED}(?P<name>{NAME}){_END}",
    r"(?P<name>[\u4e00-\u9fff]{2,6}[·•・][\u4e00-\u9fff]{2,6})(?:同学|小朋友)(?!们|会)",
    r"(?:胸[牌卡前章]|姓名贴|名[牌签]|号码牌|参赛[牌证]|校牌)[^。\n]{0,12}?[“\"「]"
    rf"[^”\"」\n]{{0,16}}?(?:小学|中学|幼儿园|学校|附小|附中)[ \u3000·|｜:：]{{0,2}}(?P<name>{NAME})[”\"」]",
    rf"(?:名叫|叫做?|名为)(?P<name>{NAME})的(?:[一二三四五六七八九十\d]{{1,3}}岁的?)?"
    r"(?:未成年人|小?[男女]孩|孩子|少年(?!宫)|小学生|中学生|初中生|儿童)",
)
_LIST_OF_ADULTS = re.compile(
    r"(?:教师|老师|校长|园长|书记|主任|评委|领队|教练|辅导员|联系人|负责人|嘉宾|专家|家长|(?<!小)记者|摄影|领导)[^，。；：:\n]{0,4}"
    r"[：:][^。；;：:\n]{0,80}$"
)
"""What leads in to names of grown-ups: 指导教师：王建国（明通小学）、"""
_ADULT_BEFORE = re.compile(
    "(?:老师|教师|校长|园长|主任|联系人|负责人|作者|摄影|指导|领队|教练|辅导员|主持人|(?<!小)记者|通讯员|专家|评委|局长|处长|科长"
    r"|院长|会长|讲师|工程师|检验员|家长|爸爸|妈妈|父亲|母亲)[：:、，,\s“”]{0,3}$"
)
_END_OF_PLACE = re.compile(
    "(?:[浙丽湛九内]江|[贵沈洛衡南岳绵襄德信邵咸阜揭益朝富浏]阳|[南西咸遂海普]宁|[西淮泰吉六广雅延瑞]安|黑龙)$"
)
"""Places whose last character is a surname as well: 浙江宁波."""
_LITTLE = re.compile("[男女][童婴孩]$|幼[童儿]$|宝宝$")
_GOODS = re.compile("[\u4e00-\u9fff]{1,2}[鞋裤裙衫装衣服帽袜包车床椅餐奶霜粉水巾被毯药枕凳]")
_OF_MINORS = re.compile(
    rf"(?<!大)(?<!留)(?<!大专)(?<!研究)(?:小学生|中学生|初中生|高中生|学生)(?!处|会|工作|辅导|家长|导师|老师|教师)"
    rf"|小小质量官(?!.*(?:老师|教师|辅导|领队))|{_GRADE}(?!.*(?:老师|教师|主任|组长))|^{_AGE}|少先队员|小记者|小主持"
)
_PERHAPS = re.compile(
    "同学|小朋友|学生|孩|未成年|少年|儿童|岁|年级|班|初[一二三]|高[一二三]|小学|中学|附小|附中|幼儿|营员|小质量官|小小质量官|小学员|儿子|女儿|孙子|孙女|外孙|侄|外甥|课代表|学习委员|[一二三四五六1-6][（(]|小记者|少先队|小队员|小选手|小志愿|[男女]生|小讲解|小主持|[学男女幼]童|婴|宝宝|卷面|满分"
)

_SCHOOL = re.compile(
    rf"(?<![一二三四五六七八九十某各该本全到在从是])[\u4e00-\u9fff]{{2,12}}?(?:小学(?![生一二三四五六])|中学(?!生)|附小|附中|幼儿园|学校)"
    rf"|[\u4e00-\u9fff]{{2}}[一二三四五六七八九十]{{1,2}}(?:中|小)(?:的|学|[^\u4e00-\u9fff])|{_GRADE}[^，。\n]{{0,3}}班"
)
_SCHOOL_PERHAPS = re.compile("小学|中学|附小|附中|幼儿园|学校|[一二三四五六七八九十][中小]|班")
"""Without one of these no text names a school; looking for them takes a hundredth of the time."""
_NO_SCHOOL = re.compile(
    "(?:一所|这所|某|有的|所在|各|全市|全省|全区|许多|不少|多所|几所|中|特殊教育|邀请|走进|附近)(?:的)?(?:小学|中学|幼儿园|学校)$"
    "|^中小学|中小学校?$"
)

_THING = (
    r"(?!们?的?(?:座椅|玩具|服装|用品|餐具|食品|乐园|文具|书包|校服|画作?|作品|作文|书桌|读物|家具|车|床|鞋|衣|房间"
    r"|手工|绘画|模型|推车|口罩|药|疫苗|奶粉|帽子?|餐|公寓|宿舍|证|家长|安全座椅|游乐|医院|节|剧|票))"
)
_PERSON = re.compile(
    rf"(?:(?<!大)(?<!留)学生|小朋友|孩子|儿童|少年(?!宫|犯)|幼儿(?!园)|婴儿|宝宝|娃娃?|男孩|女孩|小孩|未成年|少先队员|红领巾|小记者"
    rf"|小学生|中学生|小营员|小选手|小观众|小志愿者|小讲解员|学童|萌娃|小同学|同学们?|亲子|一家三口){_THING}"
)
_CAMP = re.compile(
    r"小小质量官[”’」』]?(?:们|体验营|活动|在|走|参|听|看|动|亲|合|学|认|拿|戴|和|与|正|举|现场|$|[\s，。、：]|\d)"
)
_CAMP_THING = re.compile(
    "海报|横幅|标志|徽章|证书|展板|奖状|聘书|手册|宣传单|会标|胸牌|背景板|易拉宝|文件|通知|图标|帽子|马甲|空无一人|空荡"
)
_CHILD_FILE = re.compile(
    r"(?<![a-z])(?:xue-?sheng|xiao-?xue-?sheng|zhong-?xue-?sheng|hai-?zi(?:men)?|er-?tong|xiao-?peng-?you|shao-?nian"
    r"|you-?er|child(?:ren)?|kids?|pupils?|students?|baobao|wawa)(?![a-z])"
)


def plain_digits(text: str) -> str:
    """The text, as long as before, with full-width digits as plain ones."""
    return text.translate(_WIDE)


@cache
def _patterns() -> tuple[re.Pattern, ...]:
    """Compiled when a text may call a minor by name: they take longer than most modules."""
    return tuple(map(re.compile, _CALLED_BY_NAME))


def is_name(words: str) -> bool:
    """Whether words may be the full name of somebody."""
    return bool(_whole_name().fullmatch(words)) and not NOT_IN_NAME.search(words)


@cache
def _whole_name() -> re.Pattern:
    return re.compile(NAME)


def named_minors(text: str) -> Iterator[tuple[int, int, str]]:
    """Where a minor is called by a full name, with the name; 李某某, 小李同学 and 王同学 are none."""
    if not _PERHAPS.search(text):
        return
    text, seen = plain_digits(text), set()
    for pattern in _patterns():
        for match in pattern.finditer(text):
            place = match.span("name")
            before = text[max(0, place[0] - 10) : place[0]]
            is_other = NOT_IN_NAME.search(match["name"]) or _ADULT_BEFORE.search(before)
            is_other = is_other or _END_OF_PLACE.search(text, 0, place[0] + 1)
            is_other = is_other or is_of_goods(text, place[0])
            is_other = is_other or _LIST_OF_ADULTS.search(text, max(0, place[0] - 90), place[0])
            if place[0] not in seen and not is_other:
                seen.add(place[0])
                yield *place, re.sub(r"\s", "", match["name"])
    yield from _in_class(text, seen)


def is_of_goods(text: str, start: int) -> bool:
    """Whether what is made for little children is called here, behind the word for them: 女童夏装."""
    return bool(_LITTLE.search(text, max(0, start - 2), start) and _GOODS.match(text, start))


def _in_class(text: str, seen: set[int]) -> Iterator[tuple[int, int, str]]:
    """Those right behind a class, a school or an age that no pattern has found."""
    from quality_kunming.reading.class_names import names_in_class  # reads what stands above

    for start, end in names_in_class(text):
        if start not in seen:
            seen.add(start)
            yield start, end, text[start:end]


def is_minor(profession: str) -> bool:
    """Whether a person of this profession is a child."""
    return _OF_MINORS.search(plain_digits(profession)) is not None


def school_in(text: str) -> str:
    """The first school or class that a text names, or nothing."""
    if not _SCHOOL_PERHAPS.search(text):
        return ""
    for match in _SCHOOL.finditer(plain_digits(text)):
        if not _NO_SCHOOL.search(match[0]):
            return match[0]
    return ""


def shows_minors(words: str, file: str = "") -> str:
    """What says that a picture has minors in it: a word of its description, of its file's name, or nothing."""
    if match := _PERSON.search(words):
        return match[0]
    if (match := _CAMP.search(words)) and not _CAMP_THING.search(words):
        return match[0].rstrip()
    if match := _CHILD_FILE.search(file.rpartition("/")[2].lower()):
        return match[0]
    return ""
