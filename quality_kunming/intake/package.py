"""A package that the form of this site made → what was filled in; whatever the form does not write is refused."""

import json
import re
from collections.abc import Iterable, Mapping
from datetime import date

from pydantic import ValidationError

from quality_kunming.intake import limits
from quality_kunming.intake.filled import Filled, refuse_strange
from quality_kunming.intake.pieces import Piece, RefusedError, Sent, strange_sign, without_pasted
from quality_kunming.loading.messages import describe
from quality_kunming.model.application import Application
from quality_kunming.model.blank import BlankKind
from quality_kunming.model.submission import CONSENT_ENTRY, ENTRY, PICTURE_ENDINGS, Submission

_AGAIN = "请对方用报名页重新做一份"


def read_package(sent: Sent, applications: Mapping[str, Application]) -> Filled:
    """What was filled in; RefusedError for what the form of a call of this site cannot have written."""
    pieces = {piece.name: piece for piece in sent.pieces}
    submission = _submission(sent.name, pieces[ENTRY].data)
    application = applications.get(submission.call)
    if application is None:
        raise RefusedError(
            sent.name,
            f"是给“{submission.call}”的，本站没有这项征集；请核对是不是发错了地方",
        )
    answers = {key: without_pasted(text).strip() for key, text in submission.answers.items()}
    _refuse_other(sent.name, application, submission, pieces)
    refuse_strange(sent.name, application.blanks, answers)
    _refuse_consent(sent.name, application, submission, pieces)
    pictures = {key: pieces[file] for key, file in submission.pictures.items()}
    return Filled(application, answers, pictures, submission.agreement)


def _submission(name: str, data: bytes) -> Submission:
    values = _values(name, data)
    try:
        return Submission.model_validate(values, strict=True)
    except ValidationError as error:
        _, message = describe(Submission, error.errors()[0])
        raise RefusedError(name, f"{ENTRY} 的{message.strip()}；{_AGAIN}") from None


def _values(name: str, data: bytes) -> object:
    if len(data) > limits.JSON_SIZE:
        raise RefusedError(
            name, f"{ENTRY} 有 {len(data) // 1000:,} KB，故事长得不像是人写的；{_AGAIN}"
        )
    try:
        text = data.decode("utf-8")
        _refuse_deep(name, text)
        return json.loads(text, object_pairs_hook=_once, parse_constant=_no_constant)
    except UnicodeDecodeError:
        raise RefusedError(name, f"{ENTRY} 不是 UTF-8；{_AGAIN}") from None
    except _TwiceError as error:
        raise RefusedError(
            name, f"{ENTRY} 里“{error}”写了两遍，说不清哪个是真的；{_AGAIN}"
        ) from None
    except (ValueError, RecursionError):
        raise RefusedError(name, f"{ENTRY} 坏了，读不出来；{_AGAIN}") from None


class _TwiceError(Exception):
    """A key that an object has twice."""


def _once(pairs: Iterable[tuple[str, object]]) -> dict[str, object]:
    values: dict[str, object] = {}
    for key, value in pairs:
        if key in values:
            raise _TwiceError(key)
        values[key] = value
    return values


def _no_constant(word: str) -> object:
    raise ValueError(word)


def _refuse_deep(name: str, text: str) -> None:
    depth = 0
    for sign in re.sub(r'"(?:[^"\\]|\\.)*"', "", text):
        depth += (sign in "[{") - (sign in "]}")
        if depth > limits.JSON_DEPTH:
            raise RefusedError(name, f"{ENTRY} 一层套一层，不是报名页写的；{_AGAIN}")


def _refuse_other(
    name: str, application: Application, submission: Submission, pieces: Mapping[str, Piece]
) -> None:
    """RefusedError where there are answers or files that the call does not ask for, or files that are not there."""
    blanks = {blank.key: blank for blank in application.blanks}
    asked = {key for key, blank in blanks.items() if blank.kind is BlankKind.PICTURE}
    if strange := [
        *(submission.answers.keys() - blanks.keys() | submission.answers.keys() & asked)
    ]:
        raise RefusedError(name, f"填了征集里没有的一格“{min(strange)}”；{_AGAIN}")
    if strange := [*(submission.pictures.keys() - asked)]:
        raise RefusedError(name, f"附了征集里没有的照片“{min(strange)}”；{_AGAIN}")
    for file in submission.pictures.values():
        if file not in pieces:
            raise RefusedError(name, f"写着有照片“{file}”，包里却没有；{_AGAIN}")
        if not file.lower().endswith(PICTURE_ENDINGS):
            raise RefusedError(name, f"照片“{file}”不是 JPEG 或者 PNG；{_AGAIN}")
    known = {ENTRY, CONSENT_ENTRY, *submission.pictures.values()}
    if strange := sorted(pieces.keys() - known):
        raise RefusedError(name, f"包里多了“{strange[0]}”，不是报名页放的；{_AGAIN}")


def _refuse_consent(
    name: str, application: Application, submission: Submission, pieces: Mapping[str, Piece]
) -> None:
    """RefusedError where nobody agreed, or somebody who cannot agree for this person."""
    if CONSENT_ENTRY not in pieces:
        raise RefusedError(name, f"少了同意书（{CONSENT_ENTRY}）；{_AGAIN}")
    try:
        is_empty = not pieces[CONSENT_ENTRY].data.decode("utf-8-sig").strip()
    except UnicodeDecodeError:
        is_empty = True
    if is_empty:
        raise RefusedError(name, f"同意书（{CONSENT_ENTRY}）是空的，或者读不出来；{_AGAIN}")
    agreement = submission.agreement
    if sign := strange_sign(agreement.signer + agreement.relation):
        raise RefusedError(name, f"同意书的签名里有看不见的字符（{sign}）；{_AGAIN}")
    try:
        date.fromisoformat(agreement.day)
    except ValueError:
        raise RefusedError(name, f"同意书的日子“{agreement.day}”日历上没有；{_AGAIN}") from None
    whose = Filled(application, submission.answers, {}).person
    is_own = _plain(agreement.signer) == _plain(whose)
    if application.call.guardian:
        if not agreement.relation or (whose and is_own):
            raise RefusedError(
                name, "监护人没有同意：同意书要由父母或者别的监护人签，写明和孩子的关系；请对方补上"
            )
    elif not is_own and whose:
        raise RefusedError(
            name, "同意书不是报名的人自己签的：名字对不上；请对方本人同意，重新做一份"
        )


def _plain(name: str) -> str:
    return "".join(name.split()).casefold()
