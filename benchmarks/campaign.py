"""A project with as many articles as one asks for, beside the real data and pages."""

import random
import shutil
from pathlib import Path

from quality_kunming.environment import ROOT

SENTENCES = (
    "检验员把样品放进恒温箱，记下每一个小时的读数。",
    "社区里的电梯请专业机构看了一遍，结果贴在每一个门厅。",
    "企业把标准做成一张表，班组长每天早上对着表走一圈。",
    "市民带来家里的秤，和标准砝码比一比，差多少一看就知道。",
    "花农说，同样一枝花，分了级，价钱就分得开。",
    "孩子们戴上手套，学着看标签上的生产日期和厂名。",
    "质量服务的人上门，先听企业说难处，再一起找办法。",
)
TOPICS = ("launch", "activities", "services", "knowledge", "results")
ACTIVITIES = ("lianliankan", "kunming-kuaizou", "pinpai-gushi", "luntan")


def make(root: Path, articles: int) -> None:
    """Write a project with the site's own data and texts and so many more articles; the same every time."""
    for folder in ("data", "content"):
        shutil.copytree(ROOT / folder, root / folder)
    for number in range(articles):
        path = root / article(number)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(_text(number), "utf-8")


def article(number: int) -> str:
    """The project name of an article by its number."""
    return f"content/news/{2015 + number % 10}/article-{number}.md"


def _text(number: int) -> str:
    chance = random.Random(number)
    activity = chance.choice(ACTIVITIES)
    paragraphs = ["".join(chance.choices(SENTENCES, k=4)) for _ in range(5)]
    return (
        f"---\ntitle: 质量记事第{number}号\ndate: {2015 + number % 10}-09-{1 + number % 28:02d}\n"
        f"topic: {chance.choice(TOPICS)}\norigin: 质量昆明编辑部\nactivities: [2022/{activity}]\n"
        f"summary: 第{number}号记事，写的是身边的一件质量小事。\n---\n\n"
        f"{paragraphs[0]}\n\n## 经过\n\n{paragraphs[1]}\n\n{paragraphs[2]}\n\n"
        f"- 看[这项活动](/activities/2022/{activity}/)\n- 看[质量测评](/indicators/)\n\n"
        f"## 结果\n\n{paragraphs[3]}\n\n> {paragraphs[4]}\n"
    )
