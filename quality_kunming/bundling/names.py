"""Names that every disk and Explorer's own unzip can keep: FAT, exFAT and NTFS."""

from quality_kunming.bundling.errors import BundleError
from quality_kunming.reading.files import is_device, is_portable

LONGEST = 180
"""Characters of a name with its folders: Windows bears 260, and the bundle lies somewhere."""


class Names:
    """The names of one bundle."""

    def __init__(self):
        self._taken: dict[str, str] = {}

    def take(self, name: str) -> str:
        """The name; BundleError where Windows could not keep it beside those taken before."""
        if not all(map(_is_kept, name.split("/"))):
            raise BundleError(f"{name} 这个名字 Windows 放不下，请改名再做。")
        if len(name) > LONGEST:
            raise BundleError(f"{name} 有 {len(name)} 个字，Windows 解不开，请改短再做。")
        other = self._taken.setdefault(name.casefold(), name)
        if other != name:
            raise BundleError(f"{other} 和 {name} 只有大小写不同，Windows 分不开，请改名再做。")
        return name


def _is_kept(part: str) -> bool:
    return part != "" and is_portable(part) and not is_device(part)
