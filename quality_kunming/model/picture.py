"""A picture, and whose it is."""

from typing import Annotated

from pydantic import AfterValidator, Field, model_validator

from quality_kunming.model.base import ConsentId, Line, Model
from quality_kunming.model.picture_names import tidy_name


def _file(text: str) -> str:
    return tidy_name(text).removeprefix("/")


class Picture(Model):
    """A photograph or drawing under `content/images/`, with whom it belongs to."""

    file: Annotated[Line, AfterValidator(_file)] = Field(
        title="图片文件", description="content/ 里的路径，例如 images/lianliankan.jpg"
    )
    alt: str = Field(
        "",
        title="替代文字",
        description="给看不见图的人：图里有什么；纯装饰的不写，并写 decorative: true",
    )
    decorative: bool = Field(False, title="纯装饰", description="图片不带信息时写 true")
    credit: Line = Field(title="图片来源", description="谁拍的、谁画的，例如 摄影：张三")
    licence: str = Field(
        "", title="授权", description="凭什么可以用，一定要写，例如 作者授权本站使用、CC BY 4.0"
    )
    consents: tuple[ConsentId, ...] = Field(
        (),
        title="同意书",
        description="拍到的人的同意书编号，data/consents/ 里的文件名；拍到孩子一定要写",
    )

    @model_validator(mode="after")
    def _says_what_it_shows(self):
        if not self.alt and not self.decorative:
            raise ValueError(
                "缺少“替代文字”（alt）：给看不见图的人写图里有什么；纯装饰的写 decorative: true"
            )
        return self

    @property
    def attribution(self) -> str:
        """Credit and licence as they stand below the picture."""
        return f"{self.credit}（{self.licence}）" if self.licence else self.credit
