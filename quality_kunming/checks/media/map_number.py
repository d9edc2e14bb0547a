"""Maps without the number under which they were examined."""

import re
from collections.abc import Iterator

from quality_kunming.checks.project import Project
from quality_kunming.checks.rule import Example, Finding, Rule, Scope, Severity
from quality_kunming.checks.support.drawn import in_article
from quality_kunming.checks.support.shown_pictures import ShownPicture, shown_pictures
from quality_kunming.reading.text import read_text


def _example(caption: str) -> Example:
    words = f"{caption}｜绘图：张三｜授权：作者授权本站使用"
    return in_article("kunming.png", "各县区涂成深浅不同的颜色", words)


RULE = Rule(
    id="map-number",
    title="地图要写审图号",
    scope=Scope.PROJECT,
    severity=Severity.WARNING,
    reason="没有审过的地图，界线常常画错；公开登载的地图要写审图号，景区图、街区图、地铁线路图不用。",
    source="《地图管理条例》（国务院令第664号）第十五条、第三十二条",
    bad=_example("昆明市各县区地图"),
    good=_example("昆明市各县区地图，审图号：云S（2022）12号"),
)

_MAP = re.compile(
    r"地图(?!集团|公司|导航|册|软件|应用|APP|式)|行政区[域划]?图|政区图|区位(?:示意)?图|区划(?:示意)?图|疆域图|版图"
    r"|(?:地理)?位置(?:示意)?图|(?:点|站|县区|区县|地区|区域|全[市省国]|各地|各县|地理)[^，。；]{0,8}分布(?:示意)?图"
    r"|(?:范围|边界|地形|交通|水系)(?:示意)?图"
)
_FILE = re.compile(r"(?:^|[-_.])(?:map|di-?tu|qu-?wei-?tu|qu-?hua-?tu|zheng-?qu-?tu)(?:[-_.\d]|$)")
_SIMPLE = re.compile(
    r"导览|景区|景点|街区|地铁|轨道|公交|线路图|楼层|展[位馆区厅]|校园|园区|室内|场馆|会场|车间|厂区|思维|知识|概念|技术路线"
)
"""What needs no number: maps of a simple content, and what is a map only by name."""
_HELD = re.compile(
    r"[举拿持捧挂贴看指摊]着?[^，。；]{0,10}地图|地图(?:前|旁|上的人|边)|画地图|拼图|地毯"
)
_NUMBER = re.compile(r"审图号|[GＧ云][SＳ]\s?[（(\[〔]\d{4}")
_AROUND = 3
"""Lines before and after the picture in which the number may stand."""


def find(project: Project) -> Iterator[Finding]:
    """Every picture that is called a map and has no such number in its words or beside it."""
    for shown in shown_pictures(project):
        if _is_map(shown) and not _NUMBER.search(_beside(project, shown)):
            message = (
                f"图片 {shown.name} 像是地图，没有审图号；请在说明里写上，例如 审图号：云S（2022）12号；"
                "没有审图号的换一张，或者改成表格"
            )
            yield Finding(shown.file, shown.line, message)


def _is_map(shown: ShownPicture) -> bool:
    words = f"{shown.alt}\n{shown.caption}"
    if _SIMPLE.search(words) or _HELD.search(words):
        return False
    return bool(_MAP.search(words) or _FILE.search(shown.name.rpartition("/")[2].lower()))


def _beside(project: Project, shown: ShownPicture) -> str:
    """What is said of a picture, and the lines around it."""
    lines = str(read_text(project.root / shown.file, shown.file)).split("\n")
    near = lines[max(0, shown.line - 1 - _AROUND) : shown.line + _AROUND]
    return "\n".join((shown.alt, shown.caption, shown.credit, shown.licence, *near))
