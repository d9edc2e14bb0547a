"""A network that can be cut: a way to a port of 127.0.0.1 that ends after so many bytes."""

import socket
import threading
from contextlib import suppress

FOREVER = 1 << 62


class CutOff:
    """Passes connections on to `port`; once `left` bytes have gone there, every connection ends without a word."""

    def __init__(self, port: int, left: int = FOREVER):
        self.target = port
        self.left = left
        self._lock = threading.Lock()
        self._pairs: list[tuple[socket.socket, socket.socket]] = []
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port = self._listener.getsockname()[1]
        threading.Thread(target=self._accept, daemon=True).start()

    def close(self) -> None:
        """Let nobody through any more."""
        with suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        self.cut()

    def _accept(self) -> None:
        with suppress(OSError):
            while True:
                near, _ = self._listener.accept()
                if self.left <= 0:
                    near.close()
                    continue
                far = socket.create_connection(("127.0.0.1", self.target))
                self._pairs.append((near, far))
                for source, sink, counts in ((near, far, True), (far, near, False)):
                    threading.Thread(
                        target=self._pass, args=(source, sink, counts), daemon=True
                    ).start()

    def _pass(self, source: socket.socket, sink: socket.socket, counts: bool) -> None:
        with suppress(OSError):
            while data := source.recv(4096):
                if counts and self._spend(len(data)):
                    self.cut()
                    return
                sink.sendall(data)
        for one in (source, sink):
            with suppress(OSError):
                one.shutdown(socket.SHUT_RDWR)

    def _spend(self, size: int) -> bool:
        with self._lock:
            self.left -= size
            return self.left < 0

    def cut(self) -> None:
        """End every connection that there is without a word."""
        for pair in self._pairs:
            for one in pair:
                with suppress(
                    OSError
                ):  # closed alone, it would live on where a thread reads from it
                    one.shutdown(socket.SHUT_RDWR)
                one.close()
