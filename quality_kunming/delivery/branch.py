"""What the branch of a site holds, and how the next state of it is made, with nothing checked out.

Its commits are the kept releases, what visitors see on top; below `preview/` of the top one are the previews.
"""

import re
import tempfile
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from quality_kunming.delivery import branch_files
from quality_kunming.delivery.errors import DeliveryError
from quality_kunming.delivery.git import Git
from quality_kunming.delivery.release import KEPT, Release, sound_manifest
from quality_kunming.errors import printable
from quality_kunming.output.manifest import FILE, Fingerprint, Manifest

PREVIEWS = "preview"
HOST_FILES = (".nojekyll", "CNAME", ".domains", "README.md")
"""Files of the branch that are its host's or its owner's: they stay, whatever release is shown."""

DEPTH = 4 * KEPT
"""Commits that are looked at: ours, and those that a host or a person has put on top."""

NO_RELEASE = "previews only"
LONG_AGO = "@0 +0000"
NO_ID = "0" * 40

_SUBJECT = re.compile(r"release (\d{4,}-[0-9a-f]{8})")

Tree = dict[str, tuple[str, str, str]]
"""One folder in git: name → mode, type, id."""


@dataclass(frozen=True)
class ReleaseCommit:
    """A release in the branch: its name, the id of its tree without previews, and its date as git writes it."""

    name: str
    tree: str
    date: str


@dataclass(frozen=True)
class Branch:
    """A state of the branch; `tip` is the id of its top commit, empty where there is no branch.

    The release that visitors see is the first; previews are ids of trees, by slug.
    """

    tip: str = ""
    releases: tuple[ReleaseCommit, ...] = ()
    previews: Mapping[str, str] = field(default_factory=dict)
    host: Mapping[str, tuple[str, str, str]] = field(default_factory=dict)


class Branches:
    """Reads and makes states of the branch in a repository of this machine; GitError where that is damaged."""

    def __init__(self, git: Git, domain: str):
        self.git = git
        self.domain = domain
        self._manifests: dict[str, Manifest | None] = {}
        self._trees: dict[str, Tree] = {}
        self._files: dict[str, Mapping[str, str]] = {}

    def read(self, tip: str) -> Branch:
        """The state that a commit is the top of; DeliveryError where somebody else made it."""
        if not tip:
            return Branch()
        commits = self._log(tip)
        self._refuse_foreign(commits)
        top = self._entries(commits[0][0])
        previews = self._entries(top[PREVIEWS][2]) if PREVIEWS in top else {}
        releases: dict[str, ReleaseCommit] = {}
        for tree, day, subject in commits:
            if match := _SUBJECT.fullmatch(subject):
                releases.setdefault(match[1], ReleaseCommit(match[1], self._plain(tree), f"@{day}"))
        return Branch(
            tip,
            tuple(releases.values()),
            {slug: id for slug, (_, type, id) in previews.items() if type == "tree"},
            {name: top[name] for name in HOST_FILES if name in top},
        )

    def manifest(self, tree: str) -> Manifest | None:
        """What a release's manifest says; None where it has none that can be read."""
        if tree not in self._manifests:
            entry = self._entries(tree).get(FILE)
            data = self.git("cat-file", "blob", entry[2]) if entry else b""
            self._manifests[tree] = sound_manifest(data)
        return self._manifests[tree]

    def files(self, tree: str) -> Mapping[str, str]:
        """Every file of a tree: path → id."""
        if tree not in self._files:
            listed = self._listed("ls-tree", "-r", "-z", tree)
            self._files[tree] = {path: entry.split()[2] for entry, _, path in listed}
        return self._files[tree]

    def release(
        self, release: Release, name: str, more: Mapping[str, str], before: ReleaseCommit | None
    ) -> ReleaseCommit:
        """Put a release's files in, but those that the one `before` has, and `more` files that are in already.

        Twins stay out: hosts compress themselves.
        """
        there = self._contents(before) if before else {}
        files = release.manifest.files
        own = {path: there[entry] for path, entry in files.items() if entry in there}
        fresh = [path for path in files if path not in own]
        own |= branch_files.added(self.git, release, fresh) if own else self._imported(release)
        lost = [path for path in files if path not in own]
        if lost:
            raise DeliveryError(
                f"{release.folder.name}/ 在发布的时候变了：少了 {lost[0]}。请重新运行 publish。"
            )
        own = {path: own[path] for path in files}
        tree = self._tree({**more, **own}, before.tree if before else "")
        return ReleaseCommit(name, tree, _date(release.manifest))

    def with_files(self, commit: ReleaseCommit, more: Mapping[str, str]) -> ReleaseCommit:
        """A release with more files; its own come first."""
        tree = self._tree({**more, **self.files(commit.tree)}, commit.tree)
        return ReleaseCommit(commit.name, tree, commit.date)

    def commit(self, branch: Branch) -> str:
        """Make the commits of a state; the id of the top one. The same state has the same id."""
        parent = ""
        for one in reversed(branch.releases[1:]):
            parent = self._committed(one.tree, f"release {one.name}", one.date, parent)
        if not branch.releases:
            return self._committed(self._dressed({}, branch), NO_RELEASE, LONG_AGO, "")
        top = branch.releases[0]
        manifest = self.manifest(top.tree)
        own = manifest.files if manifest else {}
        entries = self._entries(top.tree).items()
        plain = {name: one for name, one in entries if name not in HOST_FILES or name in own}
        return self._committed(
            self._dressed(plain, branch), f"release {top.name}", top.date, parent
        )

    def _log(self, tip: str) -> list[tuple[str, str, str]]:
        """Tree, date and subject of each commit, the newest first."""
        form = ["-z", "--date=raw", "--format=%T%x09%ad%x09%s"]
        logged = self.git("log", "--first-parent", f"-n{DEPTH}", *form, tip, "--")
        lines = logged.decode("utf-8", "replace").rstrip("\0").split("\0")
        return [tuple(line.split("\t", 2)) for line in lines]

    def _refuse_foreign(self, commits: Iterable[tuple[str, str, str]]) -> None:
        """Somebody else's commits may add only what stays anyway, as a host does that writes its CNAME."""
        below: Tree = {}
        for tree, _, subject in reversed(list(commits)):
            here = {k: v for k, v in self._entries(tree).items() if k not in HOST_FILES}
            is_ours = subject == NO_RELEASE or _SUBJECT.fullmatch(subject)
            if not is_ours and here != below:
                raise DeliveryError(
                    f"这个分支不是本程序放的，里面有别人的提交“{printable(subject)}”，没有动它。"
                    "请换一个分支名，或者确认不要以后先把它删掉。"
                )
            below = here

    def _plain(self, tree: str) -> str:
        entries = dict(self._entries(tree))
        return self._folder(entries) if entries.pop(PREVIEWS, None) else tree

    def _dressed(self, entries: Tree, branch: Branch) -> str:
        """The tree that is shown: a release's, with the files of the host and the previews."""
        dressed = {**branch.host, **entries}
        dressed.setdefault(".nojekyll", self._text(""))
        if self.domain and "CNAME" not in entries:
            dressed["CNAME"] = self._text(self.domain)
        if branch.previews:
            previews = {slug: ("040000", "tree", id) for slug, id in branch.previews.items()}
            dressed[PREVIEWS] = ("040000", "tree", self._folder(previews))
        return self._folder(dressed)

    def _contents(self, commit: ReleaseCommit) -> dict[Fingerprint, str]:
        """What a release's files hold, and the ids that this has in git."""
        manifest = self.manifest(commit.tree)
        ids = self.files(commit.tree) if manifest else {}
        described = manifest.files.items() if manifest else ()
        return {entry: ids[path] for path, entry in described if path in ids}

    def _imported(self, release: Release) -> dict[str, str]:
        with self._work_folder() as folder:
            ref = branch_files.imported(self.git, release, Path(folder))
        tree = self.git("rev-parse", f"{ref}^{{tree}}").decode().strip()
        self.git("update-ref", "-d", ref)
        return dict(self.files(tree))

    def _work_folder(self) -> tempfile.TemporaryDirectory:
        """Beside the repository, so that links can be made; its name says whose it is."""
        folder = self.git.folder
        return tempfile.TemporaryDirectory(prefix=f"{folder.name}-", dir=folder.parent)

    def _tree(self, files: Mapping[str, str], base: str) -> str:
        """A tree of files by path, none of them executable; only what differs from the tree `base` is worked on."""
        there = self.files(base) if base else {}
        changed = sorted((path, id) for path, id in files.items() if there.get(path) != id)
        gone = (f"0 {NO_ID}\t{path}\0" for path in sorted(there.keys() - files.keys()))
        lines = "".join((*gone, *(f"100644 {id}\t{path}\0" for path, id in changed)))
        with self._work_folder() as folder:
            index = {"GIT_INDEX_FILE": str(Path(folder, "index"))}
            if base:
                self.git("read-tree", base, **index)
            self.git("update-index", "-z", "--index-info", data=lines.encode(), **index)
            return self.git("write-tree", **index).decode().strip()

    def _folder(self, entries: Tree) -> str:
        lines = (f"{mode} {type} {id}\t{name}\0" for name, (mode, type, id) in entries.items())
        return self.git("mktree", "-z", data="".join(lines).encode()).decode().strip()

    def _text(self, text: str) -> tuple[str, str, str]:
        id = self.git("hash-object", "-w", "--stdin", data=text.encode()).decode().strip()
        return "100644", "blob", id

    def _entries(self, tree: str) -> Tree:
        """A folder by its id, which says for good what is in it."""
        if tree not in self._trees:
            listed = self._listed("ls-tree", "-z", tree)
            self._trees[tree] = {name: tuple(entry.split()) for entry, _, name in listed}
        return self._trees[tree]

    def _listed(self, *words: str) -> list[tuple[str, str, str]]:
        printed = self.git(*words).decode("utf-8", "surrogateescape")
        return [line.partition("\t") for line in printed.split("\0") if line]

    def _committed(self, tree: str, subject: str, day: str, parent: str) -> str:
        dates = {"GIT_AUTHOR_DATE": day, "GIT_COMMITTER_DATE": day}
        words = ["commit-tree", tree, "-m", subject, *(["-p", parent] if parent else [])]
        return self.git(*words, **branch_files.identity(), **dates).decode().strip()


def _date(manifest: Manifest) -> str:
    """The day a release was made for, so that the same release is the same commit."""
    return f"{manifest.day.isoformat()}T00:00:00+0800" if manifest.day else LONG_AGO
