"""What the options that several tasks take stand for."""

from typing import TYPE_CHECKING

from quality_kunming import environment
from quality_kunming.commands.answers import UnclearError
from quality_kunming.errors import DataError

if TYPE_CHECKING:
    from quality_kunming.model.moment import Moment


def moment_meant(on: str) -> "Moment":
    """The moment that `--on` names, now where it is empty; UnclearError with what is wrong with it."""
    from quality_kunming.model.moment import Moment

    try:
        return Moment.at(on) if on else Moment.now()
    except ValueError as error:
        raise UnclearError(f"--on 写成了“{on}”，{error}") from None


def is_target(name: str) -> bool:
    """Whether an option that takes a target or a manifest names a target: nothing of that name lies here."""
    from quality_kunming.model.base import SLUG

    return SLUG.fullmatch(name) is not None and not (environment.ROOT / name).exists()


def online_manifest(to: str, option: str):
    """The manifest that is online at the target that an option names, None where there is none.

    UnclearError where no target is called so, DeliveryError where it cannot be asked.
    """
    from quality_kunming.delivery.errors import DeliveryError
    from quality_kunming.delivery.online import published_manifest
    from quality_kunming.delivery.targets import find_target

    origin = origin_of_site()
    try:
        target = find_target(environment.ROOT, to)
    except (DataError, DeliveryError) as error:
        raise UnclearError(f"{option} 写的 {to}：{error}") from None
    return published_manifest(target, origin) if origin else None


def origin_of_site() -> str:
    """The address at which the site is meant to be; empty where data/site.yaml cannot be read."""
    from quality_kunming.loading.records import read_model
    from quality_kunming.loading.stray import SITE
    from quality_kunming.model.site import Site
    from quality_kunming.place import Place

    read = read_model(Site, environment.ROOT / SITE, SITE)
    return "" if isinstance(read, list) else Place.of_this_machine().of(read).origin
