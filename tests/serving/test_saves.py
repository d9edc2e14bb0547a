"""What an editor's save changes in the pages of the preview, and that they are those of a build."""

import re

from support import TODAY, as_written

from quality_kunming.building import build
from quality_kunming.environment import ROOT
from quality_kunming.loading.collection import Collection
from quality_kunming.model.addresses import file_of
from quality_kunming.output.assets import assets_folder
from quality_kunming.pages import views
from quality_kunming.serving.files import STATIC
from quality_kunming.serving.printer import Printer
from quality_kunming.workshop import Workshop

ARTICLE = "content/news/2022/launch.md"
PAGE = "/news/2022/launch/"


def test_preview_has_the_files_of_a_build(served, tmp_path_factory):
    """What an editor sees is what will be built: every page, feed, list and style, to the byte."""
    output = tmp_path_factory.mktemp("built")
    build(served.root, TODAY, output=output / "site")
    catalog = served.preview.ask(lambda save: save.state.printer.catalog)
    printer = served.preview.ask(lambda save: save.state.printer)
    files = [path for path in (output / "site").rglob("*") if path.is_file()]
    names = {path.relative_to(output / "site").as_posix() for path in files} - {"manifest.json"}

    pages = {file_of(one): printer.page(one).html for one in views(catalog)}
    others = {name: printer.file(name) for name in names if not name.endswith(".html")}
    made = others | {name: text.encode() for name, text in pages.items()}
    left = {name for name in names - made.keys() if not name.startswith("leaving/")}

    assert left == set()
    assert [one for one in made if made[one] != (output / "site" / one).read_bytes()] == []


def test_every_page_of_the_repository_is_there(tmp_path):
    """The way to one page finds just those that the site has, each the same."""
    collection = Collection(ROOT)
    workshop = Workshop.of(collection, TODAY, assets_folder(STATIC), preview=True)
    every = views(workshop.catalog)
    printer = Printer(workshop, {})

    assert [one for one, view in every.items() if printer.find(one) != view] == []
    assert printer.find("/nothing/") is None


def test_save_shows_on_the_page_and_in_lists(served):
    """A title that was changed stands everywhere at once."""
    served.get("/news/")
    served.change(ARTICLE, "title: 启动仪式举行", "title: 启动仪式在昆明举行")

    assert "启动仪式在昆明举行" in as_written(served.get(PAGE).text)
    assert "启动仪式在昆明举行" in as_written(served.get("/news/").text)
    assert "启动仪式在昆明举行" in served.get("/feeds/all.xml").text


def test_added_renamed_and_removed_files_are_followed(served):
    """A page comes and goes with its file."""
    text = served.remove(ARTICLE)
    gone = served.get(PAGE).status
    served.save("content/news/2022/begin.md", text.encode())

    assert (gone, served.get(PAGE).status, served.get("/news/2022/begin/").status) == (
        404,
        404,
        200,
    )
    assert "/news/2022/begin/" in served.get("/sitemap.xml").text


def test_changed_record_shows_on_the_pages_of_others(served):
    """What an activity is called stands in the news about it as well."""
    served.get(PAGE)
    served.change(
        "data/activities/2022/lianliankan.yaml", "short_name: 连连看", "short_name: 连起来"
    )

    assert "连起来" in served.get(PAGE).text


def test_link_to_another_site_leads_over_the_notice(served):
    """An editor can follow a link that leaves the site, also in a tab from before."""
    served.change(ARTICLE, "启动。", "启动，见[新华网](https://news.example.com/a)。")
    (notice,) = {
        part.split("/index.html")[0].split("leaving/")[1]
        for part in served.get(PAGE).text.split('"')
        if "leaving/" in part
    }
    page = served.get(f"/leaving/{notice}/")
    served.preview._save = None
    served.preview.take()

    assert (page.status, "https://news.example.com/a" in page.text) == (200, True)
    assert served.get(f"/leaving/{notice}/").status == 200
    assert served.get("/leaving/nowhere-00000000/").status == 404


def test_download_is_the_file_itself(served):
    """A form that was put into its folder can be opened at once."""
    served.save("content/downloads/form.pdf", b"%PDF-1.4 form")
    response = served.get("/downloads/form.pdf")

    assert (response.getheader("Content-Type"), response.data) == (
        "application/pdf",
        b"%PDF-1.4 form",
    )


def test_one_stylesheet_is_put_together_from_its_parts(served):
    """Styles are as visitors get them: one file, without the layers that old browsers do not know."""
    page = served.get("/").text
    address = next(part for part in page.split('"') if part.endswith("css/site.css"))
    sheet = served.get(f"/{address}")

    assert sheet.getheader("Content-Type") == "text/css; charset=utf-8"
    assert "--color-" in sheet.text
    assert "@import" not in sheet.text


def test_page_that_is_not_public_yet_says_until_when(served):
    """Who opens what is written for a later minute reads when it will be there, and how to see it now."""
    later = "content/news/2027/later.md"
    text = (served.root / ARTICLE).read_text("utf-8")
    served.save(later, re.sub(r"date: .*", "date: 2027-01-04 09:00", text).encode())
    page = "/news/2027/later/"
    told = served.strip(page)

    assert served.get(page).status == 404
    assert "2027年1月4日9:00才出现" in told
    assert 'serve --on "2027-01-04 09:00"' in told
    assert later in told
