"""What the disk of this machine cannot do, as a sentence."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from quality_kunming.delivery.errors import DeliveryError


@contextmanager
def faults_of_disk(place: Path) -> Iterator[None]:
    """Faults of a disk, told as sentences."""
    try:
        yield
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise DeliveryError(
            f"{place} 写不进去（{reason}），请检查磁盘空间和文件夹权限。"
        ) from error
