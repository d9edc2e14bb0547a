"""Two finished folders side by side."""

from pathlib import Path

import pytest

from quality_kunming.comparing.comparison import (
    Alteration,
    Comparison,
    Files,
    Replacement,
    common_ends,
    compare_folders,
)

FOOT = "<footer>2022年</footer>"


def folder(root: Path, files: dict[str, str]) -> Path:
    for name, text in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    root.mkdir(exist_ok=True)
    return root


@pytest.fixture
def compared(tmp_path):
    def compare(before: dict[str, str], after: dict[str, str]) -> Comparison:
        return compare_folders(folder(tmp_path / "a", before), folder(tmp_path / "b", after))

    return compare


def body(text: str, foot: str = FOOT) -> str:
    return f"<body><main><h1>题</h1>{text}</main>{foot}</body>"


def test_changed_paragraph_is_told_before_and_after(compared):
    """Who agrees to a change reads what the page said and what it will say, and nothing that stayed."""
    told = compared(
        {"x/index.html": body("<p>一</p><p>二</p><p>三</p>")},
        {"x/index.html": body("<p>一</p><p>贰</p><p>三</p><p>四</p>")},
    )

    (group,) = told.changed
    assert group.alteration == Alteration((Replacement(("二",), ("贰",)), Replacement((), ("四",))))
    assert [page.address for page in group.pages] == ["/x/"]


def test_same_alteration_on_many_pages_is_told_once(compared):
    """A changed footer is one thing to read; the page that changed otherwise comes before it."""
    pages = {f"{name}/index.html": body(f"<p>{name}</p>") for name in "abc"}
    changed = {name: html.replace("2022", "2023") for name, html in pages.items()}
    changed["b/index.html"] = changed["b/index.html"].replace("<p>b", "<p>换了")

    told = compared(pages, changed)

    assert [[page.address for page in group.pages] for group in told.changed] == [
        ["/b/"],
        ["/a/", "/c/"],
    ]
    assert told.altered == 3


def test_link_that_leads_elsewhere_under_the_same_words_is_told(compared):
    """A changed address behind unchanged words cannot slip through."""
    told = compared(
        {"index.html": body('<p><a href="a/index.html">报名</a>和<a href="b">别的</a></p>')},
        {"index.html": body('<p><a href="c/index.html">报名</a>和<a href="b">别的</a></p>')},
    )

    assert told.changed[0].alteration == Alteration(links=(("报名", "/a/", "/c/"),))


def test_pages_and_files_that_came_and_went_are_told(compared):
    """Nothing appears or disappears without being named; copies and the manifest say nothing new."""
    told = compared(
        {"a.html": body("a"), "x.csv": "1", "theme/0123456789ab/site.css": "a", "old.txt": ""},
        {
            "b.html": body("<p>新的一页</p>"),
            "b.html.br": "",
            "x.csv": "2",
            "theme/ba9876543210/site.css": "a",
            "manifest.json": "{}",
            "new.txt": "",
        },
    )

    assert [page.address for page in told.added] == ["/b.html"]
    assert told.added[0].text == ("题", "新的一页")
    assert [page.address for page in told.removed] == ["/a.html"]
    assert told.others == Files(("new.txt",), ("x.csv",), ("old.txt",))


def test_page_whose_code_alone_changed_has_nothing_to_read(compared):
    """A class renamed in a template is told as such, not as a change of words."""
    told = compared({"a.html": body("<p>一</p>")}, {"a.html": body("<p class=x>一</p>")})

    assert told.changed[0].alteration == Alteration()


def test_endless_pages_are_compared_in_one_piece(compared):
    """Thousands of paragraphs on both sides do not stop the comparison."""
    before = "".join(f"<p>{number}</p>" for number in range(3000))
    after = "".join(f"<p>-{number}</p>" for number in range(3000))

    told = compared({"a.html": body(before)}, {"a.html": body(after)})

    assert [len(one.before) for one in told.changed[0].alteration.paragraphs] == [3000]


@pytest.mark.parametrize(
    ("before", "after", "ends"),
    [("abc", "abc", (3, 0)), ("aa", "aaa", (2, 0)), ("xabz", "xcz", (1, 1)), ("", "a", (0, 0))],
)
def test_common_ends_are_counted_once(before, after, ends):
    """What is the same at both ends is left out of the difference and never twice."""

    assert common_ends(before, after) == ends
