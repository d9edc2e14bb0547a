"""What a person sends in: one zip with `submission.json`, the pictures, and the consent as text.

The form writes it, the intake reads it, the published schema describes it.
"""

from typing import Literal

from pydantic import ConfigDict, Field

from quality_kunming.model.base import Line, Model

FORMAT = "quality-kunming-submission"
VERSION = 1
ENTRY = "submission.json"
"""Name of the JSON in the package."""
CONSENT_ENTRY = "consent.txt"
"""Name of the text that was agreed to."""
SCHEMA = "/data/submission.schema.json"
"""Where its schema is published."""
PICTURE_ENDINGS = (".jpg", ".jpeg", ".png")


class Agreement(Model):
    """Who agreed to what, and when."""

    model_config = ConfigDict(title="同意", json_schema_extra={"description": "谁在哪天同意了什么"})

    text: str = Field(
        min_length=1, max_length=5_000, title="同意书", description="当时看到的同意书全文"
    )
    signer: Line = Field(max_length=60, title="谁同意", description="本人，或者孩子的监护人")
    relation: str = Field(
        "", max_length=20, title="和孩子的关系", description="监护人才填，例如 母亲"
    )
    day: str = Field(
        pattern=r"^\d{4}-\d{2}-\d{2}$", title="哪天", description="年-月-日，例如 2027-08-20"
    )


class Submission(Model):
    """One application, filled in."""

    model_config = ConfigDict(
        title="报名",
        json_schema_extra={"description": "一份填好的报名；和照片、同意书一起放在一个 zip 里"},
    )

    format: Literal["quality-kunming-submission"] = Field(
        title="格式", description="总是 quality-kunming-submission"
    )
    version: Literal[1] = Field(title="版本", description="总是 1")
    call: str = Field(
        max_length=200,
        title="征集",
        description="年度、活动、征集的代号，例如 2022/pinpai-gushi/ambassador",
    )
    answers: dict[str, str] = Field(
        title="填写的内容", description="每个格子的代号和填的字；照片不在这里"
    )
    pictures: dict[str, str] = Field(
        {}, title="照片", description="格子的代号和包里的文件名，例如 portrait.jpg"
    )
    agreement: Agreement = Field(title="同意", description="谁在哪天同意了什么")
