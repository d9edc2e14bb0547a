"""Who is shown: every picture with the consents that it names, and every other use of a consent."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from quality_kunming.loading.collection import Collection
from quality_kunming.loading.references import Location
from quality_kunming.loading.texts import first_line, texts
from quality_kunming.model.ambassador import Ambassador
from quality_kunming.model.article import FrontMatter
from quality_kunming.model.base import Model
from quality_kunming.model.consent import Use
from quality_kunming.model.picture import Picture
from quality_kunming.model.shape import fields_with
from quality_kunming.prose import mentions, read_video

_SHOWS = re.compile(r"!\[|<img|[:：]{3}[ \u3000]*视频", re.IGNORECASE)


@dataclass(frozen=True)
class Shown:
    """A picture or video in a file: `words` is all that is said of it; `picture` is its path below content/."""

    file: str
    line: int
    picture: str
    words: str
    consents: tuple[str, ...]
    needs: Use = Use.PICTURE


@dataclass(frozen=True)
class ConsentUse:
    """A place that relies on a consent, for any of what it `needs`."""

    file: str
    line: int
    consent: str
    needs: tuple[Use, ...]


def has_pictures(model: Model) -> bool:
    """Whether a record or text may show a picture or video: most do not, and need not be read for it."""
    has_own = next(_pictures(model), None) is not None
    return has_own or any(_SHOWS.search(text) for _, text in texts(model))


def shown_in(collection: Collection, name: str, model: Model) -> Iterator[Shown]:
    """Every picture and video of a record or text."""
    for location, picture in _pictures(model):
        line = collection.line_of(name, (*location, "file"))
        words = f"{picture.alt} {picture.credit}"
        yield Shown(name, line, picture.file, words, picture.consents)
    for field, text in texts(model):
        start = None
        for mention in mentions(text):
            if start is None:
                start = first_line(collection, name, model, field) - 1
            line = start + mention.line
            if mention.kind == "picture":
                target = mention.target.lstrip("/")
                words = f"{mention.alt} {mention.title.caption} {mention.title.credit}"
                yield Shown(name, line, target, words, mention.title.consents)
            elif mention.target.startswith("video:"):
                video = read_video(mention.target.removeprefix("video:"))
                if not video.poster:
                    yield Shown(name, line, "", video.title, video.credited.consents, Use.VIDEO)


def consent_uses(collection: Collection) -> Iterator[ConsentUse]:
    """Every place that names a consent."""
    for name, model in collection.described.items():
        for number, consent in enumerate(getattr(model, "consents", ())):
            line = collection.line_of(name, ("consents", number))
            yield ConsentUse(name, line, consent, _told_in(model))
        if not names_a_consent(model):
            continue
        for shown in shown_in(collection, name, model):
            for consent in shown.consents:
                yield ConsentUse(name, shown.line, consent, (shown.needs,))


def names_unread_consent(collection: Collection, model: Model) -> bool:
    """Whether a model itself names a consent whose file does not load: nothing is known of what it allows."""
    consents = getattr(model, "consents", ())
    own = [one for _, picture in _pictures(model) for one in picture.consents]
    return any(collection.may_be("consent", one) for one in (*consents, *own))


def names_a_consent(model: Model) -> bool:
    """Whether a picture of the model may name a consent: most have none."""
    named = any(picture.consents for _, picture in _pictures(model))
    return named or any("同意书" in text for _, text in texts(model))


def _pictures(model: Model) -> Iterator[tuple[Location, Picture]]:
    for field in fields_with(type(model), Picture):
        value = getattr(model, field)
        if isinstance(value, Picture):
            yield (field,), value


def _told_in(model: Model) -> tuple[Use, ...]:
    """What a consent for a whole text must allow: an ambassador's page is headed by the name."""
    if isinstance(model, Ambassador):
        return (Use.NAME,)
    return (Use.NAME, Use.TEXT) if isinstance(model, FrontMatter) else ()
