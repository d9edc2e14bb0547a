"""What `check` and `publish` ask the gate: every rule, for a moment, against what was published before."""

import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from quality_kunming import environment
from quality_kunming.commands.answers import UnclearError, fail
from quality_kunming.commands.options import is_target, online_manifest

if TYPE_CHECKING:
    from quality_kunming.model.moment import Moment
    from quality_kunming.output.manifest import Publication

LAST_PUBLICATION = Path(".cache", "published.json")


def examination(as_of: "Moment", manifest: str, output: Path | None) -> Callable:
    """What asks every rule about the project in a folder, as of a moment."""
    from quality_kunming.place import Place

    published = publication(manifest, as_of.day)
    place = Place.of_this_machine()
    if not output:
        from quality_kunming.checking import check

        return lambda root: check(root, as_of, published.addresses, place)
    from quality_kunming.checks.gate import examine

    return lambda root: examine(
        root,
        as_of,
        published.addresses,
        output,
        place,
        times=published.times,
        sets=published.sets,
    )


def publication(manifest: str, day: date) -> "Publication":
    """What was published by a day, by the last publication or the manifest named."""
    from quality_kunming.output import manifest as manifests

    if is_target(manifest):
        return _publication_online(manifest, day)
    path = environment.ROOT / (manifest or LAST_PUBLICATION)
    if not manifest and not path.exists():
        return manifests.Publication()
    try:
        return manifests.read_publication(path, day)
    except manifests.ManifestError as error:
        if manifest:
            raise UnclearError(f"--manifest 写的 {manifest} {error}") from None
        fail(f"上次发布的清单 {LAST_PUBLICATION.as_posix()} {error}，这次不查消失的网址。")
        return manifests.Publication()


def _publication_online(to: str, day: date) -> "Publication":
    """What is online at a target now."""
    from quality_kunming.delivery.errors import DeliveryError
    from quality_kunming.output.manifest import ManifestError, Publication, publication_of

    try:
        manifest = online_manifest(to, "--manifest")
        if not manifest:
            print(f"{to} 还没有网站，这次不查消失的网址。")
            return Publication(times={})
        return publication_of(manifest.data, day)
    except (DeliveryError, ManifestError) as error:
        raise UnclearError(f"--manifest 写的 {to}：{error}") from None


def remember_publication() -> None:
    """Keep the manifest of what has just been published, to hold the next one against."""
    from quality_kunming.output.manifest import FILE

    kept = environment.ROOT / LAST_PUBLICATION
    try:
        kept.parent.mkdir(exist_ok=True)
        shutil.copyfile(environment.ROOT / "output" / FILE, kept)
    except OSError as error:
        fail(f"{LAST_PUBLICATION.as_posix()} 写不进去（{error.strerror}），下次查不出消失的网址。")
