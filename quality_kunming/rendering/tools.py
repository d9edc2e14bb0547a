"""What the pages of one variant are rendered with: the environment, the parts around a page, the texts."""

from functools import partial

from quality_kunming.prose import ProseRenderer
from quality_kunming.rendering.framing import Framing
from quality_kunming.rendering.reads import NotedCatalog, NotedPictures, Reads, Shared
from quality_kunming.rendering.variant import Variant
from quality_kunming.templating import blocks
from quality_kunming.templating.environment import environment
from quality_kunming.workshop import Workshop


class Tools:
    """Templates of one variant over a noted catalog and noted pictures; what they ask goes to `reads`."""

    def __init__(
        self,
        workshop: Workshop,
        variant: Variant,
        catalog: NotedCatalog,
        pictures: NotedPictures,
        reads: Reads,
    ):
        self.env = environment(
            catalog,
            pictures,
            asset=workshop.asset,
            shared=partial(Shared, reads),
            render_prose=lambda *text: self.prose.render(*text),
        )
        self.framing = Framing(self.env, reads)
        self.env.globals |= {
            "framed": self.framing.mark,
            "variant": variant,
            "other_rendering": OTHER_RENDERING,
        }
        self.prose = ProseRenderer(
            place_record=partial(blocks.place_record, self.env, catalog, pictures),
            place_picture=partial(blocks.place_picture, self.env, catalog, pictures),
            is_absent=catalog.absent.__contains__,
            find_address=catalog.address_of,
            find_figure=catalog.figure_link,
            size_of=pictures.size_of,
        )


OTHER_RENDERING = "\ue012"
"""What templates have in the place of the address of the same page in the other variant: the parts around a page are
made once for many pages. A private-use character, as those of `framing`."""
