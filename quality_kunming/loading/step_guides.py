"""Whether the activities that guides name are there in some edition."""

from collections.abc import Iterator
from difflib import get_close_matches

from quality_kunming.loading.collection import Collection
from quality_kunming.loading.references import Location
from quality_kunming.model.activity import Activity
from quality_kunming.model.step_guide import StepGuide
from quality_kunming.reading.files import stem

_FOLDER = f"data/{Activity.folder}/"


def lost_activities(guide: StepGuide, collection: Collection) -> Iterator[tuple[Location, str]]:
    """Each activity that a step hangs on and that no edition has: where, and what to write; a file is enough."""
    known = {stem(name) for name in collection.names if name.startswith(_FOLDER)}
    for number, step in enumerate(guide.steps):
        if step.hangs_on and step.hangs_on.activity and step.hangs_on.activity not in known:
            yield (
                ("steps", number, "hangs_on", "activity"),
                _sentence(step.hangs_on.activity, known),
            )


def _sentence(slug: str, known: set[str]) -> str:
    bare = slug.rpartition("/")[2]
    if bare in known:
        return f"写了主题活动“{slug}”；这里不带年份，每一届都照它找，请只写 {bare}"
    near = get_close_matches(bare, sorted(known), 1)
    advice = f"是不是“{near[0]}”？" if near else "请照抄文件名，不带年份和 .yaml"
    return f"写了主题活动“{slug}”，但哪一届的 {_FOLDER} 里都没有；{advice}"
