"""`wechat` on the command line: what is made, what is said, and how it ends."""

import pytest
from support import TinySite

from quality_kunming import commands, environment

pytestmark = pytest.mark.usefixtures("chinese_fonts")


@pytest.fixture
def project(campaign: TinySite, monkeypatch) -> TinySite:
    monkeypatch.setattr(environment, "ROOT", campaign.root)
    return campaign


def test_folder_is_made_and_named(project, capsys):
    """An editor reads which file to open, and what to look at first."""
    assert commands.wechat("launch") == 0

    told = capsys.readouterr().out
    assert "output-wechat/2022-launch/打开这个.html" in told
    assert "封面 2 张" in told
    assert (project.root / "output-wechat/2022-launch/打开这个.html").exists()


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ("status: 草稿", "还是草稿"),
        ("sample: true", "这是示例"),
        ("summary: 电话13987654321。", "个错误，请改好再做"),
        ("topic: nowhere", "个问题，请改好再试"),
        ("picture: {file: images/none.jpg, alt: 甲, credit: 乙}", "个问题，请改好再试"),
    ],
)
def test_nothing_is_made_of_what_may_not_go_out(project, capsys, change, sentence):
    """An article that may not go out leaves one reason, and no file."""
    path = project.root / "content/news/2022/launch.md"
    lines = path.read_text("utf-8").replace(
        "topic: launch\n", "" if "topic" in change else "topic: launch\n"
    )
    path.write_text(lines.replace("edition:", f"{change}\nedition:"), "utf-8")

    assert commands.wechat("launch") == 1
    told = capsys.readouterr().err
    assert sentence in told
    assert "13987654321" not in told
    assert not (project.root / "output-wechat").exists()


def test_full_disk_leaves_the_earlier_folder(project, capsys, monkeypatch):
    """Where the new files cannot be written, the earlier ones stay, and a sentence says so."""
    assert commands.wechat("launch") == 0
    before = {one.name for one in (project.root / "output-wechat/2022-launch").iterdir()}

    def fail(*_, **__):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("pathlib.Path.write_bytes", fail)
    assert commands.wechat("launch") == 1
    assert "请检查磁盘空间" in capsys.readouterr().err
    assert {one.name for one in (project.root / "output-wechat/2022-launch").iterdir()} == before
    assert len(list((project.root / "output-wechat").iterdir())) == 1
