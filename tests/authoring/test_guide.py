"""The guide to all fields says what the models say."""

from support import TODAY

from quality_kunming.authoring.guide import EXAMPLE, FILE, text, write
from quality_kunming.authoring.kinds import KINDS
from quality_kunming.environment import ROOT
from quality_kunming.loading import load
from quality_kunming.model.records import RECORDS


def test_guide_in_the_repository_is_the_models_own():
    """An editor who reads docs/fields.md reads the fields as they are; `python3 tasks.py docs` writes it anew."""

    assert (ROOT / FILE).read_text("utf-8") == text()


def test_guide_is_written_with_plain_line_ends(tmp_path):
    """The file is the same, byte by byte, on every machine."""
    data = write(tmp_path).read_bytes()

    assert data == text().encode()
    assert b"\r" not in data


def test_every_kind_of_record_can_be_made_and_looked_up():
    """No record is added to the models and forgotten by the guide and by `new`."""

    assert {kind.model for kind in KINDS} >= set(RECORDS)


def test_examples_of_the_guide_load():
    """An editor may copy any example; all together they are a project without a problem."""
    catalog = load(EXAMPLE, TODAY, preview=False)

    assert all(catalog.all(record.kind) for record in RECORDS if record.address)
    assert catalog.articles
    assert catalog.pages


def test_table_names_fields_inside_groups_and_marks_what_is_needed():
    """A field that stands inside another is found as well."""
    lines = text().splitlines()

    assert "| `title` | 标题 | 必填 | 30 字以内最好读 |" in lines
    assert any(line.startswith("| `valid_until` | 有效至 | 必填 |") for line in lines)
    assert "**数据点** `points` 的字段：" in lines
    assert not any(line.startswith(("| `body_line`", "| `path`")) for line in lines)
