"""How the drafts stand now: what is missing or wrong in each, what waits for an answer, what it is like."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from quality_kunming.errors import Problem, printable
from quality_kunming.intake.calls import Calls
from quality_kunming.intake.drafting import CONSENT, MODELS, PICTURE, RECORD
from quality_kunming.intake.judging import judge
from quality_kunming.intake.placing import Placed, place, questions_in, values_in
from quality_kunming.intake.store import FOLDER, Entry, State, Store
from quality_kunming.intake.trial import problems_with
from quality_kunming.model.application import Application
from quality_kunming.model.blank import BlankKind
from quality_kunming.model.call import Collects
from quality_kunming.model.moment import Moment

_NOWHERE = Placed()
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


@dataclass(frozen=True)
class Review:
    """One application as it stands; each of `faults`, `questions` and `twins` is a Chinese phrase."""

    entry: Entry
    call: str
    state: State
    faults: tuple[str, ...] = ()
    questions: tuple[str, ...] = ()
    twins: tuple[str, ...] = ()
    placed: Placed = _NOWHERE


def review(store: Store, entries: Iterable[Entry], calls: Calls, as_of: Moment) -> list[Review]:
    """Each of the applications; all drafts that wait are put to the rules at once."""
    entries = list(entries)
    every = store.entries()
    placed = _placed(store, entries, calls)
    files = {name: data for one in placed.values() for name, data in one.files.items()}
    problems = problems_with(store.root, files, as_of) if files else {}
    return [
        _review(store, one, every, calls, placed.get(one.number, _NOWHERE), problems, as_of)
        for one in entries
    ]


def _placed(store: Store, entries: list[Entry], calls: Calls) -> dict[str, Placed]:
    placed: dict[str, Placed] = {}
    taken: set[str] = set()
    for entry in entries:
        application = calls.by_key.get(entry.call)
        if application and store.state(entry) is State.WAITING:
            terms = application.terms(calls.catalog)
            one = place(store, entry, application, terms, taken)
            placed[entry.number] = one
            taken |= {*one.files}
    return placed


def _review(
    store: Store,
    entry: Entry,
    every: list[Entry],
    calls: Calls,
    placed: Placed,
    problems: dict[str, list[Problem]],
    as_of: Moment,
) -> Review:
    state, application = store.state(entry), calls.by_key.get(entry.call)
    twins = _twins(entry, every)
    if application is None:
        return Review(entry, entry.call, state, (f"征集 {entry.call} 现在没有了",), (), twins)
    name = application.call.name
    if state is not State.WAITING:
        return Review(entry, name, state, (), (), twins)
    faults = [*_own_faults(store, entry, application, calls)]
    seen = "".join(faults)
    for file in placed.files:
        for problem in problems.get(file, ()):
            told = _told(problem, application, seen)
            faults += [told] if told else []
    texts = [store.text(entry.number)]
    if application.call.collects is not Collects.OTHER:
        texts.append(store.text(entry.number, CONSENT))
    if application.call.collects is Collects.AMBASSADORS:
        faults += _ended(texts[-1], as_of)
    questions = [one for text in texts for one in questions_in(text)]
    return Review(
        entry,
        name,
        state,
        tuple(dict.fromkeys(faults)),
        (*questions, *entry.remarks),
        twins,
        placed,
    )


def _own_faults(
    store: Store, entry: Entry, application: Application, calls: Calls
) -> Iterable[str]:
    """What is wrong with the answers, by the call's own blanks."""
    values = values_in(store.text(entry.number))
    if not values:
        yield f"{FOLDER}/{entry.number}/{RECORD} 读不出来，请核对"
        return
    answers = {key: str(value or "") for key, value in values.items()}
    model = MODELS.get(application.call.collects)
    blanks = [
        one
        for one in application.blanks
        if not one.private and (model is None or one.key in model.model_fields)
    ]
    has_picture = store.file(entry.number, PICTURE).is_file()
    pictures = [one.key for one in blanks if one.kind is BlankKind.PICTURE and has_picture]
    yield from judge(blanks, answers, pictures)
    yield from entry.faults
    if application.call.collects is not Collects.OTHER and not application.terms(calls.catalog):
        yield "征集没有写同意书（terms），说不出是谁收的、用来做什么"


def _ended(consent: str, as_of: Moment) -> list[str]:
    """What to say of a consent that holds no more."""
    until = str(values_in(consent).get("valid_until") or "")
    is_over = bool(_DAY.fullmatch(until)) and until < as_of.day.isoformat()
    return [f"同意书只到 {until}，已经到期；要公布，请重新取得同意"] if is_over else []


def _told(problem: Problem, application: Application, seen: str) -> str:
    """A problem in the words of the table; empty where the blanks have told it already."""
    blanks = (blank for blank in application.blanks if f"（{blank.key}）" in problem.message)
    if problem.rule == "record-field" and any(f"“{blank.label}”" in seen for blank in blanks):
        return ""
    if problem.path.startswith("data/consents/"):
        return printable(f"同意书：{problem.message}")
    return printable(problem.message)


def _twins(entry: Entry, every: list[Entry]) -> tuple[str, ...]:
    """What it is like, and what is like it; what was forgotten since is not told."""
    there = {one.number for one in every}
    told = [f"{other}：{why}" for other, why in entry.twins if other in there or "/" in other]
    told += [
        f"{one.number}：{why}" for one in every for other, why in one.twins if other == entry.number
    ]
    return tuple(dict.fromkeys(told))
