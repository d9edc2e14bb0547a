"""How one writes the command."""

import pytest

from quality_kunming.console import TaskProgram


@pytest.mark.parametrize(
    ("written", "words", "options"),
    [
        (["收件", "a.zip"], ["收件", "a.zip"], {}),
        (["收件", "--call", "2027/x/y", "b.eml"], ["收件", "b.eml"], {"call": "2027/x/y"}),
        (["--accept", "2027-001", "2027-002"], ["2027-001", "2027-002"], {"accept": True}),
        (["2027-001", "--accept"], ["2027-001"], {"accept": True}),
        (["--refuse", "2027-003", "--why", "看不清"], ["2027-003"], {"refuse": True, "why": "看不清"}),
        (["--forget", "expired"], ["expired"], {"forget": True}),
        (["--list"], [], {"list": True}),
    ],
)  # fmt: skip
def test_files_and_numbers_are_written_as_one_says_them(written, words, options):
    """Wherever an option stands: a word that is none, and belongs to none, is a file or a number."""
    program = TaskProgram(name="tasks.py", binary="tasks.py")
    program.create_config()
    program.parse_core(["tasks.py", "intake", *written])
    program.parse_collection()
    program.parse_tasks()
    heard = program.tasks[0].as_kwargs

    assert heard["word"] == words
    assert {key: heard[key] for key in options} == options
