"""The city whose campaign the site is of."""

import re

from pydantic import Field, field_validator, model_validator

from quality_kunming.model.base import Line, Model

_PROVINCES = (
    "京11 津12 冀13 晋14 蒙15 辽21 吉22 黑23 沪31 苏32 浙33 皖34 闽35 赣36 鲁37 豫41 鄂42 湘43 粤44 桂45 琼46"
    " 渝50 川51 贵52 滇53 藏54 陕61 甘62 青63 宁64 新65"
)
PROVINCES = {one[0]: one[1:] for one in _PROVINCES.split()}
"""A province's short name → its code (GB/T 2260)."""

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
