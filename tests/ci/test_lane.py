"""The whole lane as the three hosts run it: branch, check, preview, merge, publish, verify, roll back."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from ci.steps import Step, steps
from program import copy_program
from selectolax.lexbor import LexborHTMLParser
from servers.nginx import Nginx, brotli_module
from servers.pages_host import PagesHost
from servers.processes import missing
from support import TinySite

from quality_kunming.commands import NOT_DUE
from quality_kunming.delivery.verification import PublishedSite
from quality_kunming.environment import FOLDER, ROOT
from quality_kunming.place import Place

PROGRAM = (
    *("quality_kunming", "theme", "tasks.py", "pelicanconf.py", "publishconf.py", ".gitignore"),
    *("requirements.txt", "requirements-s3.txt", "requirements-dev.txt", "docs/servers"),
)
TARGETS = """\
pages:
  - name: pages
    url: {pages}
    patience: 5
folder:
  - name: local
    url: {local}
    folder: srv
    patience: 5
"""
ARTICLE = "content/news/2022/launch.md"
ADDRESS = "news/2022/launch/index.html"
BRANCH = "edit/launch"
DEPLOYED = "/srv/quality-kunming"
HOSTS = os.environ.get("HOSTS", "github").split()
"""Whose workflow is walked through; all three where somebody has the time: `HOSTS="github gitea gitlab"`."""


@dataclass
class Lane:
    """A repository on a host of code, an editor's clone of it, and the servers that show what goes online."""

    host: str
    repository: PagesHost
    clone: Path
    target: str
    site: PublishedSite

    def git(self, *words: str) -> str:
        """Run git in the editor's clone."""
        done = subprocess.run(
            ["git", *words], cwd=self.clone, capture_output=True, text=True, check=True
        )
        return done.stdout.strip()

    def commit(self, message: str) -> None:
        """Commit and push what the editor has changed."""
        self.git("add", "-A")
        self.git("commit", "-qm", message)
        self.git("push", "-q", "origin", "HEAD")

    def run(self, job: str, **values: str) -> subprocess.CompletedProcess:
        """Run a job's steps in order with bash, as the host would, up to the first that fails."""
        done = None
        for step in steps(self.host, job, TARGET=self.target, DEPLOY_TO=self.target, **values):
            if "apt-get" not in step.run:  # what an image lacks, this machine has
                done = self._run(step)
                if done.returncode and not step.may_fail:
                    return done
        assert done, f"{job} has no steps"
        return done

    def _run(self, step: Step) -> subprocess.CompletedProcess:
        base = self.git("merge-base", "origin/main", "HEAD")
        hosts_own = {
            "GITHUB_HEAD_REF": BRANCH,
            "GITHUB_BASE_REF": "main",
            "GITHUB_STEP_SUMMARY": str(self.clone / "changes.md"),
            "GITHUB_OUTPUT": str(self.clone / "output.env"),
            "CI_MERGE_REQUEST_SOURCE_BRANCH_NAME": BRANCH,
            "CI_MERGE_REQUEST_DIFF_BASE_SHA": base,
        }
        kept = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
        return subprocess.run(
            ["bash", "-e", "-o", "pipefail", "-c", step.run],
            cwd=self.clone,
            env={**kept, "CI": "true", **hosts_own, **step.env},
            capture_output=True,
            text=True,
        )

    def is_due(self) -> bool:
        """What a schedule that asks finds: whether what is online is to be made anew."""
        if self.host == "gitlab":
            return self.run("deploy", WHEN_DUE="1").returncode != NOT_DUE
        self.run("due")
        told = (self.clone / "output.env").read_text("utf-8")
        return told == "due=true\n"

    def article(self, old: str, new: str) -> None:
        """Change words of the article."""
        path = self.clone / ARTICLE
        text = path.read_text("utf-8")
        assert old in text
        path.write_text(text.replace(old, new), "utf-8")

    def read(self, address: str = ADDRESS) -> str:
        """What a visitor reads; empty where there is nothing."""
        answer = self.site.get(address)
        return answer.body.decode() if answer.status == 200 else ""


@pytest.fixture(params=HOSTS)
def lane(request, tmp_path) -> Iterator[Lane]:
    """A small campaign in a repository that has everything but an online site."""
    if not brotli_module():
        missing("libnginx-mod-http-brotli-static")
    repository = PagesHost(tmp_path / "host")
    clone = tmp_path / "clone"
    conf = (ROOT / "docs/servers/nginx/site.conf").read_text("utf-8")
    of_branch = f"{repository.folder}/current/preview/$qk_preview"
    shown = conf.replace(f"{DEPLOYED}/previews/$qk_preview/current", of_branch)
    pages = Nginx(tmp_path / "pages", shown.replace(DEPLOYED, str(repository.folder)))
    local = Nginx(tmp_path / "local", conf.replace(DEPLOYED, str(clone / "srv")))
    target, server = ("local", local) if request.param == "gitlab" else ("pages", pages)
    _write_project(clone, TARGETS.format(pages=pages.url, local=local.url))
    lane = Lane(request.param, repository, clone, target, PublishedSite(server.url))
    lane.git("init", "-q", "-b", "main")
    lane.git("config", "user.name", "编辑")
    lane.git("config", "user.email", "editor@example.com")
    lane.git("remote", "add", "origin", repository.address)
    lane.commit("Begin")
    yield lane
    for nginx in (pages, local):
        nginx.stop()


def _write_project(folder: Path, targets: str) -> None:
    folder.mkdir()
    copy_program(PROGRAM, folder)
    (folder / ".venv").symlink_to(FOLDER)
    site = TinySite(folder).with_campaign().with_pages()
    site.write("data/targets.yaml", targets.encode())
    with (folder / ".gitignore").open("a") as ignored:
        ignored.write("/.venv\n/srv/\n/changes.md\n/output.env\n/gl-code-quality-report.json\n")


def job(lane: Lane, github: str, gitlab: str) -> str:
    """The name of a job on the lane's host."""
    return gitlab if lane.host == "gitlab" else github


def told_of_a_night(lane: Lane) -> str:
    """What a run says that put the last good state online: it ends red, on GitLab in a job of its own."""
    done = lane.run(job(lane, "publish", "deploy"))
    if lane.host == "gitlab":
        assert done.returncode == 0, done.stdout + done.stderr
        done = lane.run("newest")
    assert done.returncode == 1
    return done.stdout + done.stderr


def test_edit_goes_from_a_branch_to_visitors_and_back(lane):
    """An editor's merge is online without anybody's hand; a slip never is; yesterday's site is one command away."""
    publish = job(lane, "publish", "deploy")
    assert lane.is_due()
    done = lane.run(publish)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "六大主题活动展开" in lane.read()
    assert not lane.is_due()

    lane.git("switch", "-qc", BRANCH)
    lane.article("六大主题活动展开。", "六大主题活动展开，电话13912345678。")
    lane.commit("Tell a telephone number")
    done = lane.run("check")
    told = done.stdout + done.stderr
    if lane.host == "gitlab":
        told += (lane.clone / "gl-code-quality-report.json").read_text("utf-8")
    assert done.returncode == 1
    assert ARTICLE in told
    assert "mobile-number" in told

    lane.article("，电话13912345678", "，市民踊跃参加")
    lane.commit("Take the number out")
    for name in ("check", "preview", "changes") if lane.host == "gitlab" else ("check",):
        done = lane.run(name)
        assert done.returncode == 0, done.stdout + done.stderr
    summary = (lane.clone / "changes.md").read_text("utf-8")
    assert "市民踊跃参加" in summary

    done = lane.run(job(lane, "preview", "preview-online"))
    assert done.returncode == 0, done.stdout + done.stderr
    preview = f"preview/{Place(branch=BRANCH).slug}/{ADDRESS}"
    page = LexborHTMLParser(lane.read(preview))
    assert "市民踊跃参加" in page.body.text()
    assert f"预览 分支 {BRANCH}" in page.css_first(".notice").text(strip=True, separator=" ")
    assert "noindex" in page.css_first("meta[name=robots]").attributes["content"]
    assert "市民踊跃参加" not in lane.read()

    lane.git("switch", "-q", "main")
    lane.git("merge", "-q", "--no-ff", "-m", "Merge", BRANCH)
    lane.git("push", "-q", "origin", "main")
    assert lane.run(job(lane, "remove", "preview-remove")).returncode == 0
    done = lane.run(publish)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "市民踊跃参加" in lane.read()
    assert lane.read(preview) == ""

    lane.article("题活动展开", "题活动展开[这里](/news/2022/nowhere/)")
    lane.commit("Break a link")
    assert ARTICLE in told_of_a_night(lane)
    assert "市民踊跃参加" in lane.read()

    lane.git("checkout", "-q", "HEAD~1", "--", ARTICLE)
    (lane.clone / ARTICLE).rename(lane.clone / ARTICLE.replace("launch", "renamed"))
    shutil.rmtree(lane.clone / ".cache")  # a runner starts without it
    assert "/news/2022/launch/" in told_of_a_night(lane)
    assert "市民踊跃参加" in lane.read()

    done = lane.run("rollback", RELEASE="")
    assert done.returncode == 0, done.stdout + done.stderr
    assert "市民踊跃参加" not in lane.read()
    assert "六大主题活动展开" in lane.read()
