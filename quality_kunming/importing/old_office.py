"""Files of older programs – .doc, .wps, .xls – made new ones by LibreOffice, where it is installed."""

import os
import shutil
import subprocess
from pathlib import Path

from quality_kunming.importing.draft import UnreadableDocumentError
from quality_kunming.scratch import scratch_folder

TIME_LIMIT = 120
"""Seconds for one document."""
SHEETS = (".xls", ".et", ".ett", ".ods", ".xlt")
"""Suffixes of what is a table."""
_NAMES = ("soffice", "libreoffice")
_PLACES = (
    r"C:\Program Files\LibreOffice\program\soffice.exe",
    r"C:\Program Files (x86)\LibreOffice\program\soffice.exe",
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
)


def as_new(path: Path, data: bytes) -> tuple[str, bytes]:
    """The name and bytes of the same document as .docx or .xlsx; UnreadableDocumentError where nothing makes it one."""
    form = "xlsx" if path.suffix.lower() in SHEETS else "docx"
    program = find_program()
    if not program:
        raise UnreadableDocumentError(
            f"是旧格式；请用 Word 或 WPS 打开，“另存为”选 .{form}，再导入那一份（装了 LibreOffice 的电脑会自动转换）"
        )
    with scratch_folder() as folder:
        source = folder / f"document{path.suffix.lower() or '.doc'}"
        source.write_bytes(data)
        made = folder / "new" / f"document.{form}"
        _run(program, source, made, form)
        if not made.is_file():
            raise UnreadableDocumentError(
                f"转换不了，多半已经损坏；请用 Word 或 WPS 打开，另存为 .{form} 再导入"
            )
        return f"{path.stem}.{form}", made.read_bytes()


def find_program() -> str | None:
    """Where LibreOffice is on this machine; None where it is not."""
    found = (shutil.which(name) for name in _NAMES)
    there = (place for place in _PLACES if os.path.isfile(place))
    return next(filter(None, found), None) or next(there, None)


def _run(program: str, source: Path, made: Path, form: str) -> None:
    profile = made.parent.with_name("profile").as_uri()
    command = [program, f"-env:UserInstallation={profile}", "--headless", "--norestore"]
    command += ["--convert-to", form, "--outdir", str(made.parent), str(source)]
    try:
        subprocess.run(command, capture_output=True, timeout=TIME_LIMIT, check=False)
    except subprocess.TimeoutExpired:
        raise UnreadableDocumentError(
            f"转换了 {TIME_LIMIT} 秒还没有好；请用 Word 打开，另存为 .{form} 再导入"
        ) from None
    except OSError as error:
        raise UnreadableDocumentError(f"LibreOffice 运行不了（{error.strerror}）") from None
