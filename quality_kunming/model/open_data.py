"""Whether there is open data, and on which terms."""

from pydantic import Field, model_validator

from quality_kunming.model.base import Link, Model


class OpenData(Model):
    """The open-data part of data/site.yaml; where it is not written there is none."""

    licence: str = Field(
        "",
        title="使用条款",
        description="单位定了别人可以怎样用这些数据才写，例如 CC BY 4.0；没有定就空着，网页照实说没有定",
    )
    licence_link: Link | None = Field(
        None, title="条款网址", description="条款的全文在哪里；没有就不写"
    )

    @model_validator(mode="after")
    def _names_what_it_links(self):
        if self.licence_link and not self.licence:
            raise ValueError("写了“条款网址”（licence_link），还要写“使用条款”（licence）叫什么")
        return self
