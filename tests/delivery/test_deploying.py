"""From a folder to visitors: what they see after each deploy, each failure and each rollback."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest
from delivery.versions import STYLES, TYPES, version
from releases import make_release
from servers.processes import missing

from quality_kunming.delivery.deploying import planned_changes, remove_preview
from quality_kunming.delivery.errors import BrokenError, DeliveryError, RestoredError
from quality_kunming.delivery.kinds.folder import Folder
from quality_kunming.delivery.release import KEPT


def test_what_is_online_is_what_was_built(online, make):
    """Every byte that visitors get was in the folder, and nothing is missing."""
    release = make(1)

    online.deploy(release)

    for path in release.manifest.files:
        assert online.read(path) == (release.folder / path).read_bytes(), path
    assert online.read("/nowhere/") is None


def test_next_release_takes_the_place_of_the_last(online, make):
    """A removed page is gone, a new one is there."""
    online.deploy(make(1))
    changes = online.deploy(make(2))

    assert changes.added == ("old-2/index.html", STYLES.format(2))
    assert online.read("old-1/index.html") is None
    assert online.read("old-2/index.html")


def test_files_that_did_not_change_are_kept_once(online, make):
    """Five releases take little more room than one: equal files are one file on the disk."""
    online.deploy(make(1))
    online.deploy(make(2))

    first, second = (online.folder / "releases" / name for name in online.kept)
    assert (first / "about/index.html").samefile(second / "about/index.html")
    assert not (first / "index.html").samefile(second / "index.html")


def test_stylesheet_of_a_page_still_open_stays(online, make):
    """Who opened the old page just before the switch gets its stylesheet after it."""
    for number in (1, 2, 3):
        online.deploy(make(number))

    assert online.read(STYLES.format(1)) == version(1)[STYLES.format(1)]


def test_last_five_releases_are_kept(online, make):
    """The disk does not fill, there is something to go back to, and nothing stays of what is kept no more."""
    for number in range(1, 8):
        online.deploy(make(number))

    assert [name[:4] for name in online.kept] == ["0003", "0004", "0005", "0006", "0007"]
    assert online.read(STYLES.format(3)) == version(3)[STYLES.format(3)]
    assert online.read(STYLES.format(1)) is None


def test_web_server_can_read_what_a_cautious_account_puts_there(online, make):
    """Folders 755, files 644, whatever the umask of who deploys."""
    before = os.umask(0o077)
    try:
        online.deploy(make(1))
        online.deploy(make(2))
    finally:
        os.umask(before)

    below = [online.folder / "releases", *(online.folder / "releases").rglob("*")]
    rights = {path.is_dir(): set() for path in below}
    for path in below:
        rights[path.is_dir()].add(path.stat().st_mode & 0o777)
    assert rights == {True: {0o755}, False: {0o644}}


def test_same_site_again_sends_nothing(online, make):
    """A nightly build without changes leaves no new release."""
    online.deploy(make(1))
    changes = online.deploy(make(1))

    assert not changes
    assert len(online.kept) == 1


def test_damaged_site_is_mended_by_deploying_it_again(online, make):
    """Who damaged a file on the server runs the deploy once more."""
    online.deploy(make(1))
    page = online.folder / "current/index.html"
    page.write_bytes(b"damaged")

    online.deploy(make(1))

    assert online.read() == version(1)["index.html"]


def test_dry_run_says_what_would_change_and_changes_nothing(online, make):
    """An operator looks before leaping."""
    online.deploy(make(1))

    changes = planned_changes(online.target, make(2).folder, online.said.append)

    assert changes.removed == ("old-1/index.html", STYLES.format(1))
    assert online.read() == version(1)["index.html"]
    assert len(online.kept) == 1


def test_yesterdays_site_is_one_command_away(online, make):
    """Without a name the release before comes back, then the one before that; any kept one by its name."""
    for number in (1, 2, 3):
        online.deploy(make(number))
    newest = online.kept[-1]

    online.rollback()
    assert online.read() == version(2)["index.html"]
    online.rollback()
    assert online.read() == version(1)["index.html"]
    online.rollback(newest)
    assert online.read() == version(3)["index.html"]


def test_deploy_after_a_rollback_forgets_what_was_rolled_back(online, make):
    """The bad release is never what a later rollback finds."""
    for number in (1, 2):
        online.deploy(make(number))
    online.rollback()
    online.deploy(make(3))

    online.rollback()

    assert online.read() == version(1)["index.html"]


@pytest.mark.parametrize(
    ("name", "sentence"),
    [("", "没有更早的一版可以换回"), ("0009-x", "没有 0009-x 这一版。留着的有：0001-")],
)
def test_release_that_is_not_kept_cannot_be_rolled_back_to(online, make, name, sentence):
    """The operator reads which releases there are."""
    online.deploy(make(1))

    with pytest.raises(DeliveryError, match=sentence):
        online.rollback(name)
    assert online.read() == version(1)["index.html"]


def test_server_that_shows_something_else_is_found_and_the_release_before_restored(online, make):
    """Old bytes from a cache in front never pass for the new site."""
    online.deploy(make(1))
    first = online.kept[0]
    online.nginx.reload(f"root {online.folder}/releases/{first}; error_page 404 /404.html; {TYPES}")

    with pytest.raises(RestoredError, match=r"已换回 0001-.*访客看到的还是原来的网站"):
        online.deploy(make(2))

    assert "核对不符：manifest.json 读到的不是刚发布的内容。" in online.said
    assert online.kept == [first]
    assert os.readlink(online.folder / "current") == f"releases/{first}"


def test_server_that_is_down_is_told_as_broken(online, make):
    """When neither the new nor the old site can be read, a person has to look."""
    online.deploy(make(1))
    online.nginx.stop()

    with pytest.raises(BrokenError, match="请马上检查"):
        online.deploy(make(2))


def test_first_release_that_does_not_show_stays_and_is_told(online, make):
    """There is nothing to go back to; the operator mends the server, not the site."""
    online.nginx.reload(f"root {online.folder}/elsewhere;")

    with pytest.raises(BrokenError, match="没有可以换回的一版：新版留在原处"):
        online.deploy(make(1))

    assert len(online.kept) == 1


def test_two_deploys_at_once_do_not_meet(online, make):
    """The second is refused in Chinese, the first goes on."""
    with (
        online.target.reached(),
        online.target.locked(),
        pytest.raises(DeliveryError, match="另一次发布正在进行"),
    ):
        online.deploy(make(1))

    online.deploy(make(1))


def test_rest_of_a_deploy_that_was_cut_off_is_taken_away(online, make):
    """What a killed deploy left does not get into the next one."""
    online.deploy(make(1))
    name = ".incoming" if isinstance(online.target, Folder) else ".incoming-0a1b2c3d"
    rest = online.folder / f"releases/{name}/left.html"
    rest.parent.mkdir()
    rest.write_text("left")
    (online.folder / ".current").symlink_to("releases/nothing")

    online.deploy(make(2))

    assert online.read("left.html") is None
    assert not rest.exists()
    assert online.read() == version(2)["index.html"]


def test_folder_of_somebody_else_is_not_touched(online, make):
    """Where `current` is a real folder, someone else put it there."""
    (online.folder / "current").mkdir()
    (online.folder / "current/theirs.html").write_text("theirs")

    with pytest.raises(DeliveryError, match="不是本程序放的链接"):
        online.deploy(make(1))
    assert (online.folder / "current/theirs.html").read_text() == "theirs"


def test_preview_stands_beside_the_site_and_can_go(online, make):
    """A branch has its own place, its own release, and leaves nothing behind."""
    online.deploy(make(1))
    preview = online.target.for_preview("new-look")
    preview.settings = preview.settings.model_copy(update={"url": online.nginx.url})
    place = f"alias {online.folder}/previews/new-look/current/;"
    online.nginx.reload(
        f"root {online.folder}/current; error_page 404 /404.html; {TYPES}"
        f"location /preview/new-look/ {{ {place} error_page 404 /preview/new-look/404.html; }}"
    )
    release = make(2, origin=f"{online.nginx.url}/preview/new-look", preview=True)

    online.deploy(release, preview)
    assert online.read("preview/new-look/") == version(2)["index.html"]
    assert online.read() == version(1)["index.html"]

    remove_preview(preview)
    assert online.read("preview/new-look/") is None
    assert online.read() == version(1)["index.html"]
    assert not (online.folder / "previews/new-look").exists()


def test_preview_and_site_do_not_take_each_others_place(online, make):
    """Neither a preview goes public by a slip, nor a site into a preview's place, nor another branch's preview."""
    preview = online.target.for_preview("a")
    with pytest.raises(DeliveryError, match="是预览，不能放到正式的地方"):
        online.deploy(make(1, preview=True))
    with pytest.raises(DeliveryError, match="不是预览"):
        online.deploy(make(1), preview)
    with pytest.raises(DeliveryError, match="不是 a 的预览"):
        online.deploy(make(1, preview=True, origin="https://x.example/preview/b"), preview)


@pytest.fixture
def small_disk(tmp_path) -> Path:
    """A disk of 200 KB; only root can have one."""
    place = tmp_path / "disk"
    place.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=200k", "tmpfs", place], check=False
    )
    if mounted.returncode:
        missing("挂载磁盘的权限")
    yield place
    subprocess.run(["umount", "-l", place], check=True)


def test_full_disk_changes_nothing_and_says_so(online, make, small_disk, tmp_path):
    """The site before stays whole, and once there is room the next deploy succeeds."""
    target = type(online.target)(
        online.target.settings.model_copy(update={"folder": str(small_disk)}), tmp_path
    )
    online.nginx.reload(f"root {small_disk}/current; error_page 404 /404.html; {TYPES}")
    online.deploy(make(1), target)
    big = make(2)
    (big.folder / "big.bin").write_bytes(os.urandom(400_000))
    shutil.rmtree(big.folder / "theme")

    with pytest.raises(DeliveryError):
        online.deploy(big, target)
    assert online.read() == version(1)["index.html"]

    online.deploy(make(3), target)
    assert online.read() == version(3)["index.html"]


def test_disk_that_fills_while_a_release_is_made_of_the_spare_costs_no_release(
    online, make, small_disk, tmp_path
):
    """The spare is gone, everything kept is whole, and the next deploy succeeds without one."""
    settings = online.target.settings.model_copy(update={"folder": str(small_disk)})
    target = type(online.target)(settings, tmp_path)
    online.nginx.reload(f"root {small_disk}/current; error_page 404 /404.html; {TYPES}")
    for number in range(1, KEPT + 2):
        online.deploy(make(number), target)
    assert (small_disk / ".spare").is_dir()
    kept = sorted((small_disk / "releases").iterdir())
    big = make_release(tmp_path / "big", version(8) | {"big.bin": os.urandom(400_000)})

    with pytest.raises(DeliveryError):
        online.deploy(big, target)

    assert sorted((small_disk / "releases").iterdir()) == kept
    assert not (small_disk / ".spare").exists()
    assert online.read() == version(KEPT + 1)["index.html"]
    online.deploy(make(9), target)
    assert online.read() == version(9)["index.html"]
