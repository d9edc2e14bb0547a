"""The lock of a target on this machine, with the sentences for the operator."""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from quality_kunming.delivery.errors import DeliveryError
from quality_kunming.locking import TakenError, held


@contextmanager
def locked(path: Path, busy_message: str) -> Iterator[None]:
    """Hold the lock for the block; DeliveryError with the message where another holds it."""
    with ExitStack() as stack:
        try:
            stack.enter_context(held(path))
        except TakenError:
            raise DeliveryError(busy_message) from None
        except OSError as error:
            raise DeliveryError(f"{path.parent} 里写不了（{error.strerror}）。") from None
        yield
