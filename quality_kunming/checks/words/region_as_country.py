"""Hong Kong, Macao and Taiwan among countries."""

import re
from collections.abc import Iterator

from quality_kunming.checks.rule import Example, Rule, Scope, Slip
from quality_kunming.model.policy import Policy
from quality_kunming.reading.document import Document

RULE = Rule(
    id="region-as-country",
    title="港澳台不是国家",
    scope=Scope.TEXT,
    reason="香港、澳门和台湾是中国的地区，和国家并列、称作国家都是严重表述错误。",
    source="《新华社新闻信息报道中的禁用词和慎用词》",
    bad=Example.in_article("展会来了日本、台湾、新加坡等国家的企业。"),
    good=Example.in_article("展会来了日本、新加坡等国家和中国台湾地区的企业。"),
)

_REGION = "(?:香港|澳门|台湾|港澳台|港澳|港、澳、台|港台)"
_ITEM = "(?:共和国|[^、和与及等，。；：\\s]){2,9}"
_LIST = re.compile(
    rf"{_REGION}(?:[、和与及]{_ITEM}){{0,8}}等[0-9一二三四五六七八九十两多几]{{0,3}}个?"
    r"(?:国家(?![和或及与、/（(]?地区)|国(?![家际内产外有民]))"
    r"|(?:港澳台|港、澳、台|港台)(?:国家|各国|诸国)"
)
_BESIDE_CHINA = re.compile(
    rf"中国(?:[、和与及]|以及){_REGION}|{_REGION}(?:[、和与及]|以及)中国(?!大陆|内地|香港|澳门|台湾)"
)


def find(document: Document, policy: Policy) -> Iterator[Slip]:
    """Each list of countries with one of the regions in it, and each pair of China and a region."""
    text = document.prose
    if "香港" not in text and "澳" not in text and "台" not in text:
        return
    for match in _LIST.finditer(text):
        yield Slip(*match.span(), f"“{match[0]}”把地区说成了国家，请写“国家和地区”，或者分开写")
    for match in _BESIDE_CHINA.finditer(text):
        advice = "请写“大陆和台湾”“内地与香港、澳门”，或者写“中国香港”“中国澳门”“中国台湾”"
        yield Slip(*match.span(), f"“{match[0]}”把地区和中国并列，{advice}")
