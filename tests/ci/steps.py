"""The shell steps of the workflow files, as the three hosts run them, for tests that run them too.

    steps("github", "publish", TARGET="local")

gives the `run:` steps of a job in order, each with the environment that its file gives it: values written out there
stay, and what the host would fill in (a secret, a variable, an input) comes from the keywords, or is not set. What a
host sets by itself (GITHUB_HEAD_REF, CI_MERGE_REQUEST_DIFF_BASE_SHA …) is for the test to set.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import yaml

from quality_kunming.environment import ROOT

GITLAB = ROOT / ".gitlab-ci.yml"
FOLDERS = {"github": ROOT / ".github" / "workflows", "gitea": ROOT / ".gitea" / "workflows"}
NOT_JOBS = {"default", "include", "stages", "variables", "workflow"}
_FILLED_IN = re.compile(r"\$\{\{.*\}\}", re.DOTALL)


@dataclass(frozen=True)
class Step:
    """One shell command or script of a job; `condition` is what it runs under, where the file says so."""

    name: str
    run: str
    env: Mapping[str, str]
    condition: str = ""
    may_fail: bool = False


def workflow_files() -> list[Path]:
    """The files that GitHub and Gitea read, sorted by host and name."""
    return [path for folder in FOLDERS.values() for path in sorted(folder.glob("*.yml"))]


def read(path: Path) -> dict:
    """One file as YAML; the key `on`, which YAML 1.1 takes for a truth, has its name again."""
    document = yaml.safe_load(path.read_text("utf-8"))
    return {"on" if key is True else key: value for key, value in document.items()}


def jobs(host: str) -> dict[str, dict]:
    """Every job of a host's files by its name in the file."""
    if host == "gitlab":
        document = read(GITLAB)
        return {name: job for name, job in document.items() if name not in NOT_JOBS}
    found: dict[str, dict] = {}
    for path in sorted(FOLDERS[host].glob("*.yml")):
        found |= read(path)["jobs"]
    return found


def steps(host: str, job: str, **values: str) -> list[Step]:
    """The shell steps of a job in order; `values` stand for what the host would fill in."""
    described = jobs(host)[job]
    return list(
        _gitlab(job, described, values) if host == "gitlab" else _actions(described, values)
    )


def _actions(job: Mapping, values: Mapping[str, str]) -> Iterator[Step]:
    for step in job["steps"]:
        if "run" in step:
            env = {**job.get("env", {}), **step.get("env", {})}
            may_fail = bool(step.get("continue-on-error"))
            yield Step(
                step["name"], step["run"], _filled(env, values), step.get("if", ""), may_fail
            )


def _gitlab(name: str, job: Mapping, values: Mapping[str, str]) -> Iterator[Step]:
    env = _filled(job.get("variables", {}), values) | values
    for line in (*job.get("before_script", ()), *job["script"]):
        yield Step(name, line, env, may_fail=job.get("allow_failure") is True)


def _filled(env: Mapping[str, str], values: Mapping[str, str]) -> dict[str, str]:
    """What is written out, and of what the host fills in that for which there is a value."""
    written = {key: str(value) for key, value in env.items() if not _FILLED_IN.search(str(value))}
    return written | {key: value for key, value in values.items() if key in env}
