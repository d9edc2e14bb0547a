"""A zip that somebody sent → its files, none of them bigger, stranger or elsewhere than what people pack."""

import io
import re
import stat
import zipfile
from collections.abc import Iterator

from quality_kunming.intake import limits
from quality_kunming.intake.pieces import Piece, RefusedError, strange_sign
from quality_kunming.reading.files import is_left_behind

_ENCRYPTED = 0x1
_UTF8 = 0x800
_OUTSIDE = re.compile(r"(^|/)\.\.(/|$)|^/|^[A-Za-z]:|\\")
_MARKUP = re.compile(r"[<>\"|?*]")


def unpack(name: str, data: bytes) -> list[Piece]:
    """The files of a zip; RefusedError, before any of it is unpacked, for one that nobody packed by hand."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entries = [one for one in archive.infolist() if not _is_left_behind(one)]
            _refuse_hostile(name, entries)
            return [Piece(_name(one), _bytes(name, archive, one)) for one in entries]
    except RefusedError:
        raise
    except Exception:  # a broken archive surfaces as anything from BadZipFile to struct.error
        raise RefusedError(
            name, "是压缩包，可是读不出来，多半没有传完整；请对方重新发一次"
        ) from None


def _is_left_behind(entry: zipfile.ZipInfo) -> bool:
    """Whether an entry is a folder, or what macOS and Windows put beside a person's files."""
    name = _name(entry)
    return entry.is_dir() or name.startswith("__MACOSX/") or is_left_behind(name.split("/")[-1])


def _name(entry: zipfile.ZipInfo) -> str:
    """An entry's name; Chinese Windows writes it in GBK and does not say so."""
    if entry.flag_bits & _UTF8:
        return entry.filename
    try:
        return entry.filename.encode("cp437").decode("gb18030")
    except UnicodeError:
        return entry.filename


def _refuse_hostile(name: str, entries: list[zipfile.ZipInfo]) -> None:
    if not entries:
        raise RefusedError(name, "是空的压缩包；请对方重新发一次")
    if len(entries) > limits.PACKED_FILES:
        raise RefusedError(
            name,
            f"压缩包里有 {len(entries)} 个文件，最多收 {limits.PACKED_FILES} 个；请解开，一个人放一个文件夹",
        )
    for why in filter(None, map(_why_hostile, entries)):
        raise RefusedError(name, why)
    names = [_name(entry).casefold() for entry in entries]
    if twice := next((one for one in names if names.count(one) > 1), ""):
        raise RefusedError(name, f"压缩包里有两个“{twice}”，说不清哪个是真的；请对方重新打包")
    if (size := sum(entry.file_size for entry in entries)) > limits.UNPACKED_SIZE:
        raise RefusedError(
            name, f"解开以后有 {size // 1_000_000:,} MB，不像是报名材料；请不要打开它"
        )


def _why_hostile(entry: zipfile.ZipInfo) -> str:
    name = _name(entry)
    if entry.flag_bits & _ENCRYPTED:
        return "压缩包设了密码，打不开；请对方不设密码，重新发一次"
    if sign := strange_sign(name):
        return f"压缩包里文件的名字有看不见的字符（{sign}）；请对方改名重新打包"
    if _OUTSIDE.search(name):
        return f"压缩包里的“{name}”想写到别的文件夹去，不像是报名材料；请不要打开它"
    if _MARKUP.search(name):
        return f"压缩包里的“{name}”名字里有代码用的符号；请对方改名重新打包"
    if stat.S_ISLNK(entry.external_attr >> 16):
        return f"压缩包里的“{name}”是链接，不是文件；请对方放文件本身"
    is_dense = entry.file_size > limits.PACKED_TIMES * max(entry.compress_size, 1)
    if is_dense and entry.file_size > limits.SMALL:
        return f"压缩包里的“{name}”解开以后大得不像话，多半有害；请不要打开它"
    return ""


def _bytes(name: str, archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> bytes:
    """What an entry holds: never more than it is said to."""
    data = b"".join(_chunks(archive, entry))
    if len(data) != entry.file_size:
        raise RefusedError(name, f"压缩包里的“{_name(entry)}”和写明的大小不一样；请对方重新打包")
    return data


def _chunks(archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> Iterator[bytes]:
    left = entry.file_size + 1
    with archive.open(entry) as stream:
        while left > 0 and (chunk := stream.read(min(left, 1 << 20))):
            left -= len(chunk)
            yield chunk
