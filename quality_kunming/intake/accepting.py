"""Accepted drafts go into the project: record, picture, consent and source of all in one change."""

from collections.abc import Iterable
from dataclasses import replace

from quality_kunming.changing import Change
from quality_kunming.intake.calls import Calls
from quality_kunming.intake.placing import values_in
from quality_kunming.intake.reviewing import Review, review
from quality_kunming.intake.store import Entry, State, Store
from quality_kunming.model.call import Collects
from quality_kunming.model.moment import Moment

WHAT = "采用来稿"


def accept(
    store: Store, entries: Iterable[Entry], calls: Calls, as_of: Moment
) -> tuple[list[Review], list[tuple[Review, str]]]:
    """Those that were put into the project, and those that were not, each with the reason.

    changing.ChangeError where nothing could be written; `python3 tasks.py undo` takes all of it back.
    """
    accepted: list[Review] = []
    left: list[tuple[Review, str]] = []
    waiting = [replace(entry, refused="") for entry in entries]
    for one in review(store, waiting, calls, as_of):
        why = _why_not(one, calls)
        if why:
            left.append((one, why))
        else:
            accepted.append(one)
    for one in accepted:
        store.note(one.entry, accepted_as=one.placed.record)
        store.letter(one.entry.number).unlink(missing_ok=True)
    with Change(store.root, WHAT) as change:
        for one in accepted:
            for name, data in one.placed.files.items():
                change.write(store.root / name, data)
    return accepted, left


def _why_not(one: Review, calls: Calls) -> str:
    """Why an application cannot be accepted as it stands; empty where it can."""
    if one.state is State.ACCEPTED:
        return "已经采用了"
    application = calls.by_key.get(one.entry.call)
    if application is None:
        return "、".join(one.faults)
    if application.call.collects is Collects.OTHER:
        return "这项征集收的不是质量官、案例，网站上没有放它的地方；草稿留着，请照它写"
    questions = [each for each in one.questions if each not in one.entry.remarks]
    faults = [each for each in one.faults if each not in one.entry.faults]
    if wrong := [*faults, *(f"待核对：{each}" for each in questions)]:
        return "；".join(wrong)
    record = values_in(one.placed.files[one.placed.record].decode())
    if "announced" not in record:
        return "没有说哪天公布；请在征集里写“结果公布”（results_on），或者在草稿里写 announced: 2027-10-20"
    return ""
