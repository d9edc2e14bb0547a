"""The measuring of deploys sends what it says, and holds the times against their bars."""

import pytest

from benchmarks import command, deploys


def test_first_one_page_and_nothing_new_are_measured(monkeypatch, capsys):
    """Four rows for a kind of target, two of them with a bar that decides the status."""
    steps = (deploys.FIRST, deploys.SECOND, deploys.LATER, deploys.SAME)
    monkeypatch.setattr(deploys, "PLACES", {"folder": deploys.PLACES["folder"]})
    said = []

    assert deploys.run(3, said.append) == 0
    assert [one.split("：")[0] for one in said[1:]] == [f"folder，{step}" for step in steps]
    assert capsys.readouterr().out.count("| folder |") == len(steps)

    monkeypatch.setattr(deploys, "BARS", {"改了一页": 0.0})
    assert deploys.run(3, said.append) == 1


@pytest.mark.parametrize("pages", ["", "0", "1,2", "many"])
def test_number_of_pages_is_one(pages, capsys):
    """What is no number is told."""
    assert command.run_deploys(pages) == 1
    assert "请写一个数" in capsys.readouterr().err
