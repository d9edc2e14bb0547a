"""The site itself: who runs it, how it is registered, which words lists are cut by."""

import re
from enum import StrEnum
from typing import Annotated

from pydantic import AfterValidator, Field, field_validator, model_validator

from quality_kunming.model.base import SLUG, Line, Link, Model
from quality_kunming.model.channel import Channel

_GOVERNMENT = re.compile(
    r"https?://(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)*gov\.cn\.?(?::\d+)?(?:[/?#].*)?",
    re.ASCII | re.IGNORECASE,
)


_PROVINCES = (
    "京11 津12 冀13 晋14 蒙15 辽21 吉22 黑23 沪31 苏32 浙33 皖34 闽35 赣36 鲁37 豫41 鄂42 湘43 粤44 桂45 琼46"
    " 渝50 川51 贵52 滇53 藏54 陕61 甘62 青63 宁64 新65"
)
PROVINCES = {one[0]: one[1:] for one in _PROVINCES.split()}
"""A province's short name → its code (GB/T 2260)."""


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
    keywords: tuple[Line, ...] = Field(title="栏目关键词", description="3 到 5 个")

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


_SEAL = r"[\u4e00-\u9fff]{1,2}|[\u4e00-\u9fff]{4}"
"""What can be cut into a stone."""


class City(Model):
    """The city whose campaign it is."""

    name: Line = Field(title="简称", description="例如 昆明；没有写范围的测评数，说的就是它")
    place: Line = Field(title="全称", description="例如 昆明市")
    address: Line = Field(title="所在", description="带上省份，例如 云南省昆明市；给机器读")
    province: str = Field(title="省的简称", description="一个字，备案号用它开头，例如 滇")
    seal: str = Field(
        "",
        pattern=f"^(?:{_SEAL})?$",
        title="印章",
        description="首页的印章上刻的字，一、二或四个汉字；和简称一样就不写",
    )
    wider: tuple[Line, ...] = Field(
        (),
        title="更大的范围",
        description="测评里拿来比的地方，例如 [云南, 全国]；测评的“范围”只能写简称和这些",
    )

    @field_validator("province")
    @classmethod
    def _is_a_province(cls, province):
        if province not in PROVINCES:
            raise ValueError(f"请写 {'、'.join(PROVINCES)} 之一")
        return province

    @model_validator(mode="after")
    def _has_a_seal(self):
        if not re.fullmatch(_SEAL, self.cut):
            raise ValueError(
                f"“简称”（name）“{self.name}”不是一、二或四个汉字，刻不成印章；请加一行“印章”（seal），写一、二或四个汉字"
            )
        return self

    @property
    def province_code(self) -> str:
        """The two digits with which numbers of the province's police begin."""
        return PROVINCES[self.province]

    @property
    def scopes(self) -> tuple[str, ...]:
        """What a number of an indicator may speak of, the city itself first."""
        return (self.name, *self.wider)

    @property
    def cut(self) -> str:
        """What is cut into the city's seal."""
        return self.seal or self.name


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
    identification_code: str = Field("", title="网站标识码", description="10 位；没有就空着")
    icp: str = Field("", title="ICP 备案号", description="例如 滇ICP备……号；没有就空着")
    police: str = Field("", title="公安备案号", description="例如 滇公网安备……号；没有就空着")
    elder: bool = Field(
        False,
        title="长辈版",
        description="true 就把每一页再做一份字大、一栏的，放在 /elder/ 下面；不写就没有",
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


class Deadline(StrEnum):
    """How long a column may go without anything new while a campaign is on."""

    FORTNIGHT = "两周"
    HALF_YEAR = "六个月"
    YEAR = "一年"

    @property
    def days(self) -> int:
        """The days after which it is overdue."""
        return {Deadline.FORTNIGHT: 14, Deadline.HALF_YEAR: 183, Deadline.YEAR: 366}[self]


class Term(Model):
    """One word of a vocabulary under data/vocabularies/: a news topic, a district."""

    slug: str = Field(pattern=SLUG.pattern, title="代号", description="小写字母、数字和连字符")
    name: Line = Field(title="名称", description="读者看到的词")
    description: str = Field("", title="说明", description="一句话")
    deadline: Deadline | None = Field(
        None,
        title="更新期限",
        description="两周、六个月、一年 之一：活动期间多久要有新内容；没有要求就不写",
    )


class Vocabulary(Model):
    """One file of data/vocabularies/."""

    terms: tuple[Term, ...] = Field(min_length=1, title="词", description="一组一个词")

    @field_validator("terms")
    @classmethod
    def _are_told_apart(cls, terms):
        slugs = [term.slug for term in terms]
        twice = sorted({slug for slug in slugs if slugs.count(slug) > 1})
        if twice:
            raise ValueError(f"代号 {'、'.join(twice)} 写了两遍，请改掉一个")
        return terms
