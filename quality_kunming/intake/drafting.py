"""What one person filled in → the files that it would become: the record, the picture, the consent, their source."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from quality_kunming.authoring.blank import written
from quality_kunming.importing.blocks import Paragraph, Text
from quality_kunming.importing.writing import write_markdown
from quality_kunming.intake.filled import Filled
from quality_kunming.model.ambassador import Ambassador
from quality_kunming.model.application import Application
from quality_kunming.model.blank import BlankKind
from quality_kunming.model.brand import BrandCase, Stage
from quality_kunming.model.call import Collects
from quality_kunming.model.consent import Use
from quality_kunming.model.placeholder import TO_CONFIRM
from quality_kunming.model.terms import Terms

MODELS = {Collects.AMBASSADORS: Ambassador, Collects.CASES: BrandCase}
"""What a call brings in → the record that it becomes."""
RECORD, CONSENT, PICTURE = "record.yaml", "consent.yaml", "picture.jpg"
"""Names of the files of a draft."""


@dataclass(frozen=True)
class Origin:
    """What a draft needs to know beside the answers: its number, its call, the terms of it."""

    number: str
    application: Application
    terms: Terms | None

    @property
    def consent(self) -> str:
        """The name of its consent: a number that says nothing of the person."""
        return f"bm-{self.number}"

    @property
    def picture(self) -> str:
        """Where its picture will be, below content/."""
        return f"images/{self.consent}.jpg"

    @property
    def source(self) -> str:
        """The name of the source that all who answered the call share."""
        activity, call = self.application.activity, self.application.call
        return f"{activity.edition}-{activity.slug}-{call.slug_in_use}"

    @property
    def valid_until(self) -> date | None:
        """The last day of what was agreed to; nothing while it is not known."""
        return self.application.kept_until(self.terms) if self.terms else None


def record_text(filled: Filled, origin: Origin) -> str:
    """The YAML of the record, or for what is no record here, of the answers that may be shown."""
    call = origin.application.call
    questions = (*filled.questions, *_beyond(filled))
    head = [f"# {call.name}，{origin.number}", *(_question(one) for one in questions)]
    fields = {
        Collects.AMBASSADORS: _ambassador,
        Collects.CASES: _case,
        Collects.OTHER: lambda one, _: dict(one.published),
    }[call.collects](filled, origin)
    lines = [line for key, value in fields.items() for line in written(key, value)]
    return "\n".join([*head, *lines, ""])


def _beyond(filled: Filled) -> Iterator[str]:
    """What a call of its own asks for, and a record has no field for."""
    model = MODELS.get(filled.application.call.collects)
    labels = {blank.key: blank.label for blank in filled.application.blanks}
    for key, text in filled.published.items():
        if model and key not in model.model_fields:
            yield f"记录里没有放“{labels[key]}”的地方，填的是“{text}”；要用的写进故事里，不用的删去这一行"


def consent_text(filled: Filled, origin: Origin) -> str:
    """The YAML of the consent: what is not known of it is a question, never a guess."""
    scope = [Use.NAME.value, Use.TEXT.value]
    if filled.pictures:
        scope.insert(0, Use.PICTURE.value)
    who = "监护人" if origin.application.call.guardian else "本人"
    lines = []
    if filled.agreement is None:
        lines.append(_question(f"还没有{who}的同意书；收到以后核对同意的范围，删去这一行"))
    if origin.valid_until is None:
        lines.append(
            _question("看不出有效到哪一天：征集没有写同意书（terms），或者还没有截止和结果的日子")
        )
    lines += written("scope", scope)
    lines += (
        written("valid_until", origin.valid_until.isoformat())
        if origin.valid_until
        else ["valid_until:"]
    )
    minor = str(origin.application.call.guardian).lower()
    return "\n".join([*lines, *written("minor", minor), ""])


def source_text(origin: Origin) -> str | None:
    """The YAML of the source; None where nobody says who receives what is sent."""
    if origin.terms is None:
        return None
    name = f"{origin.application.activity.edition}年{origin.application.call.name}来稿"
    fields = {
        "name": name,
        "publisher": origin.terms.keeper,
        "described": "true",
        "note": "投稿的人自己交来的材料。",
    }
    return "\n".join([*(line for key, value in fields.items() for line in written(key, value)), ""])


def _ambassador(filled: Filled, origin: Origin) -> dict[str, object]:
    answers = _shown(filled)
    year, call = origin.application.activity.edition, origin.application.call
    fields: dict[str, object] = {
        "name": answers.get("name", ""),
        "profession": answers.get("profession", ""),
        "edition": str(year),
        "summary": f"应{year}年{call.name}投稿。",
    }
    for key in ("declaration", "story"):
        if answers.get(key):
            fields[key] = answers[key]
            if key == "declaration":
                fields["declaration_source"] = origin.source
    if filled.pictures:
        fields["portrait"] = {
            "file": origin.picture,
            "alt": f"{answers.get('name', '本人')}的照片",
            "credit": "本人提供",
            "licence": f"按同意书 {origin.consent} 使用",
            "consents": [origin.consent],
        }
    return fields | {"consents": [origin.consent], "sources": [origin.source]}


def _case(filled: Filled, origin: Origin) -> dict[str, object]:
    answers = _shown(filled)
    keys = ("name", "organisation", "sector")
    fields: dict[str, object] = {key: answers.get(key, "") for key in keys}
    fields["stage"] = Stage.COLLECTED.value
    fields |= {key: answers.get(key, "") for key in ("summary", "challenge", "practice", "result")}
    if filled.pictures:
        fields["picture"] = {
            "file": origin.picture,
            "alt": f"{answers.get('organisation', '单位')}提供的图片",
            "credit": f"{answers.get('organisation', '单位')}提供",
            "licence": "投稿单位授权本站使用",
        }
    return fields | {"sources": [origin.source]}


def _shown(filled: Filled) -> dict[str, str]:
    """The answers as the records of this site have them: paragraphs in Markdown that shows just their words."""
    kinds = {blank.key: blank.kind for blank in filled.application.blanks}
    return {
        key: _markdown(text) if kinds[key] is BlankKind.TEXT else text
        for key, text in filled.published.items()
    }


def _markdown(text: str) -> str:
    lines = filter(None, (line.strip() for line in text.split("\n")))
    return write_markdown([Paragraph((Text(line),)) for line in lines], {}, ()).strip()


def _question(text: str) -> str:
    return f"# {TO_CONFIRM}{' '.join(text.split())}"
