"""Random moments: a day or minute moved a little or far, and what else a build is asked for."""

from datetime import date, datetime, timedelta
from random import Random

from rebuilding.changing import Project

TASKS = ("preview", "production", "production", "publish")
MINUTE = "%Y-%m-%d %H:%M"


def shifted(text: str, chance: Random, days: int = 40) -> str:
    """A year, month, day or minute as it is written in a file, moved by chance and written alike."""
    if len(text) < 10:
        year = int(text[:4]) + chance.choice((-1, 1))
        return f"{year}{text[4:]}"
    by = timedelta(chance.choice((-days, -1, 1, chance.randint(-days, days))))
    if len(text) == 10:
        return (date.fromisoformat(text) + by).isoformat()
    minutes = timedelta(minutes=chance.choice((0, 1, 30)))
    return (datetime.strptime(text, MINUTE) + by + minutes).strftime(MINUTE)


def _now(project: Project) -> datetime:
    text = project.order.moment
    return datetime.strptime(text if ":" in text else f"{text} 23:59", MINUTE)


def _come_to(project: Project, moment: datetime) -> str:
    is_minute = project.chance.random() < 0.6
    project.ask(moment=moment.strftime(MINUTE if is_minute else MINUTE[:8]))
    return f"the moment: {project.order.moment}"


def pass_midnight(project: Project) -> str:
    """A minute before midnight, then the day after; back, if it is past."""
    now = _now(project)
    is_late = now.strftime("%H:%M") == "23:59"
    moment = now + timedelta(minutes=1) if is_late else now.replace(hour=23, minute=59)
    project.ask(moment=moment.strftime(MINUTE))
    return f"the moment: {project.order.moment}"


def pass_minutes(project: Project) -> str:
    """Some minutes of a day."""
    return _come_to(project, _now(project) + timedelta(minutes=project.chance.randint(1, 600)))


def pass_days(project: Project) -> str:
    """Some days, or back."""
    return _come_to(
        project, _now(project) + timedelta(project.chance.choice((-9, -1, 1, 2, 15, 45)))
    )


def pass_year(project: Project) -> str:
    """A year, or back."""
    now = _now(project)
    later = timedelta(365 if now.year < 2032 else -365)
    return _come_to(project, now + later)


def return_to_season(project: Project) -> str:
    """A moment in the middle of all that happens."""
    day = datetime(2031, 8, 15) + timedelta(project.chance.randint(0, 80))
    return _come_to(project, day.replace(hour=project.chance.randint(0, 23)))


def build_otherwise(project: Project) -> str:
    """The preview, the production site, or the same through the gate."""
    tasks = [one for one in TASKS if one != project.order.task]
    task = project.chance.choice(tasks)
    project.ask(task=task)
    return f"the task: {task}"


def go_elsewhere(project: Project) -> str:
    """Have the site go to another address."""
    pages = project.chance.choice(
        ("", "https://someone.github.io/site", "https://quality.example.org")
    )
    branch = project.chance.choice(("", "", "feature/one"))
    project.ask(pages=pages, branch=branch)
    return f"the place: {pages} {branch}"


MOMENT_EDITS = (
    pass_midnight,
    pass_minutes,
    pass_days,
    pass_year,
    return_to_season,
    build_otherwise,
    go_elsewhere,
)
