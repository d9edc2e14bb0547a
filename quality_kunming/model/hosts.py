"""Other sites to which pages may lead."""

import re
from typing import Annotated
from urllib.parse import urlsplit

from pydantic import AfterValidator, Field, field_validator, model_validator

from quality_kunming.model.base import Line, Model

_NAME = re.compile(r"(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]")
GOVERNMENT = "gov.cn"
PLATFORMS = {
    "mp.weixin.qq.com": "微信公众平台",
    "channels.weixin.qq.com": "微信视频号",
    "v.qq.com": "腾讯视频",
    "weibo.com": "微博",
    "weibo.cn": "微博",
    "douyin.com": "抖音",
    "kuaishou.com": "快手",
    "bilibili.com": "哔哩哔哩",
    "b23.tv": "哔哩哔哩",
    "xiaohongshu.com": "小红书",
    "zhihu.com": "知乎",
    "toutiao.com": "今日头条",
    "ixigua.com": "西瓜视频",
    "baijiahao.baidu.com": "百家号",
    "youku.com": "优酷",
}
"""Hosts on which anybody may publish: one account of theirs can be trusted, not all of it."""


def _host_name(text: str) -> str:
    if not _NAME.fullmatch(text):
        raise ValueError(
            f"写成了“{text}”；只写域名：小写字母、数字、点和连字符，不带 https://、端口和后面的路径"
        )
    return text


class Host(Model):
    """One outside host."""

    host: Annotated[Line, AfterValidator(_host_name)] = Field(
        title="域名", description="只写域名，例如 www.samr.gov.cn"
    )
    name: Line = Field(title="谁的网站", description="例如 国家市场监督管理总局")
    starts: tuple[Line, ...] = Field(
        (),
        title="只限这些网址",
        description="谁都能发东西的平台（公众号、视频号、微博）一定要写：单位自己的账号或文章的网址，一行一个，"
        "照这个开头的才可以链接；不写就是整个网站",
    )

    helps: bool = Field(
        False,
        title="办事的地方",
        description="本单位自己的，或者国家统一办事的平台，本站请大家去那里办的，写 true：去那里不再提示“离开本站”，"
        "例如 全国12315平台",
    )

    @model_validator(mode="after")
    def _is_not_open_to_all(self):
        if (platform := platform_of(self.host)) and not self.starts:
            raise ValueError(
                f"{platform}谁都能发，不能整个放进来；请写“只限这些网址”（starts）：单位自己的账号或文章的网址，一行一个"
            )
        for one in self.starts:
            if host_of(one) != self.host:
                raise ValueError(
                    f"“只限这些网址”里的“{one}”不在 {self.host} 上；请写完整的 https:// 网址"
                )
        return self

    def allows(self, address: str) -> bool:
        """Whether an address of the host may be linked to."""
        own = address.partition("//")[2]
        return not self.starts or any(
            _goes_on_from(own, one.partition("//")[2]) for one in self.starts
        )


class Hosts(Model):
    """data/hosts.yaml."""

    hosts: tuple[Host, ...] = Field((), title="外部网站", description="一组一个")

    @field_validator("hosts")
    @classmethod
    def _are_told_apart(cls, hosts):
        names = [host.host for host in hosts]
        twice = sorted({name for name in names if names.count(name) > 1})
        if twice:
            raise ValueError(f"域名 {'、'.join(twice)} 写了两遍，请删去一组")
        return hosts

    @property
    def names(self) -> dict[str, str]:
        """Host → whose site it is."""
        return {one.host: one.name for one in self.hosts}

    @property
    def helping(self) -> frozenset[str]:
        """The hosts to which this site sends its visitors for help: no stranger's, so no notice."""
        return frozenset(one.host for one in self.hosts if one.helps)

    def allows(self, host: str, address: str) -> bool:
        """Whether one may link to an address of a host."""
        return any(one.host == host and one.allows(address) for one in self.hosts)


def _goes_on_from(address: str, start: str) -> bool:
    """Whether an address is one that is named, or lies below it: /kmscjg/1 below /kmscjg, not /kmscjg-2."""
    rest = address.removeprefix(start)
    return address.startswith(start) and (not rest or start[-1] in "/=" or rest[0] in "/?#&")


def platform_of(host: str) -> str:
    """What a host on which anybody may publish is called; empty for any other."""
    parts = host.split(".")
    names = (".".join(parts[at:]) for at in range(len(parts)))
    return next((PLATFORMS[one] for one in names if one in PLATFORMS), "")


def is_government(host: str) -> bool:
    """Whether a host is a Chinese government's: leaving for it needs no notice."""
    return host == GOVERNMENT or host.endswith(f".{GOVERNMENT}")


def host_of(url: str) -> str:
    """The host of an address in lower case; empty where it has none."""
    try:
        return urlsplit(url).hostname or ""
    except ValueError:
        return ""
