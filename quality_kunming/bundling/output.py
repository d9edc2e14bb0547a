"""The finished folder that a bundle is made of, each file held against the manifest while it is read."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from quality_kunming.bundling.errors import BundleError
from quality_kunming.output.manifest import FILE, Fingerprint, Manifest, ManifestError

AGAIN = "请重新运行 publish"


@dataclass(frozen=True)
class Output:
    """A folder with a manifest."""

    folder: Path
    manifest: Manifest
    day: date

    @classmethod
    def of(cls, folder: Path) -> "Output":
        """The folder; BundleError where it is none that was finished."""
        try:
            manifest = Manifest((folder / FILE).read_bytes())
        except (FileNotFoundError, NotADirectoryError):
            raise BundleError(
                "没有做好的网站（output/ 里的 manifest.json），请先运行 publish。"
            ) from None
        except OSError as error:
            raise BundleError(f"output/ 打不开（{error.strerror}），请检查权限。") from None
        except ManifestError as error:
            raise BundleError(f"output/ 的 {FILE} {error}，{AGAIN}。") from None
        if manifest.day is None:
            raise BundleError(f"output/ 的 {FILE} 没有写明是哪一天的，{AGAIN}。")
        return cls(folder, manifest, manifest.day)

    def read(self, file: str) -> bytes:
        """A file of the site; BundleError where it is not what the manifest says."""
        try:
            data = (self.folder / file).read_bytes()
        except OSError:
            data = None
        if data is None or Fingerprint.of(data) != self.manifest.files.get(file):
            raise BundleError(f"output/ 里的 {file} 和清单对不上，{AGAIN}。")
        return data
