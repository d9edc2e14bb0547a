"""The language that a page says it is in."""

import re
from collections.abc import Iterator

from quality_kunming.checks.finished import FinishedSite, Page
from quality_kunming.checks.pages.example import shown, whole_page
from quality_kunming.checks.rule import Rule, Scope

RULE = Rule(
    id="page-language",
    title="写明是中文",
    scope=Scope.PAGE,
    reason="读屏软件和翻译按写明的语言来读，写错了就读成别的语言。",
    source="GB/T 37668—2019《信息技术 互联网内容无障碍可访问性技术要求与测试方法》；WCAG 2.2 的 3.1.1",
    bad=shown(whole_page(start="<!doctype html>\n<html>"), "<html>"),
    good=shown(whole_page(), '<html lang="zh-CN">'),
)

_CHINESE = re.compile(r"zh(-Hans)?(-CN)?", re.IGNORECASE)


def find(page: Page, site: FinishedSite) -> Iterator[str]:
    """A page that names no language, or another than Chinese as written in the mainland."""
    language = page.tree.root.attributes.get("lang") or ""
    if not _CHINESE.fullmatch(language):
        fault = f"写成了“{language}”" if language else "没有写"
        yield f'的语言{fault}，请在 html 上写 lang="zh-CN"'
