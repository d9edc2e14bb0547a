"""The workflow files: valid, least in permissions, pinned, and made of commands that the project has."""

import re
import shlex
import subprocess
import sys
from datetime import UTC, datetime, time
from pathlib import Path

import pytest
from ci.steps import FOLDERS, GITLAB, Step, jobs, read, steps, workflow_files
from invoke import Collection
from invoke.exceptions import ParseError
from invoke.parser import Parser

import tasks
from quality_kunming.commands import NOT_DUE
from quality_kunming.environment import ROOT
from quality_kunming.history import REACH
from quality_kunming.model.dates import SHANGHAI

HOSTS = ("github", "gitea", "gitlab")
FILES = workflow_files()
JOBS = [(host, job) for host in HOSTS for job in jobs(host)]
PUBLISHING = {"github": "publish", "gitea": "publish", "gitlab": "deploy"}
PREPARING = re.compile(
    r"apt-get update -q && apt-get install -q -y --no-install-recommends [\w -]+|mv output public"
)
WHEN_DUE = '[ -z "$WHEN_DUE" ] || '
"""What a line of GitLab's begins with that runs only where a schedule asks whether something is due."""
WRITING = {"preview", "remove", "publish", "rollback"}

each_file = pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(ROOT)))
each_job = pytest.mark.parametrize(("host", "job"), JOBS, ids="-".join)


def run(program: str, *words: str | Path) -> subprocess.CompletedProcess:
    """Run a linter of the environment on files of the project."""
    command = [str(Path(sys.executable).with_name(program)), *map(str, words)]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True)


def test_every_host_is_served():
    """A bureau on GitHub, GitLab or Gitea finds its files; all three do the same work."""
    by_host = {host: set(jobs(host)) for host in HOSTS}

    assert by_host["github"] == by_host["gitea"] == {"check", "due", *WRITING}
    assert by_host["gitlab"] >= {"check", "preview", "changes", "deploy", "pages", "newest"}
    assert "rollback" in by_host["gitlab"]


@pytest.mark.parametrize(
    ("schema", "files"),
    [("vendor.github-workflows", FILES), ("vendor.gitlab-ci", [GITLAB])],
    ids=["actions", "gitlab"],
)
def test_files_are_what_the_hosts_read(schema, files):
    """No host refuses its file: every key and value is one that its schema has."""
    checked = run("check-jsonschema", "--builtin-schema", schema, *files)

    assert checked.returncode == 0, checked.stdout


def test_security_linter_finds_nothing():
    """Who forks or names a branch cleverly gains nothing: zizmor has no finding."""
    checked = run("zizmor", "--offline", "--no-progress", "--strict-collection", *FILES)

    assert checked.returncode == 0, checked.stdout


@each_file
def test_actions_are_pinned(path):
    """An action that is changed under its version's name does not run here."""
    for line in path.read_text("utf-8").splitlines():
        if "uses:" in line:
            assert re.search(r"uses: [\w-]+/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", line), line


def test_images_have_an_exact_version():
    """The same image runs today and in a year."""
    images = [job["container"] for job in jobs("gitea").values()] + [
        read(GITLAB)["default"]["image"]
    ]

    assert all(re.fullmatch(r"[a-z]+:\d+\.\d+\.\d+-[a-z]+", image) for image in images), images


@each_file
def test_jobs_may_do_the_least(path):
    """Only a job that puts something online may write, and nothing but contents; no checkout keeps the token."""
    document = read(path)

    assert document["permissions"] == {}
    assert "pull_request_target" not in document["on"]
    for name, job in document["jobs"].items():
        assert job["permissions"] == {"contents": "write" if name in WRITING else "read"}
        assert job["timeout-minutes"] <= 30
        for step in job["steps"]:
            if step.get("uses", "").startswith("actions/checkout@"):
                assert step["with"]["persist-credentials"] is False


@each_file
def test_secrets_are_given_to_the_one_step_that_needs_them(path):
    """Building and checking never hold a key; a request from elsewhere is never given one."""
    document = read(path)

    assert "secrets" not in str(document.get("env"))
    for name, job in document["jobs"].items():
        assert "secrets" not in str(job.get("env"))
        for step in job["steps"]:
            if "secrets." in str(step) or "github.token" in str(step):
                assert name in WRITING
                assert re.search(r"tasks\.py (?:deploy|rollback) ", step["run"])
        if name in {"preview", "remove"}:
            same = "github.event.pull_request.head.repo.full_name == github.repository"
            assert same in job["if"]


@each_job
def test_commands_take_no_text_from_outside(host, job):
    """A branch or title with shell signs in it stays a name: the shell gets it as a variable, quoted."""
    for step in steps(host, job):
        assert "${{" not in step.run
        bare = re.sub(r'"[^"]*"', "", step.run)
        assert "$" not in bare, step.run


@each_job
def test_commands_are_tasks_that_the_project_has(host, job):
    """Every line of a workflow runs as it does on a developer's machine: the same tasks and options."""
    for step in steps(host, job):
        for line in step.run.splitlines():
            if not PREPARING.fullmatch(line):
                assert parsed(line)


def parsed(line: str) -> list[str]:
    """The names of the tasks that a line runs; fails where the project has no such task or option."""
    program, script, *words = shlex.split(line.removeprefix(WHEN_DUE))
    assert (program, script) == ("python3", "tasks.py")
    collection = Collection.from_module(tasks)
    try:
        return [one.name for one in Parser(contexts=collection.to_contexts()).parse_argv(words)]
    except ParseError as error:
        pytest.fail(f"{line}: {error}")


@pytest.mark.parametrize("host", HOSTS)
def test_publishing_checks_before_it_deploys(host):
    """What goes online has passed every rule, held against what is online now."""
    found = [step.run for step in steps(host, PUBLISHING[host]) if "tasks.py" in step.run]
    commands = [line for line in found if not line.startswith(WHEN_DUE)]

    held = re.fullmatch(r'python3 tasks.py publish --fallback --manifest ("\$\w+")', commands[0])
    sent = re.fullmatch(r'python3 tasks.py deploy --to ("\$\w+")', commands[1])
    assert held[1] == sent[1]


@pytest.mark.parametrize("host", HOSTS)
def test_run_is_red_where_the_newest_is_not_online(host):
    """Falling back keeps the site alive and hides nothing: after the deploy the newest files are checked once more."""
    after = jobs(host)["newest"] if host == "gitlab" else None
    last = steps(host, "newest" if after else "publish")[-1]

    assert re.fullmatch(r"python3 tasks.py check(?: --form github)?", last.run)
    assert not last.may_fail
    assert not last.condition
    if after:
        assert read(GITLAB)["stages"].index(after["stage"]) > read(GITLAB)["stages"].index(
            "publish"
        )


@pytest.mark.parametrize("host", HOSTS)
def test_publication_sees_the_states_before(host):
    """There is history enough to fall back on."""
    if host == "gitlab":
        depths = [jobs(host)[name]["variables"]["GIT_DEPTH"] for name in ("pages", "deploy")]
    else:
        depths = [jobs(host)["publish"]["steps"][0]["with"]["fetch-depth"]]

    assert all(int(depth) > REACH for depth in depths)


@pytest.mark.parametrize("host", FOLDERS)
def test_two_publications_never_overlap(host):
    """A merge waits for the one before it, and a rollback for both; none is cancelled half way."""
    publish = read(FOLDERS[host] / "publish.yml")["jobs"]["publish"]
    rollback = read(FOLDERS[host] / "rollback.yml")

    alone = {"group": "site", "cancel-in-progress": False}
    assert publish["concurrency"] == rollback["concurrency"] == alone


def test_two_publications_never_overlap_on_gitlab():
    """The same on GitLab, where a resource group says so."""
    found = jobs("gitlab")

    assert {found[name]["resource_group"] for name in ("pages", "deploy", "rollback")} == {"site"}
    assert not any(found[name].get("interruptible") for name in ("pages", "deploy", "rollback"))


@pytest.mark.parametrize("host", FOLDERS)
def test_site_is_made_anew_every_night(host):
    """States and expiries move at 00:05 in Kunming, whatever clock the host has, and nobody asks whether they may."""
    night, _ = schedules(host)
    minute, hour, *days = night.split()
    moment = datetime.combine(datetime(2026, 1, 1), time(int(hour), int(minute)), UTC)

    assert days == ["*", "*", "*"]
    assert moment.astimezone(SHANGHAI).time() == time(0, 5)
    assert f"github.event.schedule != '{night}'" in jobs(host)["due"]["if"]


@pytest.mark.parametrize("host", FOLDERS)
def test_site_is_made_anew_when_something_is_due(host):
    """A notice for nine o'clock waits ten minutes at most; a tick on which nothing is due queues and publishes nothing.

    Whatever keeps the question from being answered counts as due.
    """
    _, often = schedules(host)
    due, publish = jobs(host)["due"], jobs(host)["publish"]
    (ask,) = [step.run for step in steps(host, "due") if "tasks.py" in step.run]

    assert often == "*/10 * * * *"
    assert ask == 'python3 tasks.py next --since "$TARGET" --form env --output "$GITHUB_OUTPUT"'
    assert "concurrency" not in due
    assert due["outputs"] == {"due": "${{ steps.due.outputs.due }}"}
    assert publish["needs"] == "due"
    assert "!cancelled()" in publish["if"]
    assert "needs.due.outputs.due != 'false'" in publish["if"]


def test_site_is_made_anew_when_something_is_due_on_gitlab():
    """The same on GitLab: a job that has nothing to do yet ends with the one status that is no failure."""
    for name, target in (("pages", "pages"), ("deploy", '"$DEPLOY_TO"')):
        job = jobs("gitlab")[name]
        first = [*job.get("before_script", ()), *job["script"]][0]
        assert first == f"{WHEN_DUE}python3 tasks.py next --since {target}"
        assert job["allow_failure"] == {"exit_codes": NOT_DUE}


def schedules(host: str) -> list[str]:
    """The times at which a host runs the publication by itself."""
    return [one["cron"] for one in read(FOLDERS[host] / "publish.yml")["on"]["schedule"]]


def test_operator_on_gitlab_reads_how_to_set_the_night():
    """GitLab keeps its schedules in its settings: the file says what to write there."""
    text = GITLAB.read_text("utf-8")

    assert "5 0 * * *" in text
    assert "Asia/Shanghai" in text
    assert "*/10 * * * *" in text
    assert "WHEN_DUE" in text


@pytest.mark.parametrize("host", FOLDERS)
def test_comparison_sees_where_the_branch_began(host):
    """The job that compares has the whole history, and its failure does not stop a merge."""
    job = jobs(host)["check"]
    (compare,) = [step for step in steps(host, "check") if "compare" in step.run]

    assert job["steps"][0]["with"]["fetch-depth"] == 0
    assert compare.may_fail


def test_comparison_sees_where_the_branch_began_on_gitlab():
    """The same on GitLab."""
    job = jobs("gitlab")["changes"]

    assert job["variables"]["GIT_DEPTH"] == "0"
    assert job["allow_failure"] is True


@pytest.mark.parametrize("host", FOLDERS)
def test_environment_and_caches_follow_the_lock_files(host):
    """A new lock file makes a new environment; an unchanged one is not installed again.

    Gitea's runners may share their caches between a stranger's request and the jobs that have secrets: those take none.
    """
    for name, job in jobs(host).items():
        caches = [step["with"] for step in job["steps"] if "actions/cache@" in step.get("uses", "")]
        is_apart = host == "gitea" and name in WRITING
        kept = [] if is_apart else [".venv"] if name == "due" else [".venv", ".cache"]
        assert [one["path"] for one in caches] == kept
        for one in caches:
            assert "hashFiles('requirements*.txt')" in one["key"]
            assert one["restore-keys"]


def test_steps_are_given_with_what_the_host_would_fill_in():
    """A test that runs the lane gets each command with its environment, and no secret by accident."""
    (deploy,) = [one for one in steps("github", "publish", TARGET="here") if "deploy" in one.run]

    assert deploy == Step(
        "上线，读回来核对", 'python3 tasks.py deploy --to "$TARGET"', {"TARGET": "here"}
    )
    assert steps("gitlab", "rollback", DEPLOY_TO="here")[-1].env == {
        "DEPLOY_TO": "here",
        "RELEASE": "",
    }
