"""The targets of data/targets.yaml, ready to be used."""

from pathlib import Path

from quality_kunming.delivery.errors import DeliveryError
from quality_kunming.delivery.kinds.folder import Folder
from quality_kunming.delivery.kinds.pages import Pages
from quality_kunming.delivery.kinds.rsync import Rsync
from quality_kunming.delivery.kinds.s3 import S3
from quality_kunming.delivery.kinds.zip import Zip
from quality_kunming.delivery.target import Target
from quality_kunming.errors import DataError
from quality_kunming.loading.records import read_model
from quality_kunming.model import targets as model
from quality_kunming.model.policy import POLICY_FILES

KINDS: dict[type[model.TargetSettings], type[Target]] = {
    model.PagesTarget: Pages,
    model.RsyncTarget: Rsync,
    model.S3Target: S3,
    model.FolderTarget: Folder,
    model.ZipTarget: Zip,
}
FILE = POLICY_FILES["targets"]


def find_target(root: Path, name: str) -> Target:
    """The target of a name; without one, the only target there is. DataError as from loading, DeliveryError."""
    declared = {one.name: one for one in _declared(root).all}
    if not declared:
        raise DeliveryError(f"{FILE} 里还没有目标，写法见 docs/publishing.md。")
    names = "、".join(declared)
    if not name and len(declared) > 1:
        raise DeliveryError(f"有几个目标，请用 --to 写明放到哪里：{names}。")
    settings = declared.get(name) if name else next(iter(declared.values()))
    if not settings:
        raise DeliveryError(f"{FILE} 里没有“{name}”这个目标。可以用的有：{names}。")
    return KINDS[type(settings)](settings, root)


def _declared(root: Path) -> model.Targets:
    if not (root / FILE).is_file():
        return model.Targets()
    targets = read_model(model.Targets, root / FILE, FILE)
    if isinstance(targets, list):
        raise DataError(targets)
    return targets
