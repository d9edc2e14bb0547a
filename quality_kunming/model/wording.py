"""How things are called: official names, known mistakes, words that are not to be used."""

from pydantic import Field

from quality_kunming.model.base import Line, Model


class OfficialName(Model):
    """The right name of a campaign, body, title or document, and the forms in which it is got wrong."""

    name: Line = Field(title="正确写法", description="全称或规范简称，例如 昆明市市场监督管理局")
    wrong: tuple[Line, ...] = Field((), title="错误写法", description="常见的写错的样子，一行一个")
    source: Line = Field(title="依据", description="哪个文件、哪次报道这样写")


class Wording(Model):
    """data/vocabularies/terms.yaml."""

    names: tuple[OfficialName, ...] = Field((), title="规范名称", description="一组一个")
