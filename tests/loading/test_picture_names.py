"""Pictures under the names that editors' computers give them."""

import unicodedata

import pytest

from quality_kunming.loading.pictures import find_picture, why_unusable
from quality_kunming.model.picture import Picture
from quality_kunming.model.picture_names import tidy_name

NAME = "images/café.png"


@pytest.mark.parametrize(
    "written",
    [
        "images/a.png",
        "./images/a.png",
        "../../images/a.png",
        ".\\images\\a.png",
        "images\\a.png",
        "content/images/a.png",
        "images/./a.png",
    ],
)
def test_way_to_a_picture_is_understood(written):
    """A path that a file manager or another program gives leads to the same picture."""
    picture = Picture(file=written, alt="花市", credit="摄影：张三", licence="作者授权本站使用")

    assert tidy_name(written) == "images/a.png"
    assert picture.file == "images/a.png"


@pytest.mark.parametrize("form", ["NFC", "NFD"])
@pytest.mark.parametrize("written", ["NFC", "NFD"])
def test_accents_may_be_stored_in_either_way(tmp_path, form, written):
    """A name that looks the same is the same: macOS stores letters with accents in two parts."""
    (tmp_path / "images").mkdir()
    path = tmp_path / unicodedata.normalize(form, NAME)
    path.write_bytes(b"")

    assert find_picture(tmp_path, unicodedata.normalize(written, NAME)) == path


@pytest.mark.parametrize("written", ["dianchi.jpg", "images/Dianchi.JPG", "images/dian chi.jpg"])
def test_name_that_is_nearly_right_is_told(tmp_path, written):
    """One sentence says which picture there is instead."""
    (tmp_path / "images").mkdir()
    (tmp_path / "images/dianchi.jpg").write_bytes(b"")

    assert why_unusable(tmp_path, written) == (
        f"content/ 里没有图片 {written}，有的是 images/dianchi.jpg；请照着写"
    )
