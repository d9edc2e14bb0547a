"""Random edits of news articles and fixed pages."""

import re

from rebuilding.changing import Project
from rebuilding.moments import shifted

NEWS = "content/news/**/*.md"
PAGES = "content/pages/*.md"
ENCODINGS = ("gb18030", "utf-8-sig", "utf-16")
_KEY = r"(?m)^{}: .*\n"


def with_field(text: str, key: str, value: str) -> str:
    """A text whose front matter says this of a field of one line, whether it was there or not."""
    told = f"{key}: {value}\n"
    found, count = re.subn(_KEY.format(key), lambda _: told, text, count=1)
    return found if count else text.replace("---\n", f"---\n{told}", 1)


def set_field(project: Project, name: str, key: str, value: str) -> str:
    """Write a field of a text; what was done."""
    project.write(name, with_field(project.text(name), key, value))
    return f"{name}: {key}: {value}"


def add_sentence(project: Project) -> str:
    """Say one thing more."""
    name = project.any_of(NEWS, PAGES)
    project.write(name, f"{project.text(name)}\n再说一句{project.word()}。\n")
    return f"{name}: a sentence"


def change_same_length(project: Project) -> str:
    """Change a character of a text, so that the file is as long as before."""
    name = project.any_of(NEWS, PAGES)
    head, middle, body = project.text(name).rpartition("\n---\n")
    one, other = project.chance.choice((("，", "；"), ("。", "！"), ("的", "之"), ("一", "两")))
    project.write(name, f"{head}{middle}{body.replace(one, other)}")
    return f"{name}: {one} → {other}"


def retitle(project: Project) -> str:
    """Give a text another title."""
    return set_field(project, project.any_of(NEWS, PAGES), "title", f"说说{project.word()}")


def summarise(project: Project) -> str:
    """Write a summary, or take it away."""
    name = project.any_of(NEWS, PAGES)
    text = project.text(name)
    if "\nsummary: " in text and project.chance.random() < 0.5:
        project.write(name, re.sub(_KEY.format("summary"), "", text, count=1))
        return f"{name}: no summary"
    return set_field(project, name, "summary", f"摘要里有{project.word()}。")


def redate(project: Project) -> str:
    """Move a text to another day."""
    name = project.any_of(NEWS)
    found = re.search(r"(?m)^date: (.+?)\s*$", project.text(name))
    return set_field(project, name, "date", shifted(found[1], project.chance))


def change_topic(project: Project) -> str:
    """Put a text under another heading."""
    topics = re.findall(r"slug: ([\w-]+)", project.text("data/vocabularies/topics.yaml"))
    return set_field(project, project.any_of(NEWS), "topic", project.chance.choice(topics))


def change_activities(project: Project) -> str:
    """Have a text belong to other activities."""
    keys = [
        name[len("data/activities/") : -5] for name in project.names("data/activities/*/*.yaml")
    ]
    chosen = project.chance.sample(keys, min(len(keys), project.chance.randint(0, 2)))
    return set_field(project, project.any_of(NEWS), "activities", f"[{', '.join(chosen)}]")


def add_article(project: Project) -> str:
    """Write a new article, which shows and links others."""
    slug, title = project.slug(), project.word()
    day = shifted("2031-09-01", project.chance)
    name = f"content/news/{day[:4]}/{slug}.md"
    body = "\n\n".join(mention(project) for _ in range(3))
    head = f"title: {title}来了\ndate: {day}\ntopic: launch\norigin: 滨城编辑部\nedition: 2031"
    project.write(name, f"---\n{head}\n---\n\n{title}来了。\n\n{body}\n")
    return f"{name}: new"


def delete_article(project: Project) -> str:
    """Take a text away."""
    name = project.any_of(NEWS)
    project.remove(name)
    return f"{name}: deleted"


def rename_article(project: Project) -> str:
    """Give a text another address, which others may follow."""
    name, slug = project.any_of(NEWS), project.slug()
    folder, _, file = name.rpartition("/")
    project.move(name, f"{folder}/{slug}.md")
    follows = project.chance.random() < 0.7
    if follows:
        year = folder.rpartition("/")[2]
        project.replace_everywhere(f"/news/{year}/{file[:-3]}/", f"/news/{year}/{slug}/")
    return f"{name}: renamed {slug}{', and so where it is named' if follows else ''}"


def draft(project: Project) -> str:
    """Make a text a draft, or publish one."""
    name = project.any_of(NEWS)
    is_draft = "status: 草稿" in project.text(name)
    return set_field(project, name, "status", "发布" if is_draft else "草稿")


def correct(project: Project) -> str:
    """Own up to a mistake."""
    day = shifted("2031-09-06", project.chance, days=20)
    told = f"[{{day: {day}, text: 原来写成{project.word()}。}}]"
    name = project.any_of(NEWS, PAGES)
    text = re.sub(r"(?m)^corrected:\n(  .*\n)+", "", project.text(name))
    project.write(name, with_field(text, "corrected", told))
    return f"{name}: corrected {day}"


def retract(project: Project) -> str:
    """Take a text back, from a day on, or stop to."""
    name = project.any_of(NEWS)
    text = project.text(name)
    if "\nretracted: " in text:
        project.write(name, re.sub(_KEY.format("retracted"), "", text, count=1))
        return f"{name}: no longer retracted"
    day = shifted("2031-09-20", project.chance, days=20)
    return set_field(project, name, "retracted", f"{{day: {day}, reason: {project.word()}不实。}}")


def show_something(project: Project) -> str:
    """Have a text show or link something else of the project."""
    name, told = project.any_of(NEWS, PAGES), mention(project)
    project.write(name, f"{project.text(name)}\n{told}\n")
    return f"{name}: {told}"


def mention(project: Project) -> str:
    """A paragraph that depends on another file."""
    kind, folder = project.chance.choice(
        (
            ("质量官", "ambassadors"),
            ("品牌", "brands"),
            ("活动", "activities"),
            ("图表", "indicators"),
            ("", "news"),
            ("", "pictures"),
            ("", "figures"),
            ("", "links"),
        )
    )
    if kind:
        name = project.any_of(f"data/{folder}/**/*.yaml")
        return f"::: {kind} {name[len(f'data/{folder}/') : -5]}"
    if folder == "news":
        name = project.any_of(NEWS)
        return f"见[那一篇](/{name[len('content/') : -3]}/)。"
    if folder == "pictures":
        name = project.any_of("content/images/*")
        return (
            f'![一张照片]({name[len("content/") :]} "{project.word()}｜摄影：甲｜授权：作者授权")'
        )
    if folder == "figures":
        return "2030年做了[](数据:deng/年产量)。"
    return f"见[外面的网页](https://paper.example.com/{project.word()[-2:]})。"


def encode(project: Project) -> str:
    """Save a text as another editor would: another encoding, another end of lines."""
    name, encoding = project.any_of(NEWS, PAGES), project.chance.choice(ENCODINGS)
    project.write(name, project.text(name).replace("\n", "\r\n").encode(encoding, "replace"))
    return f"{name}: {encoding}"


TEXT_EDITS = (
    add_sentence,
    change_same_length,
    retitle,
    summarise,
    redate,
    change_topic,
    change_activities,
    add_article,
    delete_article,
    rename_article,
    draft,
    correct,
    retract,
    show_something,
    encode,
)
