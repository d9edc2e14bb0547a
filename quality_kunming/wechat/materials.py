"""What a post is made of: the article's text and all that stands in it, with its pictures in an album."""

from functools import partial
from pathlib import Path

from jinja2 import ChoiceLoader, Environment
from markupsafe import Markup

from quality_kunming.fonts import TO_INSTALL, Fonts
from quality_kunming.images import PictureError
from quality_kunming.images.reading import read_picture
from quality_kunming.model.article import ArticleMatter
from quality_kunming.model.picture import Picture
from quality_kunming.prose import Prose, ProseRenderer, read_video
from quality_kunming.rendering.reads import Reads, Shared
from quality_kunming.templating.environment import environment
from quality_kunming.templating.loader import TEMPLATES, CompiledTemplates
from quality_kunming.wechat.album import Album, encoded
from quality_kunming.wechat.chart import drawn_chart
from quality_kunming.workshop import Workshop

_OWN = CompiledTemplates(Path(__file__).parent)


class Materials:
    """Renders the texts of one workshop in the elements that `flow` reads; `remarks` say what an editor has to do."""

    def __init__(self, workshop: Workshop, album: Album, fonts: Fonts | None, remarks: list[str]):
        self._workshop = workshop
        self._catalog = catalog = workshop.catalog
        self._album = album
        self._fonts = fonts
        self._remarks = remarks
        theme = environment(
            catalog,
            workshop.pictures,
            asset=workshop.asset,
            shared=partial(Shared, Reads()),
            render_prose=lambda *text: self._prose.render(*text),
        )
        self.env: Environment = theme.overlay(loader=ChoiceLoader([_OWN, TEMPLATES]))
        self._blocks = self.env.get_template("blocks.html").module
        self._prose = ProseRenderer(
            place_record=self._record,
            place_picture=self._picture,
            is_absent=catalog.absent.__contains__,
            find_address=catalog.address_of,
            find_figure=catalog.figure_link,
            size_of=workshop.pictures.size_of,
        )

    def prose(self, matter: ArticleMatter) -> Prose:
        """The article's own text."""
        return self._prose.render(matter.body, origin=matter.path)

    def text(self, matter: ArticleMatter, prose: Prose) -> str:
        """Everything that the post says, as HTML for `flow`."""
        lead = self._lead(matter.picture) if matter.picture else None
        values = {"matter": matter, "prose": prose.html, "lead": lead}
        return self.env.get_template("text.html").render(values)

    def _lead(self, picture: Picture) -> Markup:
        alt = "" if picture.decorative else picture.alt
        return Markup(self._picture(picture.file, alt, "", picture.attribution))

    def _picture(self, src: str, alt: str, caption: str, credit: str) -> str:
        name = src.lstrip("/")
        if name in self._catalog.withdrawn_pictures:
            return ""
        self._keep(name, caption or alt)
        return str(self._blocks.picture(name, alt, caption, credit))

    def _record(self, kind: str, key: str) -> str:
        if kind == "video":
            return self._video(key)
        record = self._catalog.get(kind, key)
        if record is None:
            return ""
        return (
            self._chart(record) if kind == "indicator" else str(getattr(self._blocks, kind)(record))
        )

    def _video(self, line: str) -> str:
        video = read_video(line)
        if not self._catalog.expired_consents.isdisjoint(video.credited.consents):
            return ""
        name = video.poster.lstrip("/")
        is_shown = name and name not in self._catalog.withdrawn_pictures
        if is_shown:
            self._keep(name, video.title)
        self._remarks.append(
            f"视频“{video.title}”没法一起复制：请在公众号里点“视频”插入，再删去文中“视频：{video.title}”那一行。"
        )
        return str(self._blocks.video(video, name if is_shown else ""))

    def _chart(self, indicator) -> str:
        drawing = self.env.globals["draw"](indicator, indicator.slug)
        if not drawing.is_drawn:
            words = self._blocks.chart_words if drawing.sentences else self._blocks.chart_numbers
            return str(words(indicator, drawing))
        macros = self.env.get_template("components/chart.html").module
        picture = drawn_chart(drawing, str(macros.chart(drawing)), self._fonts)
        if picture is None:
            self._remarks.append(
                f"图表“{indicator.name}”没有画成图片，放的是数据表：字体里少字；{TO_INSTALL}。"
            )
            return str(self._blocks.chart_numbers(indicator, drawing))
        self._album.keep(drawing.id, picture, indicator.name)
        return str(self._blocks.chart_picture(indicator, drawing, drawing.id))

    def _keep(self, name: str, words: str) -> None:
        try:
            image = read_picture(self._workshop.pictures.original(name))
        except PictureError as error:
            raise PictureError(f"图片“{name}”{error}") from error
        self._album.keep(name, encoded(image), words or Path(name).stem)
