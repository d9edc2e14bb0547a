"""What somebody who sends an application agrees to."""

from pydantic import Field

from quality_kunming.model.base import Line, Model


class Terms(Model):
    """Who keeps an application, what for, for how long, how one takes it back."""

    keeper: Line = Field(title="谁收", description="收材料、管材料的单位，全称")
    purpose: Line = Field(
        title="做什么用", description="一句话，例如 评选春城质量官，入选的在本站公布"
    )
    keep_days: int = Field(
        ge=1,
        le=3660,
        title="保存几天",
        description="从公布结果（没有公布日的，从征集截止）算起保存几天，到期删除",
    )
    withdraw: Line = Field(
        title="怎样撤回",
        description="一句话，例如 打征集公布的电话说要撤回，三个工作日内删除、撤下",
    )
