"""质量服务: where citizens and enterprises find help."""

from enum import StrEnum
from typing import ClassVar

from pydantic import Field

from quality_kunming.model.base import Line, MarkdownText, Record, SourceSlug
from quality_kunming.model.call import Audience
from quality_kunming.model.channel import Channel
from quality_kunming.model.figure import Figure


class ServiceKind(StrEnum):
    """What kind of help it is; also the order of the directory."""

    HOTLINE = "咨询投诉"
    PLATFORM = "服务平台"
    CENTRE = "服务中心"
    POLICY = "政策措施"
    SUPPORT = "助企帮扶"
    PARTNERSHIP = "区域合作"


class Service(Record):
    """One service, policy or partnership for quality."""

    kind: ClassVar[str] = "service"
    folder: ClassVar[str] = "services"
    label: ClassVar[str] = "质量服务"
    address: ClassVar[str] = "/services/#{record.slug}"

    name: Line = Field(title="名称", description="例如 昆明质量在线")
    service_kind: ServiceKind = Field(
        title="类别", description="咨询投诉、服务平台、服务中心、政策措施、助企帮扶、区域合作 之一"
    )
    audience: tuple[Audience, ...] = Field(title="对象", description="市民、家庭、企业，可以几个")
    summary: Line = Field(title="一句话", description="能帮什么")
    items: tuple[Line, ...] = Field((), title="内容", description="一行一项")
    channels: tuple[Channel, ...] = Field((), title="渠道", description="电话、网址，各有有效期")
    place: str = Field("", title="地址", description="没有公布就不写")
    unknown: tuple[Line, ...] = Field((), title="尚未公布", description="读者会问而还没有公布的事")
    figures: tuple[Figure, ...] = Field((), title="数字", description="每个数都要有截至日期和来源")
    text: MarkdownText = Field("", title="正文", description="Markdown")
    sources: tuple[SourceSlug, ...] = Field(
        min_length=1, title="来源", description="data/sources/ 里的文件名"
    )
