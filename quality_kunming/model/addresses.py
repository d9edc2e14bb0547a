"""Addresses, and the files in which they are stored."""

import re


def file_of(address: str) -> str:
    """Where an address is stored in the output: `/` → index.html, `/a/` → a/index.html, `/x.xml` → x.xml."""
    path = address.removeprefix("/")
    return path + "index.html" if path == "" or path.endswith("/") else path


def address_of(file: str) -> str:
    """The address of a stored file; the reverse of `file_of`."""
    return "/" + (
        file.removesuffix("index.html") if re.search(r"(^|/)index\.html$", file) else file
    )
