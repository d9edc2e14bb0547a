"""What is wrong with a certificate as a sentence, and when one ends."""

import socket
import ssl
from datetime import UTC, datetime
from urllib.parse import urlsplit

PATIENCE = 10
"""Seconds until a server that does not answer is left."""

SENTENCES = (
    ("certificate has expired", "证书过期了，请在服务器上更新证书"),
    ("not yet valid", "证书还没有到生效的时候，请核对这台电脑和服务器的时间"),
    ("doesn't match", "证书不是这个域名的，请核对网址和服务器的证书"),
    ("mismatch", "证书不是这个域名的，请核对网址和服务器的证书"),
    ("self-signed", "证书是自己签的，访客的浏览器不认；请换成正式机构签发的"),
    ("self signed", "证书是自己签的，访客的浏览器不认；请换成正式机构签发的"),
    (
        "unable to get local issuer",
        "这台电脑认不出签发证书的机构：请检查服务器有没有装中间证书，这台电脑的根证书是不是太旧",
    ),
)


def tls_sentence(error: Exception) -> str:
    """Why an encrypted connection could not be made."""
    said = str(error)
    known = next((sentence for words, sentence in SENTENCES if words in said), None)
    return known or f"加密连接没有建成（{type(error).__name__}），请检查服务器的证书和网络"


def certificate_end(url: str) -> datetime | None:
    """Until when the certificate of an address is valid; None where it has none. OSError where it cannot be had."""
    parts = urlsplit(url)
    if parts.scheme != "https":
        return None
    address = (parts.hostname, parts.port or 443)
    with (
        socket.create_connection(address, PATIENCE) as plain,
        ssl.create_default_context().wrap_socket(plain, server_hostname=parts.hostname) as secured,
    ):
        ends = ssl.cert_time_to_seconds(secured.getpeercert()["notAfter"])
    return datetime.fromtimestamp(ends, UTC)
