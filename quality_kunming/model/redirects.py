"""Addresses that have moved."""

import re
from typing import Annotated

from pydantic import AfterValidator, Field, field_validator

from quality_kunming.model.base import Line, Model

_ADDRESS = re.compile(r"/(?:[a-z0-9]+(?:-[a-z0-9]+)*/)*")


def _page_address(text: str) -> str:
    if not _ADDRESS.fullmatch(text):
        raise ValueError(
            "本站的网址以 / 开头、以 / 结尾，中间是小写字母、数字和连字符，例如 /news/2022/launch/"
        )
    return text


def _moved_address(text: str) -> str:
    if text == "/":
        raise ValueError("首页不能跳转到别处；请写搬走的那一页的网址")
    return _page_address(text)


class Redirect(Model):
    """One address that was published, and where its content is now."""

    old: Annotated[Line, AfterValidator(_moved_address)] = Field(
        title="旧网址", description="发布过的网址，例如 /news/2022/launch/"
    )
    new: Annotated[Line, AfterValidator(_page_address)] = Field(
        title="新网址", description="现在的网址，例如 /news/2022/launch-2022/"
    )


class Redirects(Model):
    """data/redirects.yaml."""

    redirects: tuple[Redirect, ...] = Field((), title="跳转", description="一组一个")

    @field_validator("redirects")
    @classmethod
    def _are_told_apart(cls, redirects):
        olds = [one.old for one in redirects]
        twice = sorted({old for old in olds if olds.count(old) > 1})
        if twice:
            raise ValueError(f"旧网址 {'、'.join(twice)} 写了两遍，请删去一组")
        return redirects
