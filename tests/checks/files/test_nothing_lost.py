"""Nothing lost: every file of an editor is a page, waits for its day, or is named."""

import pytest

from quality_kunming.checks.rule import Example

TEXT = "---\ntitle: 质量开放日\ndate: 2022-09-02\ntopic: launch\norigin: 质量昆明编辑部\n---\n\n正文。\n"

MISPLACED = [
    "content/x.md",
    "content/news/x.md",
    "content/news/2022/more/x.md",
    "content/news/2022/X.MD",
    "content/news/2022/x.Md",
    "content/news/2022/x.markdown",
    "content/news/2022/x.txt",
    "content/news/2022/x.docx",
    "content/news/2022/x",
    "content/news/2022/x.jpg",
    "content/news/2023/x.md",
    "content/news/二〇二二/x.md",
    "content/pages/more/x.md",
    "content/pages/X.md",
    "content/drafts/x.md",
    "data/x.yaml",
    "data/source/x.yaml",
    "data/sources/x.yml",
    "data/sources/x.YAML",
    "data/sources/more/x.yaml",
    "data/sources/X.yaml",
    "data/brand_cases/x.yaml",
    "data/vocabularies/x.yaml",
    "data/images/x.jpg",
    "content/images/notice.md",
    "content/images/notice.docx",
]


@pytest.mark.parametrize("name", MISPLACED)
def test_file_that_nothing_would_show_is_named(problems_of, name):
    """An editor who puts a file a folder off, or gives it another suffix, is told at once."""
    told = {one.rule for one in problems_of(Example({name: TEXT})) if one.path == name}

    assert told & {"file-place", "file-name", "yaml-syntax", "record-field"}


@pytest.mark.parametrize(
    "name", [".DS_Store", "~$launch.docx", "Thumbs.db", "desktop.ini", "._x.md"]
)
@pytest.mark.parametrize("folder", ["content/news/2022", "data/sources", "content/images"])
def test_what_desktops_leave_behind_is_no_fault(problems_of, folder, name):
    """Nobody has to clean up after Word, Windows or macOS."""

    assert problems_of(Example({f"{folder}/{name}": b"\0"})) == []


def test_all_that_is_wrong_with_a_record_is_told_in_one_run(problems_of):
    """An editor mends a file once."""
    record = "name: 启动\npublisher:\ndate: 2022年9月\nkolor: 黄\n"

    told = [one.line for one in problems_of(Example({"data/sources/x.yaml": record}))]

    assert told == [2, 3, 4]


def test_endless_faults_of_one_file_are_counted(problems_of):
    """A file of another kind does not fill the screen."""
    record = "".join(f"k{number}: 1\n" for number in range(900))

    told = [one.message for one in problems_of(Example({"data/sources/x.yaml": record}))]

    assert len(told) == 51
    assert any(message.startswith("还有 8") for message in told)
