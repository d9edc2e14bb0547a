"""Notes to oneself or to a colleague that were left in a text."""

import re
from collections.abc import Iterator

from quality_kunming.checks.rule import CHINESE, Example, Rule, Scope, Severity, Slip
from quality_kunming.checks.support.times.dated import sentence_around
from quality_kunming.checks.support.views import ours
from quality_kunming.model.policy import Policy
from quality_kunming.reading.document import Document

RULE = Rule(
    id="editing-note",
    title="留在正文里的批注",
    scope=Scope.TEXT,
    reason="“（此处补照片）”是写给同事看的，读者看到就知道没有人看过这一页。",
    severity=Severity.WARNING,
    source="本项目规定",
    bad=Example.in_article("维保员逐项查看并签字。（此处补一张现场照片）"),
    good=Example.in_article("维保员逐项查看并签字（每半个月一次）。"),
    languages=CHINESE,
)

_TO_DO = "[加补添插放贴配附换改写填]|核实|核对|确认|更新|完善|删|待定"
_NOTE = re.compile(
    rf"[（(【\[](?:此处|这里|此段|这一?段|该段|本段|上面|下面|图片?处)[^（(【\[）)】\]\n。]{{0,12}}?(?:{_TO_DO})[^（(【\[）)】\]\n]{{0,20}}[）)】\]]"
    r"|[（(【\[][^（(【\[）)】\]\n]{0,8}?(?<!有)待(?:补充?|核实?|确认|更新|完善|配图?|插入)[^（(【\[）)】\]\n]{0,8}[）)】\]]"
    r"|[（(【\[](?:请|烦请|麻烦)?(?:[小老]?[^（(【\[）)】\]\n]{1,3}(?:老师|科长|主任))?(?:再)?(?:核实|核对|确认)(?:一下|后再[发报])[^（(【\[）)】\]\n]{0,10}[）)】\]]"
    r"|[（(【\[](?:插入?|配)(?:图片?|照片|表格?)[^（(【\[）)】\]\n]{0,6}[）)】\]]"
    r"|[（(【\[](?:编辑|责编|记者|校对|修改|审稿)?(?:批注|备忘|TODO|todo)[：:]?[^（(【\[）)】\]\n]{0,30}[）)】\]]"
    r"|(?<![一-龥])(?:请?在?此处|请在这里)(?:填写|输入|插入|粘贴)[^，。；\n]{2,12}"
)

_UNIT = (
    "公司|企业|单位|集团|工厂|厂家|商[场店超]|超市|酒店|医院|学校|[小中大]学|社区|街道|小区|[省市县区州镇乡村局厅处科]|中心|协会|部门"
    "|同志|先生|女士|老师|经理|主任|书记|[局处科厂站所校院]长|路|号楼|家企业|[名位人个件家台元]"
)
_LABEL = "联系人|联系电话|电话|手机|地址|邮箱|时间|地点|单位|主办|承办|协办|主持人?|作者|记者|编辑|供稿|摄影"
_PLACE = "会议室|会议厅|报告厅|会堂|礼堂|大厅|展厅|展馆|广场|体育馆|体育场|宾馆|饭店|剧院"
_SIGNS = "xXｘＸ"
_NO_LETTER = "(?<![A-Za-z0-9ｘＸ×])"
_BLANK = re.compile(
    rf"{_NO_LETTER}[{_SIGNS}]{{2,4}}(?:{_UNIT}|{_PLACE})"
    rf"|(?<=[在于到])(?:×{{2,4}}|_{{2,}})(?:{_PLACE})"
    rf"|(?<=由)(?:[{_SIGNS}]{{2,3}}|×{{2,3}}|_{{2,}})(?:同志)?(?=主持|致辞|讲话|宣读|主讲|授课|带队)"
    r"|(?<=[在于])_{2,}年_+月(?:_+日)?|202[XxＸ×]年"
    r"|(?<![一二三四五六七八九十〇○零\d])[○〇]{1,4}年[○〇]{1,2}月(?:[○〇]{1,2}日)?"
    rf"|{_NO_LETTER}[{_SIGNS}×]{{1,4}}年[{_SIGNS}×\d]{{1,2}}月(?:[{_SIGNS}×]{{1,2}}日)?"
    rf"|{_NO_LETTER}[{_SIGNS}×]{{1,4}}月[{_SIGNS}×]{{1,2}}日"
    rf"|{_NO_LETTER}(?:[{_SIGNS}]{{2,4}}|×{{2,4}})[年月日](?![一-龥]?[{_SIGNS}×])"
    rf"|(?<=\d[年月])(?:[{_SIGNS}]{{1,2}}|×{{1,2}})[月日]"
    rf"|(?:{_LABEL})(?:[：:][ ]?|[为是])(?:[{_SIGNS}]{{2,11}}|×{{2,11}})(?![A-Za-z0-9])"
    rf"|(?:由|感谢|欢迎)×{{2,4}}(?:{_UNIT})"
    rf"|(?<=[.、）)*+-] )(?:[{_SIGNS}]{{2,}}|×{{2,}})(?=[；;。，,]?(?:\n|$))"
    r"|×{2,4}(?:公司|企业|单位|集团|学校|社区|协会)(?=承办|主办|协办|赞助|代表|负责人|参加)"
)
"""What a template leaves to be filled in."""
_UNNAMED = re.compile(
    rf"由某某(?:同志|老师|先生|女士)?(?:主持|致辞|讲话|宣读|主讲)|(?<=[在于])某某(?:{_PLACE})(?=举行|举办|召开)"
)
_SAMPLE = re.compile("[例样]|格式|写成|模板|填写|范文")
"""A sentence that shows how something is written."""


def find(document: Document, policy: Policy) -> Iterator[Slip]:
    """Each such note in our own words, in brackets or as a template has it: 此处填写活动内容; each blank left as XX."""
    text = ours(document)
    for match in _BLANK.finditer(text):
        told = f"“{match[0]}”是模板里留的空，还没有填，请写上实际的内容；有意不写出来的，请写“某”"
        yield Slip(*match.span(), told)
    for match in _UNNAMED.finditer(text):
        if not _SAMPLE.search(sentence_around(text, match.start())):
            yield Slip(*match.span(), f"“{match[0]}”没有写名字，请写上")
    for match in _NOTE.finditer(text):
        told = f"“{match[0]}”像是写给同事的批注，请办好以后删去"
        yield Slip(*match.span(), told)
