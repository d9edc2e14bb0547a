"""What the articles of these tests show."""

import io

from PIL import Image

INDICATOR = """
    name: 公众满意度
    unit: 分
    summary: 2021年本市80分。
    chart: 条形
    points:
      - {value: 80, as_of: 2021, source: launch, category: 本市}
      - {value: 76, as_of: 2021, source: launch, category: 全省, scope: 云南}
      - {value: 78, as_of: 2021, source: launch, category: 全国, scope: 全国}
    sources: [launch]
"""


def picture(
    mode: str = "RGB", size: tuple[int, int] = (2400, 1600), form: str = "JPEG", **saved
) -> bytes:
    """A picture that an editor has put into content/images."""
    buffer = io.BytesIO()
    Image.new(mode, size, "#88888880" if mode == "RGBA" else "grey").save(buffer, form, **saved)
    return buffer.getvalue()
