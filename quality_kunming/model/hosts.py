"""Other sites to which pages may lead."""

from pydantic import Field

from quality_kunming.model.base import Line, Model


class Host(Model):
    """One outside host."""

    host: Line = Field(title="域名", description="只写域名，例如 www.samr.gov.cn")
    name: Line = Field(title="谁的网站", description="例如 国家市场监督管理总局")


class Hosts(Model):
    """data/hosts.yaml."""

    hosts: tuple[Host, ...] = Field((), title="外部网站", description="一组一个")
