"""A pile of files → what each person sent, zips and mails opened within bounds."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from quality_kunming.intake import limits
from quality_kunming.intake.archive import unpack
from quality_kunming.intake.gathering import Pile, grouped
from quality_kunming.intake.mail import is_mail, open_mail
from quality_kunming.intake.pieces import Piece, RefusedError, Sent
from quality_kunming.model.submission import ENTRY
from quality_kunming.reading import formats

_ZIP = b"PK"

Opened = Iterator[Sent | RefusedError]


def open_pile(pile: Pile) -> Opened:
    """What each person sent, or why nothing of one is taken: what is wrong with one spoils no other."""
    try:
        pieces = [_piece(path) for path in pile.paths]
    except RefusedError as error:
        yield error
        return
    yield from _in_group(pile.name, pieces, 0)


def _piece(path: Path) -> Piece:
    name = str(path)
    try:
        if path.stat().st_size > limits.FILE_SIZE:
            size = limits.FILE_SIZE // 1_000_000
            raise RefusedError(name, f"太大，超过 {size} MB；请对方缩小照片再发")
        data = path.read_bytes()
    except FileNotFoundError:
        raise RefusedError(name, "刚才还在，现在不见了；请放回来再收一次") from None
    except OSError as error:
        raise RefusedError(name, f"打不开（{error.strerror}），请检查权限") from None
    if not data:
        raise RefusedError(name, "是空文件（0 字节）；请对方重新发一次")
    return Piece(path.name, data)


def _in_group(name: str, pieces: list[Piece], depth: int) -> Opened:
    try:
        if len(pieces) == 1 and is_mail(pieces[0]):
            yield from _in_mail(name, pieces[0], depth)
        elif len(pieces) == 1 and _is_packed(pieces[0]):
            yield from _in_zip(name, pieces[0], depth)
        else:
            yield Sent(name, tuple(pieces), tuple(pieces))
    except RefusedError as error:
        yield error


def _is_packed(piece: Piece) -> bool:
    """Whether a file is a zip or the like, a damaged one too."""
    kind = piece.kind
    return kind == formats.ZIP or (kind is None and piece.data.startswith(_ZIP))


def _in_zip(name: str, piece: Piece, depth: int) -> Opened:
    if not piece.data.startswith(_ZIP):
        raise RefusedError(
            name, "是 RAR、7z 一类的压缩包，读不了；请解开，把文件放进一个文件夹再收"
        )
    if piece.is_crowded:
        raise RefusedError(name, "压缩包里有成千上万个文件，不像是报名材料；请不要打开它")
    inner = unpack(name, piece.data)
    if any(one.name == ENTRY for one in inner):
        yield Sent(name, tuple(inner), (piece,), is_package=True)
        return
    _refuse_deep(name, depth)
    by_name = {one.name: one for one in inner}
    groups = list(grouped(by_name))
    for group, names in groups:
        is_whole = len(groups) == 1
        shown = name if is_whole else f"{name} 里的 {group}"
        for one in _in_group(shown, [by_name[each] for each in names], depth + 1):
            is_sent = isinstance(one, Sent)
            yield replace(one, originals=(piece,)) if is_sent and is_whole else one


def _in_mail(name: str, piece: Piece, depth: int) -> Opened:
    letter = open_mail(name, piece.data)
    packed = [one for one in letter.pieces if _is_packed(one) or is_mail(one)]
    loose = [one for one in letter.pieces if one not in packed]
    within = [*letter.letters, *packed]
    if within:
        _refuse_deep(name, depth)
    elif not loose:
        raise RefusedError(name, "是空的邮件：没有字，也没有附件；请对方重新发一次")
    found = [
        one
        for each in within
        for one in _in_group(f"{name} 里的 {each.last_name}", [each], depth + 1)
    ]
    if not within:
        found.append(Sent(name, tuple(loose), (piece,)))
    for one in found:
        if isinstance(one, RefusedError):
            yield one
            continue
        kept = (piece,) if len(found) == 1 else one.originals
        yield replace(one, sender=one.sender or letter.sender, originals=kept)


def _refuse_deep(name: str, depth: int) -> None:
    if depth >= limits.NESTING:
        raise RefusedError(name, "压缩包、邮件一层套一层，套得太深；请解开，一个人放一个文件夹再收")
