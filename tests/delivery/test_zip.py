"""A zip file for whoever puts the site online by hand."""

import io
import zipfile

import pytest
from delivering import TODAY
from delivery.versions import version

from quality_kunming.delivery.deploying import deploy, rollback
from quality_kunming.delivery.errors import DeliveryError
from quality_kunming.delivery.kinds.zip import Zip
from quality_kunming.model.targets import ZipTarget


@pytest.fixture
def target(tmp_path) -> Zip:
    """A folder for zip files."""
    return Zip(ZipTarget(name="portal", folder=str(tmp_path / "portal")), tmp_path)


@pytest.fixture
def put(target):
    """Deploys a release; returns the bytes of site.zip."""

    def put(release) -> bytes:
        deploy(target, release.folder, lambda _: None, TODAY)
        return (target.base / "site.zip").read_bytes()

    return put


def unpacked(data: bytes) -> dict[str, bytes]:
    """Every file of a zip file."""
    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        return {name: packed.read(name) for name in packed.namelist()}


def test_zip_file_holds_the_site_and_nothing_else(put, make):
    """Whoever unpacks it has what was built, byte for byte."""
    release = make(1)

    files = unpacked(put(release))

    assert files == {
        path: (release.folder / path).read_bytes() for path in release.manifest.all_files
    }


def test_same_site_gives_the_same_zip_file(put, make, tmp_path):
    """Two who build the same site can compare their files."""
    first = put(make(1))
    other = Zip(ZipTarget(name="other", folder=str(tmp_path / "other")), tmp_path)
    deploy(other, make(1).folder, lambda _: None, TODAY)

    assert (tmp_path / "other/site.zip").read_bytes() == first


def test_last_five_are_kept_and_can_come_back(put, make, target):
    """Yesterday's file is one command away; the folder does not fill."""
    for number in range(1, 8):
        put(make(number))

    kept = sorted(path.name[:4] for path in (target.base / "releases").iterdir())
    assert kept == ["0003", "0004", "0005", "0006", "0007"]
    rollback(target, "", lambda _: None)
    assert (
        unpacked((target.base / "site.zip").read_bytes())["index.html"] == version(6)["index.html"]
    )


def test_rest_of_a_deploy_that_was_cut_off_does_no_harm(put, make, target):
    """Half a file is taken away; one that cannot be read counts for nothing."""
    put(make(1))
    (target.base / "releases/.incoming").write_bytes(b"half")
    (target.base / "site.zip").write_bytes(b"damaged")

    assert unpacked(put(make(2)))["index.html"] == version(2)["index.html"]
    assert not (target.base / "releases/.incoming").exists()


def test_previews_have_no_place_in_a_zip_file(target, make):
    """A preview is looked at online, and never handed over."""
    release = make(1, preview=True, origin="https://zlkm.example.com/preview/a")

    with pytest.raises(DeliveryError, match="压缩包没有预览的位置"):
        deploy(target.for_preview("a"), release.folder, lambda _: None, TODAY)
