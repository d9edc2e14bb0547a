"""A deploy without verification, as tests of targets need it."""

from quality_kunming.delivery.release import Release, carried, next_name
from quality_kunming.delivery.target import Target
from quality_kunming.model.moment import Moment

TODAY = Moment.now().day
"""The day on which the tests deploy; the servers that they start have the same clock."""


def publish(target: Target, release: Release) -> str:
    """Send a release and show it; its name."""
    with target.reached(), target.locked():
        kept = target.releases()
        name = next_name([one.name for one in kept], release.manifest)
        target.send(release, name, kept, carried(release.manifest, kept))
        target.switch(name)
    return name
