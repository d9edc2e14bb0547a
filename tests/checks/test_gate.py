"""The gate as a whole: one run, everything said, and nothing wrong put in the place of what is right."""

import shutil
from pathlib import Path

import pytest
from support import TODAY

from quality_kunming.checks import gate
from quality_kunming.checks.gate import examine
from quality_kunming.model.moment import Moment

FAULTY = """\
---
title: 开放日
date: 2022-09-02
topic: launch
origin: 质量昆明编辑部
---

报名请打 13987654321。
"""
SAMPLE = """
sample: true
name: 示例质量官一
profession: 教师
edition: 2022
summary: 示例：把质量讲给孩子们听。
sources: [launch]
"""


@pytest.fixture
def campaign(campaign):
    """A campaign whose pages lead nowhere that is not there."""
    return campaign.with_pages()


@pytest.fixture
def output(campaign) -> Path:
    """A published site from before."""
    folder = campaign.root / "output"
    folder.mkdir()
    (folder / "index.html").write_text("yesterday", "utf-8")
    return folder


def rules_broken(verdict) -> set[str]:
    """The ids of what was found."""
    return {one.rule for one in verdict.problems}


def test_all_kinds_of_problems_are_told_in_one_run(campaign):
    """An editor mends everything at once: a text, a table of the policy, a finished page."""
    campaign.write("content/news/2022/faulty.md", FAULTY)
    campaign.write("content/news/2022/twin.md", FAULTY.replace("13987654321", "12315"))
    campaign.write(
        "data/exceptions.yaml",
        """
        exceptions:
          - rule: mobile-number
            file: content/news/2022/launch.md
            reason: 同意
            valid_until: 2027-01-01
        """,
    )

    assert {"mobile-number", "exception"} <= rules_broken(examine(campaign.root, TODAY, {}))


def test_site_that_is_refused_changes_nothing(campaign, output):
    """A leaked number does not take the place of yesterday's site."""
    campaign.write("content/news/2022/faulty.md", FAULTY)

    verdict = examine(campaign.root, TODAY, {}, output)

    assert verdict.errors
    assert verdict.result is None
    assert (output / "index.html").read_text("utf-8") == "yesterday"


def test_check_leaves_no_site_behind(campaign, output):
    """A check looks and throws away."""
    examine(campaign.root, TODAY, {})

    assert [path.name for path in output.iterdir()] == ["index.html"]
    assert sorted(path.name for path in campaign.root.iterdir()) == [
        ".cache",
        "content",
        "data",
        "output",
    ]


def test_what_cannot_be_read_is_told_with_the_rest(campaign, output):
    """Where no site can be made, the words of the files are looked at all the same."""
    campaign.write("content/news/2022/faulty.md", FAULTY)
    campaign.write("data/brands/x.yaml", "name：呈贡宝珠梨\n")

    verdict = examine(campaign.root, TODAY, {}, output)

    assert {"mobile-number", "yaml-syntax"} <= rules_broken(verdict)
    assert verdict.result is None


def test_fault_of_the_frame_is_told_once(campaign):
    """A page that the footer of every page links to and that is gone is one problem, not one for each page."""
    (campaign.root / "content/pages/contact.md").unlink()

    verdict = examine(campaign.root, TODAY, {})
    told = [one.message for one in verdict.problems if "/contact/" in one.message]

    assert len(told) == 1
    assert "个页面都这样，例如 /404.html" in told[0]


def test_exceptions_are_not_called_unused_where_not_all_was_asked(campaign):
    """A broken file does not make an exception look useless."""
    campaign.write("data/brands/x.yaml", "name：呈贡宝珠梨\n")
    campaign.write(
        "data/exceptions.yaml",
        """
        exceptions:
          - rule: page-title
            file: content/news/2022/launch.md
            reason: 同意
            valid_until: 2027-01-01
        """,
    )

    assert rules_broken(examine(campaign.root, TODAY, {})) == {"yaml-syntax"}


def test_every_problem_of_a_run_names_its_rule(campaign):
    """Whatever is told can be looked up in docs/checks.md."""
    campaign.write("content/news/2022/faulty.md", FAULTY)
    campaign.write("content/news/2022/broken.md", "没有开头")
    campaign.write("data/brand/x.yaml", "name: 梨\n")

    verdict = examine(campaign.root, TODAY, {})

    assert len(verdict.problems) >= 3
    assert all(rules_broken(verdict))


def test_check_finds_again_what_it_found(campaign):
    """What is kept between checks hides nothing: a faulty page is told of each time, until it is mended."""
    campaign.write("content/news/2022/faulty.md", FAULTY)

    first = examine(campaign.root, TODAY, {})
    second = examine(campaign.root, TODAY, {})

    assert first.problems
    assert second.problems == first.problems


def test_check_says_the_same_where_nothing_can_be_kept(campaign):
    """Pages that the cache cannot have, or that another process throws away meanwhile, are looked at all the same."""
    campaign.write("content/news/2022/faulty.md", FAULTY.replace("13987654321", "TODO"))
    first = examine(campaign.root, TODAY, {})
    shutil.rmtree(campaign.root / ".cache")
    campaign.write(".cache/rendered", "no folder")

    assert examine(campaign.root, TODAY, {}).problems == first.problems


def test_twin_of_a_page_is_found_in_a_later_check(campaign):
    """What is known of each page from an earlier check is held against the pages that are new."""
    text = FAULTY.replace("13987654321", "12315").replace("topic:", "summary: 走进实验室。\ntopic:")
    campaign.write("content/news/2022/one.md", text)
    before = rules_broken(examine(campaign.root, TODAY, {}))
    campaign.write("content/news/2022/other.md", text.replace("开放日", "又一个开放日"))

    assert "twin-descriptions" not in before
    assert "twin-descriptions" in rules_broken(examine(campaign.root, TODAY, {}))


def test_name_of_what_becomes_a_sample_is_found_in_a_later_check(campaign):
    """A page that did not change may not speak of what turns out to be made up."""
    campaign.write("content/news/2022/one.md", FAULTY.replace("13987654321", "示例质量官一"))
    before = rules_broken(examine(campaign.root, TODAY, {}))
    campaign.write("data/ambassadors/sample-01.yaml", SAMPLE)

    assert "withheld-content" in rules_broken(examine(campaign.root, TODAY, {})) - before


def test_day_decides_what_is_looked_at(campaign):
    """The gate judges the site as it is on the day asked for."""
    later = FAULTY.replace("2022-09-02", "2027-01-02").replace("13987654321", "12315")
    campaign.write("content/news/2027/later.md", later)

    today = examine(campaign.root, TODAY, {}).result
    then = examine(campaign.root, Moment.at("2027-01-02"), {}).result

    assert today.left_out["定时"] == 1
    assert then.pages > today.pages


def test_faults_of_the_files_are_told_where_no_site_can_be_made(campaign, monkeypatch):
    """Whoever has written something that breaks the making of the site reads what to mend, not a traceback."""
    campaign.write("content/news/2022/faulty.md", FAULTY)

    def breaks(*arguments, **options):
        raise RuntimeError("two outputs with one address")

    monkeypatch.setattr(gate, "make", breaks)

    verdict = examine(campaign.root, TODAY, {})

    assert rules_broken(verdict) == {"mobile-number"}
    assert verdict.result is None


def test_fault_of_a_page_that_waits_is_told_today(campaign):
    """Nobody is called in the night in which a scheduled notice turns out to have a hole in it."""
    text = FAULTY.replace("2022-09-02", "2026-12-07 09:00").replace("13987654321", "TODO")
    campaign.write("content/news/2026/later.md", text)

    verdict = examine(campaign.root, TODAY, {})

    assert [(one.path, one.rule) for one in verdict.errors] == [
        ("content/news/2026/later.md", "filler-words")
    ]
    assert verdict.result is not None


def test_update_of_a_later_day_is_not_known_yet(campaign):
    """A day of updating that is still to come stops no night; the page has it from that day on."""
    text = FAULTY.replace("报名请打 13987654321。", "开放日在检验室。")
    text = text.replace("topic:", "updated: 2026-12-05\ntopic:")
    campaign.write("content/news/2022/updated.md", text)

    assert examine(campaign.root, TODAY, {}).errors == ()
    assert examine(campaign.root, Moment.at("2026-12-05"), {}).errors == ()


def test_fault_that_no_rule_knows_is_not_hidden(campaign, monkeypatch):
    """A slip of the program itself is never taken for a clean site."""

    def breaks(*arguments, **options):
        raise RuntimeError("unknown")

    monkeypatch.setattr(gate, "make", breaks)

    with pytest.raises(RuntimeError):
        examine(campaign.root, TODAY, {})
