"""Where the finished site is put online: one group per place, by kind; passwords and keys are never in it."""

import re
from typing import Annotated

from pydantic import AfterValidator, Field, model_validator

from quality_kunming.model.base import SLUG, Line, Link, Model

_HOST = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?|\[?[0-9A-Fa-f:.]+\]?")
_USER = re.compile(r"[A-Za-z_][A-Za-z0-9._-]*")
_BRANCH = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*(?:/[A-Za-z0-9][A-Za-z0-9._-]*)*")
_BUCKET = re.compile(r"[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]")
_PREFIX = re.compile(r"(?:[A-Za-z0-9][A-Za-z0-9._-]*/)*")
_WITH_PASSWORD = re.compile(r"://[^/?#\s]*:\S*@")


def _fitting(pattern: re.Pattern, advice: str) -> AfterValidator:
    def check(text: str) -> str:
        if text and not pattern.fullmatch(text):
            raise ValueError(advice)
        return text

    return AfterValidator(check)


def _without_password(text: str) -> str:
    if _WITH_PASSWORD.search(text):
        raise ValueError("里面带着密码；这里不能写，请放进环境变量（见 docs/publishing.md）")
    if text.startswith("-"):
        raise ValueError("不能以短横开头")
    return text


def _path(text: str) -> str:
    if text.startswith("-") or any(not one.isprintable() for one in text):
        raise ValueError("不能以短横开头，也不能有看不见的字符")
    if text.rstrip("/") in ("", ".", "..") or ".." in text.split("/"):
        raise ValueError("请写一个专门的文件夹，路径里不用 ..")
    return text.rstrip("/")


Address = Annotated[
    Link, AfterValidator(_without_password), AfterValidator(lambda link: link.rstrip("/"))
]
FolderPath = Annotated[Line, AfterValidator(_path)]


class TargetSettings(Model):
    """One place, whatever its kind."""

    name: str = Field(
        pattern=SLUG.pattern,
        title="名称",
        description="小写字母、数字和连字符，例如 pages：deploy --to 后面写它",
    )
    url: Address | None = Field(
        None,
        title="打开的网址",
        description="放好以后从这个网址读回来核对；不写就是网站自己的网址",
    )
    patience: int = Field(
        30,
        ge=1,
        le=3600,
        title="最多等几秒",
        description="换上新版以后，多少秒之内应当都读得到；有 CDN 的写长一些",
    )


class PagesTarget(TargetSettings):
    """A branch that GitHub, GitLab or Gitea shows as a site."""

    remote: Annotated[Line, AfterValidator(_without_password)] = Field(
        "origin", title="仓库", description="git 的远程名或者地址；不写就是 origin"
    )
    branch: Annotated[Line, _fitting(_BRANCH, "只用字母、数字、点、连字符和 /")] = Field(
        "gh-pages", title="分支", description="平台当作网站的分支；不写就是 gh-pages"
    )
    domain: Annotated[str, _fitting(_HOST, "只写域名")] = Field(
        "", title="自己的域名", description="写进 CNAME；没有就不写"
    )
    patience: int = Field(
        900, ge=1, le=3600, title="最多等几秒", description="平台更新要几分钟；不写就是 900"
    )


class ServedTarget(TargetSettings):
    """A folder that a web server of ours shows."""

    secured: bool = Field(
        True,
        title="响应头照样板",
        description="服务器照 docs/servers/ 的样板设置了响应头；没有就写 false，不核对它们",
    )


class RsyncTarget(ServedTarget):
    """A folder on a server that one reaches by ssh."""

    host: Annotated[Line, _fitting(_HOST, "只写域名或 IP 地址")] = Field(
        title="服务器", description="域名或 IP 地址"
    )
    user: Annotated[str, _fitting(_USER, "只用字母、数字、点、下划线和连字符")] = Field(
        "", title="用户名", description="登录用的用户；不写就照 ssh 自己的设置"
    )
    port: int = Field(22, ge=1, le=65535, title="端口", description="不写就是 22")
    folder: FolderPath = Field(title="文件夹", description="服务器上的，例如 /srv/quality-kunming")


class S3Target(TargetSettings):
    """A bucket of an object store that speaks S3."""

    endpoint: Address | None = Field(
        None,
        title="接口地址",
        description="例如 https://oss-cn-beijing.aliyuncs.com；AWS 不用写",
    )
    region: Line = Field("us-east-1", title="地域", description="例如 oss-cn-beijing")
    bucket: Annotated[Line, _fitting(_BUCKET, "只用小写字母、数字、点和连字符")] = Field(
        title="存储桶", description="桶的名称"
    )
    prefix: Annotated[str, _fitting(_PREFIX, "写成 ztzl/zlkm/ 这样，以 / 结尾")] = Field(
        "", title="放在哪一段下面", description="例如 ztzl/zlkm/；不写就是桶的根"
    )
    path_style: bool = Field(
        False,
        title="桶名写在路径里",
        description="自建的存储多半写 true；阿里云、腾讯云、华为云不写",
    )
    slots: bool = Field(
        False,
        title="两份轮换",
        description="新版放进看不到的那一份，一步换上；要由 docs/servers/nginx/object-store.conf 的 nginx "
        "放在前面。改这一项，prefix 也要换一个",
    )
    patience: int = Field(
        120, ge=1, le=3600, title="最多等几秒", description="CDN 更新要时间；不写就是 120"
    )


class FolderTarget(ServedTarget):
    """A folder on this machine."""

    folder: FolderPath = Field(
        title="文件夹", description="这台电脑上的，例如 /srv/quality-kunming"
    )


class ZipTarget(TargetSettings):
    """A folder on this machine with the site as one zip file."""

    folder: FolderPath = Field(title="文件夹", description="压缩包放在哪里，例如 /srv/portal")


class Targets(Model):
    """data/targets.yaml."""

    pages: tuple[PagesTarget, ...] = Field(
        (), title="Pages 分支", description="GitHub、GitLab、Gitea 的 Pages；一组一个"
    )
    rsync: tuple[RsyncTarget, ...] = Field(
        (), title="服务器", description="用 ssh 登录的服务器；一组一个"
    )
    s3: tuple[S3Target, ...] = Field(
        (), title="对象存储", description="OSS、COS、OBS 等说 S3 的存储；一组一个"
    )
    folder: tuple[FolderTarget, ...] = Field(
        (), title="本机文件夹", description="这台电脑上的文件夹；一组一个"
    )
    zip: tuple[ZipTarget, ...] = Field(
        (), title="压缩包", description="交给别人放的压缩包；一组一个"
    )

    @property
    def all(self) -> tuple[TargetSettings, ...]:
        """Every target, whatever its kind."""
        return tuple(one for name in type(self).model_fields for one in getattr(self, name))

    @model_validator(mode="after")
    def _are_told_apart(self):
        names = [one.name for one in self.all]
        twice = sorted({name for name in names if names.count(name) > 1})
        if twice:
            raise ValueError(f"名称 {'、'.join(twice)} 写了两遍，请改掉一个")
        return self
