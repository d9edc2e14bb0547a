"""`python3 tasks.py audit`: every type of page under every condition; what was found goes into data/audit.yaml."""

import sys
from pathlib import Path

import yaml
from playwright.sync_api import Browser, sync_playwright

from auditing import axe, browser
from auditing.page_types import examples
from auditing.serving import served
from quality_kunming.environment import ROOT
from quality_kunming.model.audit import Audit, Violation
from quality_kunming.model.dates import PartialDate
from quality_kunming.model.moment import Moment
from quality_kunming.model.policy import POLICY_FILES
from quality_kunming.output.assets import theme_digest
from quality_kunming.screens.browser import find_browser
from quality_kunming.storing import replace_file

REMARK = "# 由 python3 tasks.py audit 写出，请不要改；显示在无障碍声明里。\n"


def run() -> int:
    """Look at output/, write the file, say what was found; 1 where nothing could be looked at."""
    output, program = ROOT / "output", find_browser()
    pages = examples(output)
    if not pages or not program:
        missing = (
            "output/ 里没有网页，请先生成网站" if program else "这台电脑上没有 Chromium 或 Chrome"
        )
        print(f"{missing}，没有检查。", file=sys.stderr)
        return 1
    with sync_playwright() as playwright, served(output) as root:
        chromium = playwright.chromium.launch(executable_path=program, args=browser.ARGUMENTS)
        result = audit(
            chromium,
            {name: root + path.relative_to(output).as_posix() for name, path in pages.items()},
            ROOT / "theme",
        )
        chromium.close()
    path = ROOT / POLICY_FILES["audit"]
    replace_file(path, written(result).encode())
    for one in result.violations:
        print(f"{one.page}（{one.condition}）：{one.rule}，{one.places}处")
    print(
        f"看了{len(result.pages)}种页面、{len(result.conditions)}种条件，"
        f"{len(result.violations)}个问题；结果写在 {path.relative_to(ROOT).as_posix()}。"
    )
    return 0


def audit(chromium: Browser, pages: dict[str, str], theme: Path) -> Audit:
    """What axe finds on each page, given by its address, under each condition, today."""
    violations, version = [], ""
    for condition in axe.CONDITIONS:
        with axe.opened(chromium, condition) as page:
            for name, url in pages.items():
                look = axe.look(page, url, condition)
                version = look.version
                violations += [
                    Violation(rule=rule, page=name, condition=condition.name, places=len(places))
                    for rule, places in look.found.items()
                ]
    return Audit(
        day=PartialDate.of(Moment.now().day),
        tool=f"axe-core {version}",
        browser=f"Chromium {chromium.version.partition('.')[0]}",
        theme=theme_digest(theme),
        pages=tuple(pages),
        conditions=tuple(one.name for one in axe.CONDITIONS),
        violations=tuple(violations),
    )


def written(audit: Audit) -> str:
    """The file of an audit."""
    values = audit.model_dump(mode="json")
    if not values["violations"]:
        del values["violations"]
    return REMARK + yaml.safe_dump(values, allow_unicode=True, sort_keys=False, width=200)
