"""Addresses that have moved."""

from pydantic import Field

from quality_kunming.model.base import Line, Model


class Redirect(Model):
    """One address that was published, and where its content is now."""

    old: Line = Field(title="旧网址", description="发布过的网址，例如 /news/2022/launch/")
    new: Line = Field(title="新网址", description="现在的网址，例如 /news/2022/launch-2022/")


class Redirects(Model):
    """data/redirects.yaml."""

    redirects: tuple[Redirect, ...] = Field((), title="跳转", description="一组一个")
