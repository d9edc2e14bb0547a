"""`convert`: shows what it would do, does it when told to, and keeps the original."""

import pytest

from quality_kunming.authoring.convert import plan
from quality_kunming.changing import EditedError, last_change, undo

NAME = "content/news/2022/launch.md"
TEXT = "---\ntitle: 启动仪式举行\n---\n\n六大主题活动展开。\n"


@pytest.fixture
def root(campaign):
    """A campaign with an article that was saved as GBK."""
    campaign.write(NAME, TEXT.encode("gbk"))
    return campaign.root


def test_plan_shows_lines_before_and_after_and_writes_nothing(root):
    """An editor sees whether the words come out right before anything is touched."""
    lines = list(plan(root, NAME).lines())

    assert [number for number, _, _ in lines] == [2, 5]
    assert lines[0][2] == "title: 启动仪式举行"
    assert "\ufffd" in lines[0][1]
    assert (root / NAME).read_bytes() == TEXT.encode("gbk")
    assert last_change(root) is None


def test_carried_out_plan_can_be_given_back(root):
    """A wrong guess costs nothing: the bytes come back."""
    plan(root, NAME).carry_out()

    assert (root / NAME).read_text("utf-8") == TEXT
    assert [path.name for path in (root / NAME).parent.iterdir()] == ["launch.md"]

    undo(root)

    assert (root / NAME).read_bytes() == TEXT.encode("gbk")


def test_file_saved_meanwhile_is_not_overwritten(root):
    """Between the look and the conversion an editor may save."""
    conversion = plan(root, NAME)
    (root / NAME).write_bytes(b"saved")
    with pytest.raises(EditedError):
        conversion.carry_out()

    assert (root / NAME).read_bytes() == b"saved"


def test_line_ends_and_rights_stay(root):
    """Nothing but the encoding changes."""
    path = root / NAME
    path.write_bytes(TEXT.replace("\n", "\r\n").encode("big5", "ignore"))
    path.chmod(0o600)

    plan(root, NAME).carry_out()

    assert path.read_bytes().count(b"\r\n") == TEXT.count("\n")
    assert path.stat().st_mode & 0o777 == 0o600


def test_named_encoding_overrides_the_guess(root):
    """Two characters may be read in several ways; the editor knows."""
    (root / NAME).write_bytes("螢幕".encode("big5"))

    assert plan(root, NAME, "big5").found.text == "螢幕"


def test_nothing_on_the_screen_steers_the_terminal(root):
    """What stands in a file is shown, not carried out."""
    (root / NAME).write_bytes("\u1b1b标题\u0707\n".encode("utf-16"))

    assert all(before.isprintable() for _, before, _ in plan(root, NAME).lines())


@pytest.mark.parametrize(
    ("file", "said"),
    [
        ("", "请写上文件"),
        ("content/news/2022/none.md", "没有“content/news/2022/none.md”这个文件"),
        ("README.md", "不在 content/ 和 data/ 里"),
        ("../x.md", "不在 content/ 和 data/ 里"),
        ("content/../../x.md", "不在 content/ 和 data/ 里"),
        ("content", "不是普通的文件"),
        ("content/link.md", "不是普通的文件"),
        ("content/images/x.jpg", "不是文字文件"),
        ("data/site.yaml", "已经是 UTF-8，不用转换"),
        ("content/noise.txt", "认不出是什么编码"),
    ],
)
def test_file_that_cannot_be_converted_is_told_why(root, file, said):
    """One sentence, and nothing is written."""
    (root / "content" / "images").mkdir()
    (root / "content" / "images" / "x.jpg").write_bytes(b"\xff\xd8")
    (root / "content" / "noise.txt").write_bytes(bytes(range(256)))
    (root.parent / "x.md").write_bytes(TEXT.encode("gbk"))
    (root / "content" / "link.md").symlink_to(root.parent / "x.md")

    with pytest.raises(ValueError, match=said):
        plan(root, file)
