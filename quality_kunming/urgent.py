"""What must reach the public even while something else is wrong: who withdrew, what was retracted or put right."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

from quality_kunming.loading.collection import Collection
from quality_kunming.model.base import Model
from quality_kunming.model.consent import Consent

_SAID = ("retracted", "corrected")
"""Fields by which a text or record says that what was published was wrong."""


def is_urgent(before: Model | None, now: Model, ended: frozenset[str]) -> bool:
    """Whether what a file says now must not wait for the rest; `before` is what it said, `ended` the consents over.

    A consent that ends sooner than it did, or is over from the start; a retraction or correction that is new; a consent
    that has ended and stands in a text for the first time.
    """
    if isinstance(now, Consent):
        is_sooner = before is None or now.valid_until.last_day < before.valid_until.last_day
        return is_sooner and (before is not None or now.slug in ended)
    if any(
        (said := getattr(now, one, None)) and said != getattr(before, one, None) for one in _SAID
    ):
        return True
    return bool(ended & set(getattr(now, "consents", ())) - set(getattr(before, "consents", ())))


def urgent_files(before: Collection, now: Collection, day: date) -> Iterator[str]:
    """The files of `now` that must not wait, the consents first; those that do not load cannot go out."""
    consents = {
        one.slug for one in now.records.values() if isinstance(one, Consent) and not one.holds(day)
    }
    ended = frozenset(consents)
    older = before.described
    for name, model in sorted(
        now.described.items(), key=lambda one: not isinstance(one[1], Consent)
    ):
        if is_urgent(older.get(name), model, ended):
            yield name


def lost_consents(before: Collection, now: Collection) -> Iterator[str]:
    """The consents that are no longer there, or no longer load: nobody is shown on the strength of them."""
    for name, record in before.records.items():
        if isinstance(record, Consent) and name not in now.records:
            yield name


def end_consent(path: Path, consent: Consent, day: date) -> None:
    """Write a consent as one that was over before a day."""
    last = min(consent.valid_until.last_day, day - timedelta(days=1))
    lines = [
        f"scope: [{', '.join(consent.scope)}]",
        f"valid_until: {last.isoformat()}",
        f"minor: {str(consent.minor).lower()}",
    ]
    path.write_text("\n".join(lines) + "\n", "utf-8")
