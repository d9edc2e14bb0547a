"""Whether the site that is online is whole, of its day, and will still be reachable next week."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from quality_kunming.delivery import verification
from quality_kunming.delivery.errors import DeliveryError
from quality_kunming.delivery.published_site import PublishedSite
from quality_kunming.delivery.target import Target
from quality_kunming.delivery.tls import certificate_end, tls_sentence
from quality_kunming.model.dates import SHANGHAI
from quality_kunming.output.manifest import Manifest, next_change_of

RENEWAL = timedelta(days=14)
"""How long before its end a certificate should have been renewed."""
LATENESS = timedelta(hours=2)
"""How long after pages should have changed the site may still be the one before."""


@dataclass(frozen=True)
class Health:
    """What was read of a site: its manifest, until when its certificate holds, and what is wrong, as sentences."""

    url: str
    manifest: Manifest | None = None
    certificate_until: datetime | None = None
    problems: tuple[str, ...] = ()

    @property
    def facts(self) -> dict:
        """For a program: as JSON knows values."""
        until = self.certificate_until
        return {
            "url": self.url,
            "ok": not self.problems,
            "day": self.manifest and self.manifest.day and self.manifest.day.isoformat(),
            "digest": self.manifest and self.manifest.digest,
            "files": len(self.manifest.files) if self.manifest else 0,
            "certificate_until": until and until.isoformat(timespec="minutes"),
            "problems": list(self.problems),
        }


def examine(target: Target, url: str, now: datetime) -> Health:
    """Read every file of the site at an address and hold it against the site's own manifest."""
    try:
        until = certificate_end(url)
    except OSError as error:
        return Health(url, problems=(f"{url} 连不上：{tls_sentence(error)}",))
    try:
        manifest = PublishedSite(url).manifest()
    except DeliveryError as error:
        return Health(url, None, until, (str(error).rstrip("。"),))
    if manifest is None:
        return Health(url, None, until, (f"{url} 没有 manifest.json，没有发布过",))
    wrong = verification.problems(url, manifest, target.promises, manifest.files, patience=0)
    problems = (*wrong, *_late(manifest, now), *_ending(until, now))
    return Health(url, manifest, until, problems)


def _late(manifest: Manifest, now: datetime) -> list[str]:
    due = next_change_of(manifest.data)
    if due is None or now < due + LATENESS:
        return []
    told = due.astimezone(SHANGHAI).strftime("%Y-%m-%d %H:%M")
    return [f"有的页 {told} 就该变了，网上的还是为 {manifest.day} 做的；请看自动发布是不是停了"]


def _ending(until: datetime | None, now: datetime) -> list[str]:
    if until is None or now < until - RENEWAL:
        return []
    return [f"证书到 {until.astimezone(SHANGHAI).date()} 为止，请尽快更新"]
