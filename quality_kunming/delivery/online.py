"""What visitors can read of a target's site, and where."""

from collections.abc import Callable

from quality_kunming.delivery import verification
from quality_kunming.delivery.errors import DeliveryError
from quality_kunming.delivery.published_site import PublishedSite
from quality_kunming.delivery.release import Changes
from quality_kunming.delivery.target import Promise, Target
from quality_kunming.output.manifest import Manifest
from quality_kunming.place import is_placeholder

Tell = Callable[[str], None]


def url_of(target: Target, manifest: Manifest) -> str:
    """Where the site can be read: as the settings say, or where its manifest says it is meant to be."""
    if not target.settings.url:
        return manifest.origin
    return target.settings.url + (f"/preview/{target.preview}" if target.preview else "")


def refuse_placeholder(target: Target, manifest: Manifest) -> None:
    """DeliveryError where nobody has said yet at which address the site will be read back."""
    url = url_of(target, manifest)
    if target.is_served and is_placeholder(url):
        raise DeliveryError(
            f"不知道网站的网址：现在写的是占位的 {url}。"
            "请在 data/site.yaml 写上 origin，或者在 data/targets.yaml 写上 url，再 publish 一次。"
        )


def published_manifest(target: Target, origin: str) -> Manifest | None:
    """What is online now of a site meant for `origin`, as visitors would read it; None where nothing is."""
    url = target.settings.url or origin
    if not target.is_served or is_placeholder(url):
        return None
    return PublishedSite(url).manifest()


def problems(target: Target, manifest: Manifest, changes: Changes, tell: Tell) -> list[str]:
    """What visitors would not get as the manifest says; nothing of a target that is not served."""
    if not target.is_served:
        return []
    of_previews = {Promise.SECURITY}  # the rest is promised of the site around them
    return verification.problems(
        url_of(target, manifest),
        manifest,
        target.promises & of_previews if target.preview else target.promises,
        {*changes.added, *changes.changed},
        target.settings.patience,
        lambda: tell(f"网上还没有都换过来，再等等，最多 {target.settings.patience} 秒……"),
    )
