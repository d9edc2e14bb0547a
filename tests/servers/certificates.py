"""Certificates for a server of the tests, by an authority of the tests."""

from datetime import UTC, datetime, timedelta
from ipaddress import ip_address
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

HOST = "127.0.0.1"


def certificate(folder: Path, *, days: int = 90, host: str = HOST) -> str:
    """Make an authority in `folder/authority.pem` and a certificate that ends in some days; nginx's words for it."""
    folder.mkdir()
    authority_key, own_key = (ec.generate_private_key(ec.SECP256R1()) for _ in range(2))
    authority = _signed(
        "tests", authority_key, "tests", authority_key, days=3650, is_authority=True
    )
    own = _signed(host, own_key, "tests", authority_key, days=days, host=host)
    pem = serialization.Encoding.PEM
    (folder / "authority.pem").write_bytes(authority.public_bytes(pem))
    (folder / "own.pem").write_bytes(own.public_bytes(pem))
    (folder / "own.key").write_bytes(
        own_key.private_bytes(pem, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    )
    return f"ssl_certificate {folder}/own.pem; ssl_certificate_key {folder}/own.key;"


def _signed(
    name: str, key, by: str, by_key, *, days: int, is_authority: bool = False, host: str = ""
) -> x509.Certificate:
    now = datetime.now(UTC)
    names = [x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, one)]) for one in (name, by)]
    made = (
        x509.CertificateBuilder()
        .subject_name(names[0])
        .issuer_name(names[1])
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=400))
        .not_valid_after(now + timedelta(days=days))
        .add_extension(x509.BasicConstraints(ca=is_authority, path_length=None), critical=True)
    )
    if host:
        names = [x509.IPAddress(ip_address(host))]
        made = made.add_extension(x509.SubjectAlternativeName(names), critical=False)
    return made.sign(by_key, hashes.SHA256())
