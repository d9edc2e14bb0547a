"""The site itself: who runs it, how it is registered, what is made of it, which columns it has."""

import re
from enum import StrEnum
from typing import Annotated

from pydantic import AfterValidator, Field, field_validator

from quality_kunming.model.base import Line, Link, Model
from quality_kunming.model.channel import Channel
from quality_kunming.model.city import City
from quality_kunming.model.open_data import OpenData
from quality_kunming.model.terms import Terms

_GOVERNMENT = re.compile(
    r"https?://(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)*gov\.cn\.?(?::\d+)?(?:[/?#].*)?",
    re.ASCII | re.IGNORECASE,
)


def _root(link: str) -> str:
    """An address below which pages can lie, without the last slash."""
    if not re.fullmatch(
        r"https?://[a-z0-9.-]+(?::[0-9]+)?(?:/[a-z0-9._~-]+)*/*", link, re.ASCII | re.IGNORECASE
    ):
        raise ValueError(
            "只写 https://、域名和子路径，没有 ?、#、@ 和汉字，例如 https://www.km.gov.cn/ztzl/zlkm"
        )
    return link.rstrip("/")


class Profile(StrEnum):
    """How the site is published."""

    OFFICIAL = "正式"
    DEMONSTRATION = "演示"


class NamedLink(Model):
    """A link of the footer."""

    name: Line = Field(title="名称", description="例如 昆明市市场监督管理局")
    link: Link = Field(title="网址", description="以 https:// 或 http:// 开头")


class Column(Model):
    """A column of the site: what every page calls it, and how the government's meta tags describe it."""

    section: Line = Field(title="网址第一段", description="例如 activities；首页写 home")
    name: Line = Field(title="栏目名称", description="导航和每一页都这样叫它，例如 主题活动")
    short_name: str = Field(
        "", title="简称", description="窄处用，例如 活动、质量官；和名称一样就不写"
    )
    title: str = Field("", title="页面标题", description="栏目那一页的大标题；和名称一样就不写")
    kind: Line = Field(title="栏目类别", description="例如 工作动态、政务服务、互动交流")
    description: Line = Field(title="栏目描述", description="一句话，写在栏目那一页的标题下面")
    keywords: tuple[Line, ...] = Field(title="栏目关键词", description="3 到 5 个", min_length=1)

    @property
    def address(self) -> str:
        """Where its own page is."""
        return self.address_of(self.section)

    @staticmethod
    def address_of(section: str) -> str:
        """The address of a section's own page."""
        return "/" if section == "home" else f"/{section}/"

    @property
    def completed(self) -> "Column":
        """The same with its name in place of what is not written."""
        return self.model_copy(
            update={
                "short_name": self.short_name or self.name,
                "title": self.title or self.name,
            }
        )


class Site(Model):
    """data/site.yaml. What the bureau has not given yet stays empty and is shown as 待填 in preview."""

    name: Line = Field(title="网站名称", description="例如 质量昆明")
    tagline: Line = Field(title="一句话", description="网站是做什么的")
    description: Line = Field(title="网站描述", description="搜索引擎和分享时用，100 字以内")
    keywords: tuple[Line, ...] = Field(title="关键词", description="3 到 6 个")
    spirit: Line = Field(title="城市质量精神", description="诚信 阳光 卓越 惠民")
    origin: Annotated[Link, AfterValidator(_root)] = Field(
        title="网址",
        description="带 https://，可以带子路径，末尾不写 /；在 .gov.cn 之下是正式网站，别处是演示站点",
    )
    city: City = Field(title="城市", description="给哪个城市办的；换一个城市，先改这里")
    organiser: Line = Field(title="主办单位", description="全称")
    undertaker: str = Field("", title="承办单位", description="全称")
    contact: tuple[Channel, ...] = Field(
        (), title="联系方式", description="电话、邮箱；没有核实的不写"
    )
    feedback: Channel | None = Field(
        None,
        title="收意见",
        description="网页写错了告诉谁：一个电话、邮箱或者网页，有人看才写；没有就不写，"
        "每页页尾就不请大家提意见，只说投诉举报打哪个号",
    )
    terms: Terms | None = Field(
        None,
        title="同意书",
        description="报名、投稿的人同意什么；征集里没有自己写的，都用这一份；请单位的法务看过再写",
    )
    identification_code: str = Field("", title="网站标识码", description="10 位；没有就空着")
    icp: str = Field("", title="ICP 备案号", description="例如 滇ICP备……号；没有就空着")
    police: str = Field("", title="公安备案号", description="例如 滇公网安备……号；没有就空着")
    elder: bool = Field(
        False,
        title="长辈版",
        description="true 就把每一页再做一份字大、一栏的，放在 /elder/ 下面；不写就没有",
    )
    open_data: OpenData | None = Field(
        None,
        title="开放数据",
        description="写了这一组，就把公开的记录做成 JSON 和 CSV，放在 /data/；不写就没有",
    )
    text_pages: bool = Field(
        False,
        title="文字版",
        description="true 就给机器（比如回答问题的助手）把每一页再做一份纯文字的，地址末尾加 index.md，"
        "另有一张目录 llms.txt；不写就没有",
    )
    share_pictures: bool = Field(
        False,
        title="分享图",
        description="true 就给每一页画一张图片，别人转发网页时看到的是它；不写就都用同一张",
    )
    page_codes: bool = Field(
        False,
        title="网页的二维码",
        description="true 就在活动、报名、案例、质量官、新闻的页末放这一页的二维码，打印时也有；不写就没有",
    )
    changes: bool = Field(
        False,
        title="改动记录",
        description="true 就在每一页末尾写首次发布和最近改动的日子，另有一页 /changes/ 和它的订阅；不写就没有",
    )
    kit: bool = Field(
        False,
        title="宣传物料包",
        description="true 就在 /kit/ 放给合作单位的文字、标志、颜色和使用办法，一届一个压缩包；不写就没有",
    )
    embeds: bool = Field(
        False,
        title="嵌入用的卡片",
        description="true 就给每一届、每项活动做一张别的网站能放的卡片，怎样放写在 /embed/；不写就没有",
    )
    links: tuple[NamedLink, ...] = Field((), title="友情链接", description="市局、市政府、12315 等")
    columns: tuple[Column, ...] = Field(title="栏目", description="每个栏目一组")

    @field_validator("columns")
    @classmethod
    def _has_a_column_for_the_front_page(cls, columns):
        if not any(column.section == "home" for column in columns):
            raise ValueError("缺少首页：要有一组 section: home，没有自己栏目的页面都用它")
        return columns

    @field_validator("feedback")
    @classmethod
    def _can_be_followed(cls, feedback):
        if feedback is not None and feedback.href is None:
            raise ValueError(f"“渠道”写成了“{feedback.kind}”，点不开；请写电话、邮箱或者网站")
        return feedback

    @property
    def profile(self) -> Profile:
        """Official below .gov.cn; anywhere else the site is a demonstration, whatever it says of itself."""
        is_government = _GOVERNMENT.fullmatch(self.origin)
        return Profile.OFFICIAL if is_government else Profile.DEMONSTRATION

    @property
    def domain(self) -> str:
        """The host of the site's address."""
        return self.origin.split("//", 1)[1].split("/", 1)[0]
