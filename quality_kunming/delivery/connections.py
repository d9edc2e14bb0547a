"""Kept connections for many small requests: with the standard library alone they take half of what urllib3 takes.

Nothing is asked twice, and no proxy is known: whoever uses them has another way for what fails here.
"""

import ssl
import weakref
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cached_property
from http.client import HTTPConnection, HTTPException, HTTPSConnection
from urllib.parse import urlsplit

from urllib3.util import wait_for_read

FAULTS = (OSError, HTTPException, ValueError)
"""What a request may raise: ValueError where an address or a header cannot be sent."""


class Connections:
    """To the server of an address; several threads may take them.

    `bundle` is a file of the authorities that are believed, without one those of this machine.
    """

    def __init__(self, address: str, timeout: float, bundle: str | None = None):
        self._parts = urlsplit(address)
        self._timeout = timeout
        self._bundle = bundle
        self._idle: list[HTTPConnection] = []
        weakref.finalize(self, _close, self._idle)

    @contextmanager
    def taken(self) -> Iterator[HTTPConnection]:
        """One that nobody else has meanwhile, opened anew where the server has closed it; after a fault no more."""
        try:
            connection = self._idle.pop()
            if connection.sock and wait_for_read(connection.sock, 0):
                connection.close()
        except IndexError:
            connection = self._opened()
        try:
            yield connection
        except BaseException:
            connection.close()
            raise
        self._idle.append(connection)

    def _opened(self) -> HTTPConnection:
        place = self._parts.hostname, self._parts.port
        if self._parts.scheme == "http":
            return HTTPConnection(*place, timeout=self._timeout)
        return HTTPSConnection(*place, timeout=self._timeout, context=self._trusted)

    @cached_property
    def _trusted(self) -> ssl.SSLContext:
        return ssl.create_default_context(cafile=self._bundle)


def _close(connections: list[HTTPConnection]) -> None:
    for one in connections:
        one.close()
