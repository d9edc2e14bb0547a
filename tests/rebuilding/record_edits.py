"""Random edits of records of every kind."""

import re
from collections.abc import Callable

from rebuilding.changing import Project
from rebuilding.moments import shifted

KINDS = (
    "activities/2031",
    "ambassadors",
    "brand_cases/2031",
    "brands",
    "consents",
    "editions",
    "evaluations",
    "indicators",
    "media_reports",
    "national_themes",
    "programmes",
    "services",
    "sources",
    "step_guides",
)
SAID = re.compile(
    r"\b(name|short_name|summary|text|publisher|recognition|profession|organisation|sector|challenge|practice"
    r"|result|label|note|place|reason|question|answer|holder|unit|category): ?([^\n,{}\[\]]*[一-龥][^\n,{}\[\]]*)"
)
DATED = re.compile(r"(?<=: )\d{4}(?:-\d\d){0,2}(?: \d\d:\d\d)?(?=[\s,}])")
COUNTED = re.compile(r"\b(value|order|number|rank|since|capacity): ?([\d.]+)(?=[\s,}])")
SOURCES = re.compile(r"(?m)^( *)(sources: )\[(.*)\]$|\b(source: )([\w-]+)")


def any_record(project: Project) -> str:
    """A record's file, of each kind as often."""
    kinds = [kind for kind in KINDS if project.names(f"data/{kind}/*.yaml")]
    return project.any_of(f"data/{project.chance.choice(kinds)}/*.yaml")


def change_match(
    project: Project, name: str, pattern: re.Pattern, change: Callable[[re.Match], str]
) -> str:
    """Write one place of a file anew, of those that a pattern fits; what was done."""
    text = project.text(name)
    found = list(pattern.finditer(text))
    if not found:
        return ""
    match = project.chance.choice(found)
    told = change(match)
    project.write(name, text[: match.start()] + told + text[match.end() :])
    return f"{name}: {match[0]} → {told}"


def reword(project: Project) -> str:
    """Other words in a field: a name, a summary, the label of a number."""
    return change_match(
        project, any_record(project), SAID, lambda one: f"{one[1]}: {project.word()}"
    )


def redate_record(project: Project) -> str:
    """Another year, month, day or minute."""
    return change_match(
        project, any_record(project), DATED, lambda one: shifted(one[0], project.chance)
    )


def recount(project: Project) -> str:
    """Another number."""
    return change_match(
        project,
        any_record(project),
        COUNTED,
        lambda one: f"{one[1]}: {project.chance.randint(1, 9)}",
    )


def recount_figure(project: Project) -> str:
    """Another number, where others repeat it."""
    name = project.any_of("data/brands/deng.yaml", "data/indicators/help.yaml")
    number = re.compile(r"\b(value): (\d+)")
    return change_match(
        project, name, number, lambda one: f"value: {project.chance.randint(1, 9999)}"
    )


def change_sources(project: Project) -> str:
    """Other sources, or one less."""
    slugs = [name[len("data/sources/") : -5] for name in project.names("data/sources/*.yaml")]

    def change(one: re.Match) -> str:
        if one[4]:
            return one[4] + project.chance.choice(slugs)
        chosen = project.chance.sample(slugs, project.chance.randint(1, min(2, len(slugs))))
        return f"{one[1]}{one[2]}[{', '.join(chosen)}]"

    return change_match(project, any_record(project), SOURCES, change)


def add_record(project: Project) -> str:
    """A record like another under a name of its own."""
    name, slug = any_record(project), project.slug()
    text = SAID.sub(lambda one: f"{one[1]}: {project.word()}", project.text(name), count=2)
    text = re.sub(r"(?m)^(number|rank|order): \d+", lambda one: f"{one[1]}: 9", text)
    new = f"{name.rpartition('/')[0]}/{slug}.yaml"
    project.write(new, text)
    return f"{new}: like {name}"


def delete_record(project: Project) -> str:
    """A record less; what named it may be wrong then."""
    name = any_record(project)
    project.remove(name)
    return f"{name}: deleted"


def delete_unnamed_record(project: Project) -> str:
    """A record less that no other names."""
    texts = [project.text(name) for name in project.names("data/**/*.yaml", "content/**/*.md")]
    names = project.names("data/ambassadors/*.yaml", "data/brand_cases/*/*.yaml", "data/brands/*")
    free = [one for one in names if not any(_slug(one) in text for text in texts)]
    if not free:
        return ""
    name = project.chance.choice(free)
    project.remove(name)
    return f"{name}: deleted"


def rename_record(project: Project) -> str:
    """Another address for a record, also where it is named; at times only there or only here."""
    name, slug = any_record(project), project.slug()
    if not _slug(name).isdigit() and project.chance.random() < 0.85:
        project.replace_everywhere(_slug(name), slug)
    project.move(name, f"{name.rpartition('/')[0]}/{slug}.yaml")
    return f"{name}: renamed {slug}"


def correct_record(project: Project) -> str:
    """Own up to a mistake in a record."""
    name, day = any_record(project), shifted("2031-09-06", project.chance, days=20)
    text = re.sub(r"(?m)^corrected:.*\n(?: .*\n)*", "", project.text(name))
    told = f"corrected: [{{day: {day}, text: 原来写成{project.word()}。}}]\n"
    project.write(name, text + told)
    return f"{name}: corrected {day}"


def make_sample(project: Project) -> str:
    """Make a record a sample, or one in earnest."""
    name = any_record(project)
    text = project.text(name)
    without = text.replace("sample: true\n", "")
    project.write(name, f"sample: true\n{text}" if text == without else without)
    return f"{name}: sample"


def end_consent(project: Project) -> str:
    """A consent that ends on another day."""
    name = project.any_of("data/consents/*.yaml")
    day = shifted("2031-09-10", project.chance, days=60)
    text = re.sub(r"valid_until: \S+", f"valid_until: {day}", project.text(name))
    project.write(name, text)
    return f"{name}: until {day}"


def _slug(name: str) -> str:
    return name.rpartition("/")[2].removesuffix(".yaml")


RECORD_EDITS = (
    reword,
    reword,
    redate_record,
    recount,
    recount_figure,
    change_sources,
    add_record,
    delete_record,
    delete_unnamed_record,
    rename_record,
    correct_record,
    make_sample,
    end_consent,
)
