"""The weight of a page with all that it loads."""

from collections.abc import Iterator

from quality_kunming.checks.finished import FinishedSite, Page
from quality_kunming.checks.rule import Example, Rule, Scope, Severity
from quality_kunming.output.weight import loaded, text_weight

PAGE_LIMIT, HOME_LIMIT, SCRIPT_LIMIT = 30_000, 40_000, 10_000
"""Bytes as they travel, compressed."""
FORM_LIMIT = 12_000
"""Of the scripts that make a file of a form without a server, beside all that; none is loaded on any other page."""


def _digits(count: int) -> str:
    """Words that do not compress, for the example."""
    return "".join(chr(0x4E00 + (number * 7919) % 20000) for number in range(count))


RULE = Rule(
    id="page-weight",
    title="页面不太重",
    scope=Scope.PAGE,
    reason="网慢的地方，一页 30 KB 也要等几秒；太重就打不开。",
    source=(
        "本项目的重量上限：一页 30 KB，首页 40 KB，脚本 10 KB，报名页做文件的脚本另有 12 KB，"
        "都按压缩以后算，编辑放的照片另算"
    ),
    severity=Severity.WARNING,
    bad=Example(
        {"output/example/index.html": f"<!doctype html><main>{_digits(20_000)}</main>"},
        shown="一页两万个不重复的汉字",
    ),
    good=Example(
        {"output/example/index.html": f"<!doctype html><main>{_digits(2_000)}</main>"},
        shown="一页两千字",
    ),
)


def find(page: Page, site: FinishedSite) -> Iterator[str]:
    """A page that weighs more than its kind may, or whose scripts do."""
    makers = loaded(page.tree, page.file, "script[data-makes-file]")
    files = loaded(page.tree, page.file) - makers
    weights = {path: site.weight(path) for path in files}
    scripts = sum(weight for path, weight in weights.items() if path.endswith((".js", ".mjs")))
    limit = HOME_LIMIT if page.file == "index.html" else PAGE_LIMIT
    others, html = sum(weights.values()), page.html.encode()
    is_light = others + len(html) <= limit  # compressed it is lighter still
    own = len(html) if is_light else text_weight(html)
    if others + own > limit:
        yield _heavy(page, others, own, limit)
    if scripts > SCRIPT_LIMIT:
        yield f"的脚本有 {scripts / 1000:.0f} KB，最多 {SCRIPT_LIMIT // 1000} KB，请开发者减轻"
    if (making := sum(map(site.weight, makers))) > FORM_LIMIT:
        yield f"做文件的脚本有 {making / 1000:.0f} KB，最多 {FORM_LIMIT // 1000} KB，请开发者减轻"


def _heavy(page: Page, others: int, own: int, limit: int) -> str:
    """What to say of a heavy page: its own text where that weighs more than all that it shares, else the frame."""
    told = f"连同要加载的文件有 {(others + own) / 1000:.0f} KB，最多 {limit // 1000} KB"
    if own < others:
        return f"{told}；请开发者减轻样式和图形"
    main = page.tree.css_first("main") or page.tree.body
    length = len("".join(main.text().split())) if main else 0
    return f"{told}，网页自己就有 {own / 1000:.1f} KB（{length} 字）；正文太长，请分成几篇"
