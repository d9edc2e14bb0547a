"""Finding a picture, naming its files, making them once and handing them to the output."""

import re
import sys
from concurrent.futures import ThreadPoolExecutor

import pytest

from quality_kunming.images import PictureError, PictureLibrary
from quality_kunming.images.encoding import encode_picture
from tests.images.drawing import encoded, four_corners, outputs


def test_page_offers_avif_then_webp_then_jpeg_at_every_width(library, save):
    """A template can write `<picture>` from the answer without arithmetic."""
    picture = library.render(save("lake.png", four_corners(80, 60)), widths=(20, 40))

    stem = re.fullmatch(r"/(images/lake-[0-9a-f]{8})-40\.jpg", picture.fallback)[1]
    assert picture.sources == (
        ("image/avif", f"/{stem}-20.avif 20w, /{stem}-40.avif 40w"),
        ("image/webp", f"/{stem}-20.webp 20w, /{stem}-40.webp 40w"),
    )
    assert picture.fallback_srcset == f"/{stem}-20.jpg 20w, /{stem}-40.jpg 40w"
    assert (picture.width, picture.height) == (40, 30)


def test_picture_is_never_enlarged(library, save):
    """The original's width ends the list; wider ones are left out."""
    picture = library.render(save("small.png", four_corners(50, 30)), widths=(20, 360, 720))

    assert sorted({each.width for each in picture.renditions}) == [20, 50]


def test_file_names_are_pinyin_and_lower_case(library, save):
    """Addresses stay ASCII whatever the editor called the file."""
    picture = library.render(save("滇池 海埂IMG_01.PNG", four_corners()), widths=(20,))

    assert re.fullmatch(r"/images/dian-chi-hai-geng-img-01-[0-9a-f]{8}-20\.jpg", picture.fallback)


def test_nameless_file_still_has_an_address(library, save):
    """A name of symbols only has no pinyin."""
    picture = library.render(save("——.png", four_corners()), widths=(20,))

    assert picture.fallback.startswith("/images/picture-")


def test_new_content_is_a_new_address(tmp_path, content, library, save):
    """A changed picture reaches visitors although browsers keep the old address."""
    name = save("lake.png", four_corners())
    before = library.render(name)
    save("lake.png", four_corners().rotate(180))
    after = PictureLibrary(content, tmp_path / "cache").render(name)

    assert before.fallback != after.fallback


def test_written_files_are_the_renditions_used(library, save, tmp_path):
    """The output holds every file the pages name, and no other."""
    save("unused.png", four_corners())
    picture = library.render(save("lake.png", four_corners()), widths=(20, 40))

    assert library.write(tmp_path / "output") == 6
    written = {path.relative_to(tmp_path / "output").as_posix() for path in _files(tmp_path)}
    assert written == {each.path for each in picture.renditions}


def test_two_makers_make_the_same_bytes(content, save, tmp_path):
    """Builds of one commit are byte-identical, with or without a cache."""
    name = save("lake.png", four_corners(400, 300).rotate(20))
    results = []
    for maker in ("one", "two"):
        library = PictureLibrary(content, tmp_path / maker)
        picture = library.render(name, widths=(90, 200))
        library.write(tmp_path / maker / "output")
        files = [tmp_path / maker / "output" / each.path for each in picture.renditions]
        results.append((picture, [file.read_bytes() for file in files]))

    assert results[0] == results[1]


def test_encoders_side_by_side_keep_their_own_settings():
    """Encoding in threads changes no byte (Pillow keeps an encoder's settings in the image)."""
    image = four_corners(60, 40)
    runs = [[each.data for each in encode_picture(image, (20, 60))] for _ in range(40)]

    assert all(run == runs[0] for run in runs)


def test_width_does_not_depend_on_the_other_widths(content, save, tmp_path):
    """One address always means the same bytes."""
    name = save("lake.png", four_corners(400, 300).rotate(20))
    library = PictureLibrary(content, tmp_path / "cache")
    narrow = outputs(library, library.render(name, widths=(90,)), tmp_path / "one")
    library = PictureLibrary(content, tmp_path / "cache")
    library.render(name, widths=(90, 200))
    library.write(tmp_path / "two")

    for file in narrow.values():
        assert file.read_bytes() == (tmp_path / "two" / "images" / file.name).read_bytes()


def test_second_build_does_not_decode(content, save, tmp_path, monkeypatch):
    """A restored cache spares the work."""
    name = save("lake.png", four_corners())
    first = PictureLibrary(content, tmp_path / "cache").render(name)
    monkeypatch.setattr(
        "quality_kunming.images.cache.read_picture", lambda data: pytest.fail("decoded")
    )

    assert PictureLibrary(content, tmp_path / "cache").render(name) == first


@pytest.mark.parametrize("damage", [b"", b"{}", b"[[1]]", b"\xff", b"null", b"[]"])
@pytest.mark.parametrize("file", ["*.json", "*-20.avif"])
def test_damaged_cache_entry_is_made_again(content, save, tmp_path, file, damage):
    """A half-restored cache costs time, never a broken picture."""
    name = save("lake.png", four_corners())
    cache = tmp_path / "cache"
    library = PictureLibrary(content, cache)
    good = outputs(library, library.render(name, widths=(20,)), tmp_path / "one")
    next(cache.rglob(file)).write_bytes(damage)
    library = PictureLibrary(content, cache)
    again = outputs(library, library.render(name, widths=(20,)), tmp_path / "two")

    assert {k: v.read_bytes() for k, v in again.items()} == {
        k: v.read_bytes() for k, v in good.items()
    }


def test_missing_cache_file_is_made_again(content, save, tmp_path):
    """The same for a file that was deleted."""
    name = save("lake.png", four_corners())
    PictureLibrary(content, tmp_path / "cache").render(name, widths=(20,))
    next((tmp_path / "cache").rglob("*-20.webp")).unlink()
    library = PictureLibrary(content, tmp_path / "cache")
    library.render(name, widths=(20,))

    assert library.write(tmp_path / "output") == 3


def test_builds_may_share_a_cache_at_the_same_time(content, save, tmp_path):
    """Makers of one entry do not see each other's unfinished files, and leave none behind."""
    name = save("lake.png", four_corners(200, 150))
    libraries = [PictureLibrary(content, tmp_path / "cache") for _ in range(8)]
    with ThreadPoolExecutor(8) as pool:
        pictures = list(pool.map(lambda each: each.render(name, widths=(90,)), libraries))

    assert len(set(pictures)) == 1
    assert not list((tmp_path / "cache").rglob("*.part"))


def test_picture_is_found_whichever_way_its_accents_are_stored(library, save):
    """macOS stores é as two characters; the editor's Markdown has one."""
    save("cafe\u0301.png", four_corners())

    assert library.render("images/caf\u00e9.png", widths=(20,)).width == 20


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("images/lake.jpg", "图片“images/lake.jpg”在 content/ 里找不到"),
        ("images/Lake.PNG", "图片“images/Lake.PNG”里的“Lake.PNG”与磁盘上的“lake.png”大小写不同"),
        ("Images/lake.png", "里的“Images”与磁盘上的“images”大小写不同"),
        ("images\\lake.png", "用了反斜杠"),
        ("../secret.png", "不是 content/ 里的文件"),
        ("images/../../secret.png", "不是 content/ 里的文件"),
        ("/images/lake.png", "不是 content/ 里的文件"),
        ("", "不是 content/ 里的文件"),
        ("images", "是一个文件夹"),
        ("images/lake.png/x.png", "找不到"),
        ("images/\0.png", "找不到"),
        ("https://example.org/x.png", "不是 content/ 里的文件"),
    ],
)
def test_wrong_name_is_explained(library, save, tmp_path, name, message):
    """An editor reads what is wrong with the name, the same on every operating system."""
    save("lake.png", four_corners())
    (tmp_path / "secret.png").write_bytes(encoded(four_corners(), "PNG"))

    with pytest.raises(PictureError, match=re.escape(message)):
        library.render(name)


@pytest.mark.skipif(sys.platform == "win32", reason="symbolic links need a privilege there")
def test_link_out_of_content_is_refused(library, content, tmp_path):
    """A picture cannot pull in a file from elsewhere on the machine."""
    (tmp_path / "secret.png").write_bytes(encoded(four_corners(), "PNG"))
    (content / "images" / "link.png").symlink_to(tmp_path / "secret.png")

    with pytest.raises(PictureError, match="指向 content/ 之外"):
        library.render("images/link.png")


@pytest.mark.parametrize("widths", [(), (0,), (-1, 360)])
def test_impossible_widths_are_a_programming_error(library, save, widths):
    """Not the editor's fault, so not a PictureError."""
    with pytest.raises(ValueError, match="widths must be positive") as caught:
        library.render(save("lake.png", four_corners()), widths=widths)

    assert not isinstance(caught.value, PictureError)


def _files(tmp_path):
    return [path for path in (tmp_path / "output").rglob("*") if path.is_file()]
