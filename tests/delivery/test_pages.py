"""The branch that a forge shows: what is in it after each deploy, each failure and each rollback."""

import base64
import json
import os
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from delivering import publish
from delivery.versions import STYLES, version
from releases import make_release
from servers.git_http import GitHttp
from servers.pages_host import PagesHost
from servers.processes import program

from quality_kunming.delivery.errors import DeliveryError
from quality_kunming.delivery.kinds.pages import Pages
from quality_kunming.delivery.release import KEPT, Release
from quality_kunming.environment import ROOT
from quality_kunming.model.targets import PagesTarget

TOKEN = "ghp_4pA-very-secret"
LOGIN = "Basic " + base64.b64encode(f"x-access-token:{TOKEN}".encode()).decode()
CALLS = "calls"


@dataclass
class Lane:
    """A project and the host of its branch."""

    root: Path
    host: PagesHost

    def target(self, preview: str = "", root: str = "", **settings) -> Pages:
        """The target of one run; `root` is another checkout's."""
        settings = {"name": "pages", "remote": self.host.address} | settings
        place = self.root.with_name(root) if root else self.root
        return Pages(PagesTarget(**settings), place, preview)

    @property
    def shown(self) -> dict[str, bytes]:
        """What visitors have, without the files that are the host's."""
        files = self.host.files()
        return {path: data for path, data in files.items() if path not in (".nojekyll", "CNAME")}


@pytest.fixture
def lane(tmp_path: Path, monkeypatch) -> Lane:
    """A project that has never been deployed; this machine's git knows nobody."""
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")
    monkeypatch.delenv("DEPLOY_TOKEN", raising=False)
    root = tmp_path / "project"
    root.mkdir()
    return Lane(root, PagesHost(tmp_path / "host"))


@pytest.fixture
def git_says(tmp_path: Path, monkeypatch) -> Callable[[str], Path]:
    """Puts a script before git: it may do something else, by what is in `$*`. The file it writes every call into."""

    def git_says(script: str) -> Path:
        real, calls = program("git"), tmp_path / CALLS
        folder = tmp_path / "bin"
        folder.mkdir(exist_ok=True)
        lines = ["#!/bin/sh", f"echo \"$*\" >> '{calls}'", script, f"exec '{real}' \"$@\""]
        (folder / "git").write_text("\n".join(lines) + "\n")
        (folder / "git").chmod(0o755)
        monkeypatch.setenv("PATH", f"{folder}{os.pathsep}{os.environ['PATH']}")
        return calls

    return git_says


def files_of(release: Release) -> dict[str, bytes]:
    """What a release is to be online: every file but the precompressed twins."""
    return {path: (release.folder / path).read_bytes() for path in release.manifest.files}


def test_branch_is_what_was_built_byte_for_byte(lane, make):
    """Whoever compares what is online with the finished folder finds the same files and bytes, and `.nojekyll`."""
    release = make(1)

    publish(lane.target(), release)

    assert lane.host.files() == files_of(release) | {".nojekyll": b""}
    assert lane.host.git("log", "--format=%an %s", "gh-pages") == (
        f"质量昆明 release 0001-{release.manifest.digest}"
    )


def test_files_keep_their_bytes_whatever_they_are(lane, tmp_path):
    """Pictures, line ends and Chinese names go out as they are, none executable; twins stay at home."""
    files = {
        "index.html": b"<p>\r\n\n\r</p>",
        "index.html.gz": b"x",
        "images/a b.jpg": bytes(range(256)),
        "downloads/报名表.docx": b"\0" * 9,
        "empty.txt": b"",
    }
    release = make_release(tmp_path / "output", files)
    (tmp_path / "output" / "empty.txt").chmod(0o755)

    publish(lane.target(), release)

    assert lane.shown == files_of(release)
    assert "index.html.gz" not in lane.shown
    assert lane.host.git("ls-tree", "-r", "--format=%(objectmode)", "gh-pages").split() == (
        ["100644"] * len(lane.host.files())
    )


def test_same_release_is_the_same_commit_on_every_machine(lane, make, tmp_path):
    """Deploying the same site twice, from wherever, leaves one and the same branch."""
    release = make(1)
    publish(lane.target(), release)
    first = lane.host.tip
    lane.host.git("update-ref", "-d", "refs/heads/gh-pages")

    publish(lane.target(root="elsewhere"), release)

    assert lane.host.tip == first


def test_history_does_not_grow(lane, make):
    """A daily rebuild for years leaves five releases in the repository, and nothing of those before."""
    for number in range(1, KEPT + 4):
        publish(lane.target(), make(number))
    lane.host.git("gc", "--quiet", "--prune=now")

    assert len(lane.host.subjects) == KEPT
    assert lane.host.subjects[0].startswith("release 0008-")
    blobs = lane.host.git("cat-file", "--batch-all-objects", "--batch-check").splitlines()
    kept = {
        line.split()[2]
        for commit in lane.host.git("rev-list", "gh-pages").split()
        for line in lane.host.git("ls-tree", "-r", commit).splitlines()
    }
    assert {line.split()[0] for line in blobs if " blob " in line} == kept
    folder = lane.root / ".cache" / "delivery"
    assert [path.name for path in sorted(folder.iterdir())] == ["pages.git", "pages.lock"]
    log = ["git", "-C", str(folder / "pages.git"), "log", "--all", "--format=%s"]
    assert len(subprocess.check_output(log, text=True).splitlines()) == KEPT


def test_asset_stays_while_a_kept_release_has_it(lane, make, monkeypatch):
    """A visitor with yesterday's page open gets its stylesheet; once no kept release has it, it is gone."""
    monkeypatch.setattr("quality_kunming.delivery.kinds.pages.KEPT", 2)
    for number in (1, 2):
        publish(lane.target(), make(number))
    assert lane.shown[STYLES.format(1)] == version(1)[STYLES.format(1)]
    assert "old-1/index.html" not in lane.shown

    for number in (3, 4):
        publish(lane.target(), make(number))

    assert STYLES.format(1) not in lane.shown
    assert STYLES.format(3) in lane.shown


def test_kept_release_is_shown_again(lane, make):
    """A rollback shows the old pages as they were; those who have the new ones open keep their stylesheet."""
    releases = [make(number) for number in (1, 2, 3)]
    names = [publish(lane.target(), one) for one in releases]
    target = lane.target()

    with target.reached(), target.locked():
        target.switch(names[0])

    assert lane.shown == files_of(releases[0]) | {
        STYLES.format(number): version(number)[STYLES.format(number)] for number in (2, 3)
    }
    again = lane.target()
    assert again.current() == names[0]
    assert [one.name for one in again.releases()] == names
    assert publish(again, make(4)).startswith("0004-")
    assert lane.host.subjects[1] == f"release {names[0]}"


def test_failed_release_can_be_taken_back_and_dropped(lane, make):
    """Where the site read back is wrong, the release before is shown and the wrong one is kept no more."""
    good = publish(lane.target(), make(1))
    target = lane.target()

    with target.reached(), target.locked():
        target.send(make(2), "0002-bad0bad0", target.releases(), {})
        target.switch("0002-bad0bad0")
        target.switch(good)
        target.discard(["0002-bad0bad0"])

    assert lane.host.subjects == [f"release {good}"]


def test_release_that_was_sent_is_not_seen_yet(lane, make):
    """Until the switch neither the branch nor the host has anything of it."""
    publish(lane.target(), make(1))
    before, target = lane.host.tip, lane.target()

    with target.reached(), target.locked():
        target.send(make(2), "0002-aaaaaaaa", target.releases(), {})

    assert lane.host.tip == before
    assert [one.name[:4] for one in lane.target().releases()] == ["0001"]


def test_one_push_is_enough_for_a_deploy(lane, make, git_says, monkeypatch):
    """A host that builds at every push builds once."""
    monkeypatch.setattr("quality_kunming.delivery.kinds.pages.KEPT", 2)
    oldest, _ = [publish(lane.target(), make(number)) for number in (1, 2)]
    target, calls = lane.target(), git_says("")

    with target.reached(), target.locked():
        target.send(make(3), "0003-aaaaaaaa", target.releases(), {})
        target.switch("0003-aaaaaaaa")
        target.discard([oldest])

    assert sum(line.startswith("push ") for line in calls.read_text().splitlines()) == 1
    assert [subject[:12] for subject in lane.host.subjects] == ["release 0003", "release 0002"]


def test_push_does_not_grow_with_the_site(lane, tmp_path, git_says):
    """Also where the oldest release goes, and no commit is what it was, pages that the branch has are not sent."""
    pages = {f"news/{number}/index.html": b"%d" % number for number in range(300)}

    def made(number: int) -> Release:
        return make_release(tmp_path / f"long-{number}", version(number) | pages)

    for number in range(1, KEPT + 1):
        publish(lane.target(), made(number))
    told, git = tmp_path / "told", program("git")
    git_says(
        f"[ \"$1\" != push ] || {{ shift; exec '{git}' push --progress \"$@\" 2>> '{told}'; }}"
    )

    publish(lane.target(), made(KEPT + 1))

    assert len(lane.host.subjects) == KEPT
    sent = [int(count) for count in re.findall(r"Total (\d+)", told.read_text())]
    assert 0 < sent[0] < len(pages) / 2


def test_domain_of_the_settings_is_written(lane, make):
    """The host learns the site's own domain from the branch."""
    publish(lane.target(domain="zlkm.example.com"), make(1))

    assert lane.host.files()["CNAME"] == b"zlkm.example.com"


def test_domain_that_the_host_wrote_stays(lane, make):
    """GitHub commits a CNAME when one sets the domain in its settings: deploys and rollbacks keep it."""
    names = [publish(lane.target(), make(number)) for number in (1, 2)]
    files = lane.host.files() | {"CNAME": b"zlkm.example.com\n"}
    lane.host.commit("Create CNAME", files, lane.host.tip)
    publish(lane.target(), make(3))
    assert lane.host.files()["CNAME"] == b"zlkm.example.com\n"
    target = lane.target()

    with target.reached(), target.locked():
        target.switch(names[0])

    assert lane.host.files()["CNAME"] == b"zlkm.example.com\n"
    assert len(lane.host.subjects) == 3


def test_preview_lives_below_the_site(lane, make):
    """A branch's preview is beside the site, survives deploys and rollbacks, and goes without a trace."""
    first, preview = make(1), make(7)
    name = publish(lane.target(), first)
    publish(lane.target("new-page"), preview)
    publish(lane.target(), make(2))
    target = lane.target()
    with target.reached(), target.locked():
        target.switch(name)

    below = {f"preview/new-page/{path}": data for path, data in files_of(preview).items()}
    assert below.items() <= lane.shown.items()
    assert files_of(first).items() <= lane.shown.items()
    assert lane.host.git("ls-tree", "--name-only", "gh-pages~1", "preview") == ""

    target = lane.target("new-page")
    with target.reached(), target.locked():
        target.remove()

    assert not any(path.startswith("preview/") for path in lane.shown)
    assert len(lane.host.subjects) == 2


def test_preview_keeps_only_itself(lane, make):
    """Previews do not add to the history, and each is there once; one leaves the other alone."""
    publish(lane.target(), make(1))
    for number in (2, 3, 4):
        publish(lane.target("a"), make(number))
    publish(lane.target("b"), make(5))

    kept = lane.target("a").releases()
    assert [one.manifest.digest for one in kept] == [make(4).manifest.digest]
    assert lane.target("a").current() == kept[0].name
    assert lane.target("c").current() is None
    assert len(lane.host.subjects) == 1


def test_preview_that_fails_gives_way_to_the_one_before(lane, make):
    """Where a new preview is found wrong, the one that was there can be shown again in the same run."""
    publish(lane.target("a"), make(1))
    before, target = lane.shown, lane.target("a")

    with target.reached(), target.locked():
        old = target.current()
        target.send(make(2), "0002-aaaaaaaa", target.releases(), {})
        target.switch("0002-aaaaaaaa")
        assert target.current() == "0002-aaaaaaaa"
        target.switch(old)
        target.discard(["0002-aaaaaaaa"])

    assert lane.shown == before


def test_preview_can_be_there_before_the_site(lane, make):
    """The first thing in the branch may be a preview; it is no release."""
    publish(lane.target("a"), make(1))
    assert lane.target().current() is None
    assert lane.target().releases() == []

    publish(lane.target(), make(2))

    assert [one[:13] for one in lane.host.subjects] == ["release 0001-"]
    assert {"index.html", "preview/a/index.html", ".nojekyll"} <= lane.host.files().keys()


@pytest.mark.parametrize(
    "files", [{"README.md": b"our pages"}, {"CNAME": b"a.cn", ".nojekyll": b""}]
)
def test_branch_with_nothing_but_the_hosts_files_is_taken(lane, make, files):
    """A branch made by hand so that the host could be set up is no obstacle, and its files stay."""
    lane.host.commit("Initial commit", files)

    publish(lane.target(), make(1))

    assert files.items() <= lane.host.files().items()
    assert len(lane.host.subjects) == 1


@pytest.mark.parametrize("is_on_top", [False, True])
def test_what_somebody_else_put_there_is_not_overwritten(lane, make, is_on_top):
    """A branch with another site, or with a page changed by hand, stays as it is, and the operator is told."""
    parent = ""
    if is_on_top:
        publish(lane.target(), make(1))
        parent = lane.host.tip
    theirs = lane.host.commit("My own page", {"index.html": b"mine"}, parent)

    with pytest.raises(DeliveryError, match="里面有别人的提交“My own page”，没有动它"):
        publish(lane.target(), make(2))

    assert lane.host.tip == theirs


def test_of_two_deploys_at_once_one_wins(lane, make):
    """The second to push is told, and the branch is the first's, whole."""
    publish(lane.target(), make(1))
    slow, fast = lane.target(), lane.target(root="elsewhere")
    winner = make(3)

    with slow.reached(), slow.locked():
        slow.send(make(2), "0002-aaaaaaaa", slow.releases(), {})
        publish(fast, winner)
        with pytest.raises(DeliveryError, match="刚才别处也发布了"):
            slow.switch("0002-aaaaaaaa")

    assert files_of(winner).items() <= lane.shown.items()
    assert len(lane.host.subjects) == 2


def test_first_deploys_at_once_do_not_both_win(lane, make):
    """Neither is there a second winner where there was no branch yet."""
    slow = lane.target()

    with slow.reached(), slow.locked():
        slow.send(make(2), "0001-aaaaaaaa", slow.releases(), {})
        publish(lane.target(root="elsewhere"), make(3))
        with pytest.raises(DeliveryError, match="刚才别处也发布了"):
            slow.switch("0001-aaaaaaaa")

    assert len(lane.host.subjects) == 1


@pytest.mark.parametrize(("slow", "fast"), [("", "a"), ("a", ""), ("a", "b")])
def test_site_and_previews_do_not_stand_in_each_others_way(lane, make, monkeypatch, slow, fast):
    """Several requests for merge and the daily rebuild at once: each finds its place in the branch."""
    monkeypatch.setattr("quality_kunming.delivery.branch_copy.PAUSE", 0)
    publish(lane.target(), make(1))
    target = lane.target(slow)

    with target.reached(), target.locked():
        target.send(make(2), "0002-aaaaaaaa", target.releases(), {})
        publish(lane.target(fast, root="elsewhere"), make(3))
        target.switch("0002-aaaaaaaa")

    for preview, release in ((slow, make(2)), (fast, make(3))):
        below = f"preview/{preview}/" if preview else ""
        assert lane.shown[f"{below}index.html"] == files_of(release)["index.html"]


def test_second_deploy_on_this_machine_waits_for_nobody(lane, make):
    """Two terminals: the second is told at once, also the one that only looks."""
    target = lane.target()

    with target.reached(), target.locked():
        with pytest.raises(DeliveryError, match="另一次发布正在进行"), lane.target().locked():
            pass
        with pytest.raises(DeliveryError, match="另一次发布正在进行"):
            lane.target("a").releases()


def test_host_that_refuses_is_quoted(lane, make):
    """A protected branch, a hook: the branch is as it was, and the host's own words say why."""
    publish(lane.target(), make(1))
    before = lane.host.tip
    lane.host.hook("pre-receive", "echo 'GH006: 分支受保护' >&2; printf '\\033[31mred' >&2; exit 1")

    with pytest.raises(DeliveryError, match="不收：GH006: 分支受保护；") as refused:
        publish(lane.target(), make(2))

    assert lane.host.tip == before
    assert "\033" not in str(refused.value)
    (lane.host.repository / "hooks" / "pre-receive").unlink()
    publish(lane.target(), make(2))
    assert len(lane.host.subjects) == 2


@pytest.mark.parametrize(
    "at",
    [
        "ls-remote *",
        "hash-object *",
        "write-tree",
        "commit-tree *",
        "update-ref refs/deploy/pushed *",
        "push *",
        "push * and go on",
        "the host's hook",
    ],
)
def test_killed_deploy_leaves_the_old_or_the_new_site(lane, make, tmp_path, git_says, at):
    """Whenever the machine dies, visitors have one whole site, and the next deploy succeeds."""
    releases = [make(number) for number in (1, 2, 3)]
    publish(lane.target(), releases[0])
    victim = tmp_path / "victim"
    kill = f"kill -9 $(cat '{victim}')"
    pattern = at.removesuffix(" and go on").replace(" ", "\\ ")
    after = "" if at.endswith("go on") else "exit 1"
    if at == "the host's hook":
        lane.host.hook("pre-receive", kill)
    else:
        git_says(f"case \"$*\" in {pattern}) [ -e '{victim}' ] && {{ {kill}; {after}\n}};; esac")
    settings = json.dumps({"name": "pages", "remote": lane.host.address})
    script = str(Path(__file__).with_name("killed_deploy.py"))

    ended = subprocess.run(
        [sys.executable, script, settings, lane.root, releases[1].folder, victim],
        env={**os.environ, "PYTHONPATH": os.pathsep.join([str(ROOT), str(ROOT / "tests")])},
    )

    assert ended.returncode == -9
    found = lane.host.files()["index.html"]
    assert found in [files_of(one)["index.html"] for one in releases[:2]]
    victim.unlink()
    (lane.host.repository / "hooks" / "pre-receive").unlink(missing_ok=True)
    publish(lane.target(), releases[2])
    assert files_of(releases[2]).items() <= lane.shown.items()


def test_push_that_a_killed_run_left_on_the_way_does_not_stop_the_next(lane, make):
    """What arrives late from a run that is dead is our own: the next deploy goes on top of it."""
    publish(lane.target(), make(1))
    dead = lane.target()
    with dead.reached(), dead.locked():
        dead.send(make(2), "0002-aaaaaaaa", dead.releases(), {})
        dead._copy.git.reach = lambda *words: exit("killed")
        with pytest.raises(SystemExit):
            dead.switch("0002-aaaaaaaa")
    late = dead._copy.git.ref("refs/deploy/pushed")
    target = lane.target()

    with target.reached(), target.locked():
        target.send(make(3), "0002-bbbbbbbb", target.releases(), {})
        target._copy.git(
            "push", "--quiet", "--force", lane.host.address, f"{late}:refs/heads/gh-pages"
        )
        target.switch("0002-bbbbbbbb")

    assert lane.host.subjects[:2] == ["release 0002-bbbbbbbb", "release 0002-aaaaaaaa"]


@pytest.mark.parametrize("lost", ["HEAD", "objects", "everything"])
def test_damaged_repository_of_this_machine_is_made_anew(lane, make, lost):
    """A disk that lost something below `.cache/` costs a download, not a deploy."""
    publish(lane.target(), make(1))
    folder = lane.root / ".cache" / "delivery" / "pages.git"
    for path in sorted(folder.rglob("*"), reverse=True):
        if path.is_file() and (lost == "everything" or lost in path.parts):
            path.chmod(0o600)
            path.write_bytes(b"")
    (folder / "config.lock").touch()

    publish(lane.target(), make(2))

    assert len(lane.host.subjects) == 2


def test_full_disk_is_told(lane, make, git_says):
    """The operator is told which disk to clear; the branch is as it was."""
    publish(lane.target(), make(1))
    before = lane.host.tip
    words = "fatal: write error: No space left on device"
    git_says(
        f"case \"$*\" in fast-import*|hash-object*) cat >/dev/null; echo '{words}' >&2; exit 1;; esac"
    )

    with pytest.raises(DeliveryError, match=r"delivery 所在的磁盘满了，请清出空间再试"):
        publish(lane.target(), make(2))

    assert lane.host.tip == before


def test_read_only_project_is_told(lane, make):
    """Where nothing can be written below the project, a sentence says so."""
    (lane.root / ".cache").write_text("a file, not a folder")

    with pytest.raises(DeliveryError, match=r"里写不了"):
        publish(lane.target(), make(1))


def test_machine_without_git_is_told(lane, make, monkeypatch):
    """An operator on a new machine learns what to install."""
    monkeypatch.setenv("PATH", str(lane.root))

    with pytest.raises(DeliveryError, match="没有 git，请先安装"):
        publish(lane.target(), make(1))


@pytest.mark.parametrize(
    ("remote", "sentence"),
    [
        ("upstream", "这个项目没有叫“upstream”的远程仓库"),
        ("./nowhere.git", "没有这个仓库"),
        ("http://127.0.0.1:1/site.git", "连不上，请检查网络和地址"),
    ],
)
def test_wrong_repository_is_told(lane, make, remote, sentence):
    """A name or an address that leads nowhere is told with what to look at."""
    with pytest.raises(DeliveryError, match=sentence):
        publish(lane.target(remote=remote), make(1))


def test_remote_of_the_project_is_known_by_its_name(lane, make):
    """`origin` in the settings is the project's own."""
    for words in (["init", "-q"], ["remote", "add", "origin", lane.host.address]):
        subprocess.run(["git", "-C", lane.root, *words], check=True)

    publish(lane.target(remote="origin"), make(1))

    assert len(lane.host.subjects) == 1


def test_deploy_from_within_a_hook_or_with_own_settings_is_the_same(lane, make, monkeypatch):
    """Variables of a surrounding git, a person's hooks and name do not reach the branch."""
    home = lane.root.with_name("home")
    (home / "hooks").mkdir(parents=True)
    (home / "hooks" / "pre-push").write_text("#!/bin/sh\nexit 1\n")
    (home / "hooks" / "pre-push").chmod(0o755)
    (home / ".gitconfig").write_text(
        f"[core]\nhooksPath = {home}/hooks\nautocrlf = true\n[safe]\nbareRepository = explicit\n"
        "[user]\nname = Somebody\nemail = somebody@example.com\n[commit]\ngpgSign = true\n"
        "[push]\ngpgSign = true\nfollowTags = true\n"
    )
    monkeypatch.setenv("GIT_DIR", str(lane.root / "nowhere"))
    monkeypatch.setenv("GIT_INDEX_FILE", str(lane.root / "index"))
    monkeypatch.setenv("GIT_TRACE", "1")
    release = make(1)

    publish(lane.target(), release)

    monkeypatch.undo()
    assert lane.shown == files_of(release)
    assert lane.host.git("log", "--format=%an", "gh-pages") == "质量昆明"


@pytest.fixture
def forge(lane) -> Iterator[GitHttp]:
    """The host over HTTP, for who has the token."""
    with GitHttp(lane.host.repository.parent, LOGIN) as server:
        yield server


def test_token_opens_the_repository_and_is_seen_nowhere_else(
    lane, make, forge, git_says, monkeypatch, capfd
):
    """The token of the environment goes to the host in a header, and into no command line, output or file."""
    monkeypatch.setenv("DEPLOY_TOKEN", TOKEN)
    calls = git_says("")
    release = make(1)

    publish(lane.target(remote=f"{forge.url}/host.git"), release)

    assert lane.shown == files_of(release)
    assert {login for _, login in forge.requests} == {LOGIN}
    written = [path.read_bytes() for path in lane.root.rglob("*") if path.is_file()]
    for secret in (TOKEN, LOGIN.split()[1]):
        assert secret not in calls.read_text()
        assert secret not in "".join(capfd.readouterr())
        assert not any(secret.encode() in data for data in written)


def test_login_in_the_address_of_a_remote_is_kept_as_secret(lane, make, forge, git_says):
    """A runner that puts its password into `origin` works, and the password stays out of command lines."""
    address = f"{forge.url}/host.git".replace("://", f"://x-access-token:{TOKEN}@")
    for words in (["init", "-q"], ["remote", "add", "origin", address]):
        subprocess.run(["git", "-C", lane.root, *words], check=True)
    calls = git_says("")

    publish(lane.target(remote="origin"), make(1))

    assert len(lane.host.subjects) == 1
    assert TOKEN not in calls.read_text()


@pytest.mark.parametrize(
    ("token", "answer", "sentence"),
    [
        ("wrong-token-1", None, "登录不了，请检查令牌或密钥"),
        ("", None, "登录不了，请检查令牌或密钥"),
        (TOKEN, (403, {}), "没有写的权限"),
        (TOKEN, (404, {}), "没有这个仓库，或者没有看它的权限"),
        (TOKEN, (301, {"Location": "http://127.0.0.1:1/moved.git/info/refs"}), "地址转到了别处"),
        (TOKEN, (500, {}), "连不上"),
    ],
)
def test_host_that_does_not_let_in_is_told_without_the_token(
    lane, make, forge, monkeypatch, token, answer, sentence
):
    """What to mend is said in Chinese, nothing is asked on the terminal, and no secret is in it."""
    monkeypatch.setenv("DEPLOY_TOKEN", token)
    forge.answer = answer

    with pytest.raises(DeliveryError, match=sentence) as refused:
        publish(lane.target(remote=f"{forge.url}/host.git"), make(1))

    assert not token or token not in str(refused.value)
    assert lane.host.tip == ""


def test_words_of_the_host_are_repeated_without_secrets(lane, make, monkeypatch):
    """A host that says the token aloud does not bring it into the log."""
    monkeypatch.setenv("DEPLOY_TOKEN", TOKEN)
    lane.host.hook("pre-receive", f"echo 'no {TOKEN}' >&2; exit 1")

    with pytest.raises(DeliveryError, match=r"不收：no ＊＊＊"):
        publish(lane.target(), make(1))


def test_branch_is_reached_by_ssh(lane, make, sshd, monkeypatch):
    """A deploy key of the environment is all that a push by ssh needs."""
    for name, value in sshd.environment.items():
        monkeypatch.setenv(name, value)
    monkeypatch.delenv("GIT_SSH_COMMAND", raising=False)
    address = f"ssh://{sshd.user}@127.0.0.1:{sshd.port}{lane.host.address}"
    release = make(1)

    publish(lane.target(remote=address), release)

    assert lane.shown == files_of(release)


def test_host_shows_the_branch_whole(lane, make):
    """The host of these tests is one: what was pushed is in its folder."""
    release = make(1)
    publish(lane.target(), release)

    current = lane.host.folder / "current"
    assert {path: (current / path).read_bytes() for path in release.manifest.files} == (
        files_of(release)
    )
