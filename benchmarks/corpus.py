"""Made-up articles: as many as one asks for, each another text, the same every time."""

import random
from collections.abc import Iterator
from dataclasses import dataclass

from benchmarks.words import ASPECT, PLACES, SO, SUBJECT, VERDICTS, WHAT, WHERE, WHO

YEARS = range(2015, 2025)
TOPICS = ("launch", "activities", "services", "knowledge", "results")
ACTIVITIES = ("lianliankan", "kunming-kuaizou", "pinpai-gushi", "luntan")


@dataclass(frozen=True)
class Article:
    """One article, before a contender writes it down in its own way."""

    number: int
    title: str
    day: str
    topic: str
    activity: str
    summary: str
    body: str

    @property
    def name(self) -> str:
        """The name of its file, without the ending."""
        return f"article-{self.number}"

    @property
    def year(self) -> str:
        """The year of its day."""
        return self.day[:4]


def articles(count: int) -> Iterator[Article]:
    """The first so many articles."""
    return map(article, range(count))


def article(number: int) -> Article:
    """The article of that number; about 900 characters with a table, a list and a link."""
    chance = random.Random(number)
    activity = chance.choice(ACTIVITIES)
    subject = chance.choice(SUBJECT)
    return Article(
        number,
        title=f"{subject}记事第{number}号",
        day=f"{YEARS[number % len(YEARS)]}-09-{1 + number % 28:02d}",
        topic=chance.choice(TOPICS),
        activity=activity,
        summary=f"第{number}号记事，写的是{subject}：{chance.choice(SO)}。",
        body=_body(chance, activity),
    )


def _body(chance: random.Random, activity: str) -> str:
    first, second, third = (
        f"## {subject}{chance.choice(ASPECT)}" for subject in chance.sample(SUBJECT, 3)
    )
    parts = [
        _paragraph(chance, 3),
        first,
        _paragraph(chance, 4),
        _table(chance),
        _paragraph(chance, 3),
        second,
        f"这件事的前后写在[这项活动](/activities/2022/{activity}/)里。{_paragraph(chance, 3)}",
        "\n".join(f"- {_sentence(chance)}" for _ in range(3)),
        third,
        _paragraph(chance, 4),
        f"> {_sentence(chance)}",
    ]
    return "\n\n".join(parts) + "\n"


def _paragraph(chance: random.Random, sentences: int) -> str:
    return "".join(_sentence(chance) for _ in range(sentences))


def _sentence(chance: random.Random) -> str:
    return "".join(map(chance.choice, (WHO, WHERE, WHAT))) + f"，{chance.choice(SO)}。"


def _table(chance: random.Random) -> str:
    rows = (
        f"| {place} | {chance.choice(WHO)} | {chance.choice(VERDICTS)} |"
        for place in chance.sample(PLACES, 4)
    )
    return "\n".join(["| 地方 | 谁来看 | 结果 |", "|---|---|---|", *rows])
