"""Random edits of what the whole site shares: its names and lists, pictures, downloads, and what stands in output/."""

import re
import shutil

from rebuilding.changing import Project
from rebuilding.project import picture
from rebuilding.record_edits import SAID, change_match

COLOURS = ("navy", "olive", "coral", "indigo", "sienna")
SITE = "data/site.yaml"
HOSTS = "data/hosts.yaml"
REDIRECTS = "data/redirects.yaml"
DRAWING = "data/drawing.yaml"


def rename_site(project: Project) -> str:
    """Another name, slogan or description of the site, another organiser."""
    line = re.compile(r"(?m)^(name|tagline|description|spirit|organiser): .*$")
    return change_match(project, SITE, line, lambda one: f"{one[1]}: {project.word()}")


def rename_column(project: Project) -> str:
    """Another name or description of a section."""
    line = re.compile(r"(?m)^    (name|description): .*$")
    return change_match(project, SITE, line, lambda one: f"    {one[1]}: {project.word()}")


def swap_columns(project: Project) -> str:
    """Another order of the sections."""
    head, *columns = re.split(r"(?m)^(?=  - section: )", project.text(SITE))
    project.chance.shuffle(columns)
    project.write(SITE, head + "".join(columns))
    return f"{SITE}: sections in another order"


def move_site(project: Project) -> str:
    """Another address of the site, of an office or not."""
    addresses = ("https://a.example", "https://b.example/zt/zl", "https://zl.km.gov.cn")
    line = re.compile(r"(?m)^origin: .*$")
    return change_match(
        project, SITE, line, lambda one: f"origin: {project.chance.choice(addresses)}"
    )


def change_contact(project: Project) -> str:
    """Another word for what the office is called for."""
    line = re.compile(r"label: [^,}]+")
    return change_match(project, SITE, line, lambda one: f"label: {project.word()}")


def switch_elder(project: Project) -> str:
    """The elder edition comes, or goes."""
    return switched(project, "elder")


def switch_text_pages(project: Project) -> str:
    """The Markdown of each page comes, or goes."""
    return switched(project, "text_pages")


def switch_changes(project: Project) -> str:
    """Each page says what was changed in it, or no longer."""
    return switched(project, "changes")


def switch_embeds(project: Project) -> str:
    """Cards for other sites come, or go."""
    return switched(project, "embeds")


def switched(project: Project, field: str) -> str:
    """A switch turned the other way."""
    text, line = project.text(SITE), f"{field}: true\n"
    project.write(SITE, text.replace(line, "") if line in text else line + text)
    return f"{SITE}: {field} switched"


def rename_term(project: Project) -> str:
    """Another name of a topic, a district or a kind of brand; the brands follow."""
    name = project.any_of("data/vocabularies/*.yaml")
    found = project.chance.choice(re.findall(r"name: ([^\s,}]+)", project.text(name)))
    word = project.word()
    if "brand_kinds" in name:
        project.replace_everywhere(found, word)
    else:
        project.write(name, project.text(name).replace(found, word))
    return f"{name}: {found} → {word}"


def change_hosts(project: Project) -> str:
    """A host less or more, or one called otherwise."""
    lines = project.text(HOSTS).splitlines()
    at = project.chance.randint(1, len(lines) - 1)
    kind = project.chance.choice(("less", "more", "renamed"))
    if kind == "less":
        del lines[at]
    elif kind == "more":
        word = project.word()
        lines.append(f"  - {{host: h{word[-2:]}.example.com, name: {word}}}")
    else:
        lines[at] = re.sub(r"name: [^},]+", f"name: {project.word()}", lines[at])
    project.write(HOSTS, "\n".join(lines) + "\n")
    return f"{HOSTS}: {kind} at {at}"


def change_redirects(project: Project) -> str:
    """An address that leads to another page, or no longer does."""
    targets = ["/news/", "/about/", "/brands/deng/"]
    targets += [f"/{name[len('content/') : -3]}/" for name in project.names("content/news/*/*.md")]
    chosen = project.chance.sample(targets, project.chance.randint(0, 2))
    lines = [
        f"  - {{old: /old-{project.chance.randint(1, 3)}{at}/, new: {new}}}"
        for at, new in enumerate(chosen)
    ]
    told = "redirects:\n" + "\n".join(lines) if lines else "redirects: []"
    project.write(REDIRECTS, told + "\n")
    return told


def change_drawing(project: Project) -> str:
    """Another stroke, or no drawing, or one again."""
    if not (project.root / DRAWING).exists():
        path = "[{kind: line, d: M1 2l3 4}]"
        project.write(
            DRAWING,
            f"wide: {{view: 0 0 90 20, paths: {path}}}\nsmall: {{view: 0 0 9 2, paths: {path}}}\n",
        )
        return f"{DRAWING}: new"
    if project.chance.random() < 0.3:
        project.remove(DRAWING)
        return f"{DRAWING}: deleted"
    stroke = re.compile(r"M\d+")
    return change_match(project, DRAWING, stroke, lambda one: f"M{project.chance.randint(1, 99)}")


def reword_lists(project: Project) -> str:
    """Another word somewhere in the lists of the office."""
    name = project.any_of("data/contacts.yaml", HOSTS, "data/vocabularies/*.yaml")
    return change_match(project, name, SAID, lambda one: f"{one[1]}: {project.word()}")


def replace_picture(project: Project) -> str:
    """Another photograph under the same name."""
    name, colour = project.any_of("content/images/*"), project.chance.choice(COLOURS)
    project.write(name, picture(colour, project.chance.choice((640, 700))))
    return f"{name}: {colour}"


def add_picture(project: Project) -> str:
    """A photograph that nobody shows yet."""
    name = f"content/images/{project.slug()}.png"
    project.write(name, picture(project.chance.choice(COLOURS)))
    return f"{name}: new"


def rename_picture(project: Project) -> str:
    """A photograph under another name, also where it is shown; at times only there."""
    name = project.any_of("content/images/*")
    new = f"content/images/{project.slug()}.png"
    project.move(name, new)
    if project.chance.random() < 0.8:
        project.replace_everywhere(name.removeprefix("content/"), new.removeprefix("content/"))
    return f"{name}: renamed {new}"


def replace_download(project: Project) -> str:
    """Other bytes under the name of a download; of the same length, at times."""
    name = project.any_of("content/downloads/*")
    told = project.chance.choice(("甲乙丙丁", "戊己庚辛", project.word() * 3))
    project.write(name, told + "\n")
    return f"{name}: {told}"


def add_download(project: Project) -> str:
    """A download more, named in a text or not."""
    slug = project.slug()
    project.write(f"content/downloads/{slug}.txt", f"{project.word()}\n")
    if project.chance.random() < 0.7:
        name = project.any_of("content/news/**/*.md")
        project.write(name, f"{project.text(name)}\n见[附件](/downloads/{slug}.txt)。\n")
    return f"downloads/{slug}.txt: new"


def touch(project: Project) -> str:
    """A file saved without a change."""
    name = project.any_of("content/**/*.*", "data/**/*.yaml", "theme/**/*.*")
    (project.root / name).touch()
    return f"{name}: touched"


def spoil_output(project: Project) -> str:
    """Somebody writes into output/, deletes a file there, or all of it."""
    output = project.root / "output"
    files = project.names("output/**/*.*")
    kind = project.chance.choice(("written", "deleted", "more", "all deleted"))
    if not files or kind == "more":
        project.write("output/mine.html", "mine")
        return "output/mine.html: new"
    if kind == "all deleted":
        shutil.rmtree(output)
        return "output: deleted"
    name = project.chance.choice(files)
    if kind == "deleted":
        project.remove(name)
    else:
        with (project.root / name).open("r+b") as file:  # in place, whoever shares the file
            file.write(b"spoilt")
    return f"{name}: {kind}"


SITE_EDITS = (
    rename_site,
    rename_column,
    swap_columns,
    move_site,
    change_contact,
    rename_term,
    change_hosts,
    change_redirects,
    change_drawing,
    reword_lists,
    replace_picture,
    add_picture,
    rename_picture,
    replace_download,
    add_download,
    touch,
    spoil_output,
    switch_elder,
    switch_text_pages,
    switch_changes,
    switch_embeds,
)
