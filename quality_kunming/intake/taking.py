"""Takes in what people sent: one after another, each whole or not at all, what is there already untouched."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from quality_kunming.errors import printable
from quality_kunming.intake.calls import Calls
from quality_kunming.intake.drafting import (
    CONSENT,
    PICTURE,
    RECORD,
    Origin,
    consent_text,
    record_text,
)
from quality_kunming.intake.filled import Filled
from quality_kunming.intake.gathering import gather
from quality_kunming.intake.judging import judge
from quality_kunming.intake.loose import read_loose
from quality_kunming.intake.opening import open_pile
from quality_kunming.intake.package import read_package
from quality_kunming.intake.pieces import RefusedError, Sent
from quality_kunming.intake.portrait import Portrait, take_picture
from quality_kunming.intake.register import Private, Register
from quality_kunming.intake.store import Entry, Store
from quality_kunming.intake.twins import key_of, twins_among, twins_on_site
from quality_kunming.reading import formats


@dataclass(frozen=True)
class Taken:
    """An application that is in the store now; `is_new` where it was not before."""

    entry: Entry
    is_new: bool


@dataclass(frozen=True)
class Progress:
    """What became of one pile of files, the how manieth of how many."""

    at: int
    count: int
    name: str
    results: tuple[Taken | RefusedError, ...]


@dataclass(frozen=True)
class _Batch:
    """Where all goes, and what is there by its digest."""

    store: Store
    register: Register
    calls: Calls
    there: dict[str, Entry]


def take_in(
    files: Iterable[str], store: Store, register: Register, calls: Calls
) -> Iterator[Progress]:
    """Take in all that is named, pile by pile; what is wrong with one spoils no other.

    Whoever calls holds the store's lock and has the register opened.
    """
    batch = _Batch(store, register, calls, {one.digest: one for one in store.entries()})
    _add_days(register, calls)
    piles = list(gather(files, store.folder))
    for at, pile in enumerate(piles, 1):
        if isinstance(pile, RefusedError):
            yield Progress(at, len(piles), pile.name, (pile,))
            continue
        results = tuple(
            one if isinstance(one, RefusedError) else _take(one, batch) for one in open_pile(pile)
        )
        yield Progress(at, len(piles), pile.name, results)


def _add_days(register: Register, calls: Calls) -> None:
    """Note until when what came before is kept, where the call has told since from when that counts."""
    for private in list(register.entries.values()):
        application = calls.by_key.get(private.call)
        terms = application.terms(calls.catalog) if application and not private.kept_until else None
        if terms and (day := application.kept_until(terms)):
            register.put(replace(private, kept_until=str(day)))


def _take(sent: Sent, batch: _Batch) -> Taken | RefusedError:
    store, register, calls = batch.store, batch.register, batch.calls
    digest = sent.digest
    known = batch.there.get(digest)
    if known and known.number in register.entries:
        return Taken(known, is_new=False)
    try:
        filled = _filled(sent, calls)
        pictures = {key: take_picture(sent.name, one) for key, one in filled.pictures.items()}
    except RefusedError as error:
        return error
    number = known.number if known else register.number_of(digest)
    year = filled.application.activity.edition
    number = number or store.new_number(year, {*register.entries})
    origin = Origin(number, filled.application, filled.application.terms(calls.catalog))
    twins = () if known else _twins(filled, pictures, batch)
    register.put(_private(filled, sent, digest, origin))
    if known:
        return Taken(known, is_new=False)
    entry = _entry(filled, sent, digest, number, pictures, twins)
    store.save(entry, _files(filled, origin, pictures), sent.originals)
    batch.there[digest] = entry
    return Taken(entry, is_new=True)


def _filled(sent: Sent, calls: Calls) -> Filled:
    if sent.is_package:
        if any(piece.kind == formats.PROGRAM for piece in sent.pieces):
            raise RefusedError(sent.name, "里面有程序，可能有病毒；请不要打开它")
        return read_package(sent, calls.by_key)
    try:
        application = calls.meant()
    except ValueError as error:
        raise RefusedError(sent.name, str(error)) from None
    return read_loose(sent, application)


def _twins(
    filled: Filled, pictures: dict[str, Portrait], batch: _Batch
) -> tuple[tuple[str, str], ...]:
    portrait = next(iter(pictures.values()), None)
    records = batch.calls.catalog.records.values()
    among = twins_among(filled, portrait, batch.there.values(), batch.register.entries)
    return (*among, *twins_on_site(filled, (one for group in records for one in group.values())))


def _private(filled: Filled, sent: Sent, digest: str, origin: Origin) -> Private:
    agreement = filled.agreement
    return Private(
        number=origin.number,
        digest=digest,
        call=filled.application.key,
        title=filled.title,
        person=filled.person,
        answers=filled.private,
        signer=agreement.signer if agreement else "",
        relation=agreement.relation if agreement else "",
        signed_on=agreement.day if agreement else "",
        sender=sent.sender,
        kept_until=str(origin.valid_until or ""),
    )


def _entry(
    filled: Filled,
    sent: Sent,
    digest: str,
    number: str,
    pictures: dict[str, Portrait],
    twins: tuple[tuple[str, str], ...],
) -> Entry:
    portrait = next(iter(pictures.values()), None)
    private = [blank for blank in filled.application.blanks if blank.private]
    return Entry(
        number=number,
        digest=digest,
        call=filled.application.key,
        title=filled.title,
        came=printable(Path(sent.name).name),
        faults=tuple(judge(private, filled.answers, pictures)),
        remarks=tuple(_remarks(filled)),
        twins=twins,
        picture=portrait.digest if portrait else "",
        print=portrait.print if portrait else 0,
        key=key_of(filled),
    )


def _remarks(filled: Filled) -> Iterator[str]:
    """What the office should know and decide on itself."""
    window = filled.application.call.window
    last = window.end.last_day.isoformat() if window and window.end else ""
    if filled.agreement and last and filled.agreement.day > last:
        yield f"{filled.agreement.day} 才同意，征集 {last} 截止"


def _files(filled: Filled, origin: Origin, pictures: dict[str, Portrait]) -> dict[str, bytes]:
    files = {
        RECORD: record_text(filled, origin).encode(),
        CONSENT: consent_text(filled, origin).encode(),
    }
    for at, (key, portrait) in enumerate(pictures.items()):
        files[f"{key}.jpg" if at else PICTURE] = portrait.data
    return files
