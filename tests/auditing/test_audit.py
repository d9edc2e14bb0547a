"""The task that looks at the finished pages: what it looks at, and that what is wrong is written down."""

import yaml

from auditing.axe import CONDITIONS
from auditing.command import audit, written
from auditing.page_types import examples
from quality_kunming.environment import ROOT
from quality_kunming.model.audit import Audit

PAGE = """<!doctype html><html lang="zh-CN"><title>一页</title><body>
<main><h1>一页</h1><p{}>{}</p></main></body></html>"""
PALE = ' style="color: #ccc; background: #fff"'


def test_heaviest_page_of_each_type_is_looked_at(tmp_path):
    """Of many articles the one with most in it stands for all."""
    for name, words in (("a", "短"), ("b", "长" * 99), ("c", "短")):
        folder = tmp_path / "news/2026" / name
        folder.mkdir(parents=True)
        (folder / "index.html").write_text(PAGE.format("", words), "utf-8")

    chosen = examples(tmp_path)

    assert {name: path.parent.name for name, path in chosen.items()} == {"一篇新闻": "b"}


def test_what_is_wrong_is_written_down_and_read_back(browser, tmp_path):
    """A pale text is named with its page and condition, where the visitor's own colours do not mend it."""
    page = tmp_path / "pale.html"
    page.write_text(PAGE.format(PALE, "看不清"), "utf-8")

    result = audit(browser, {"首页": page.as_uri()}, ROOT / "theme")

    pale = {one.condition for one in result.violations if one.rule == "color-contrast"}
    assert {one.name for one in CONDITIONS[:3]} <= pale
    assert (
        Audit.model_validate(yaml.safe_load(written(result)) | {"day": str(result.day)}) == result
    )
