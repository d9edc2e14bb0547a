"""Random edits of the program and its theme: templates, styles, scripts, settings, locked libraries, Python."""

import ast
import re

from rebuilding.changing import Project
from rebuilding.project import picture
from rebuilding.record_edits import change_match

TEMPLATES = "theme/templates/**/*.html"
PACKAGE = "quality_kunming"
OPENING = re.compile(r"<(p|div|section|ul|li|h2|h3|article|span|nav|footer|main|time|a)(?=[\s>])")
CHINESE = re.compile(r"[一-龥]")
COLOURS = ("navy", "olive", "coral", "indigo", "sienna")


def change_template(project: Project) -> str:
    """An attribute more in a template."""
    return change_match(
        project,
        project.any_of(TEMPLATES),
        OPENING,
        lambda one: f'{one[0]} data-edit="{project.chance.randint(1, 99)}"',
    )


def reword_template(project: Project) -> str:
    """Other words in a template."""
    words = re.compile(r"(?<=>)[一-龥]{2,}(?=[<{])")
    return change_match(project, project.any_of(TEMPLATES), words, lambda _: project.word())


def change_style(project: Project) -> str:
    """A rule more in a stylesheet."""
    name = project.any_of("theme/static/css/**/*.css")
    rule = f"\n.edit-{project.chance.randint(1, 99)} {{ color: inherit; }}\n"
    project.write(name, project.text(name) + rule)
    return f"{name}: {rule.strip()}"


def change_script(project: Project) -> str:
    """A note more in a script."""
    name = project.any_of("theme/static/js/**/*.js")
    project.write(name, f"{project.text(name)}\n// {project.word()}\n")
    return f"{name}: a note"


def change_theme_image(project: Project) -> str:
    """Another picture of the theme."""
    name = project.any_of("theme/static/images/*.png")
    project.write(name, picture(project.chance.choice(COLOURS)))
    return f"{name}: replaced"


def change_setting(project: Project) -> str:
    """Another number in the settings: how long lists and feeds are."""
    number = re.compile(
        r'(?<=MAX_ITEMS = )\d+|(?<="news": )\d+|(?<="category": )\d+|(?<="tag": )\d+'
    )
    return change_match(
        project, "pelicanconf.py", number, lambda _: str(project.chance.randint(1, 9))
    )


def change_processes(project: Project) -> str:
    """Pages made in several processes, or in one."""
    least = re.compile(r"(?m)^ENOUGH = \d+$")
    name = project.any_of(f"{PACKAGE}/parallel.py")
    return change_match(
        project, name, least, lambda _: f"ENOUGH = {project.chance.choice((1, 1, 10_000))}"
    )


def change_locks(project: Project) -> str:
    """A note more in the list of libraries."""
    project.write("requirements.txt", f"{project.text('requirements.txt')}# {project.word()}\n")
    return "requirements.txt: a note"


def change_package(project: Project) -> str:
    """Another word in what a function says."""
    folder = project.chance.choice(("templating", "pages", "prose", "charts", "model", "output"))
    said = [
        (name, one)
        for name in project.names(f"{PACKAGE}/{folder}/**/*.py")
        for one in _said(project.text(name))
    ]
    if not said:
        return ""
    name, (line, words) = project.chance.choice(said)
    lines = project.text(name).splitlines(keepends=True)
    lines[line - 1] = lines[line - 1].replace(words, f"{words}{project.word()}", 1)
    project.write(name, "".join(lines))
    return f"{name}:{line}: {words}…"


def _said(source: str) -> list[tuple[int, str]]:
    """The Chinese words that functions hold, with their lines."""
    functions = [one for one in ast.walk(ast.parse(source)) if isinstance(one, ast.FunctionDef)]
    return [
        (node.lineno, node.value)
        for function in functions
        for node in ast.walk(function)
        if isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and CHINESE.search(node.value)
        and "\n" not in node.value
        and node.value in source.splitlines()[node.lineno - 1]
    ]


PROGRAM_EDITS = (
    change_template,
    change_template,
    reword_template,
    change_style,
    change_script,
    change_theme_image,
    change_setting,
    change_processes,
    change_locks,
    change_package,
)
