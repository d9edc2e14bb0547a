"""A campaign with all that a new edition takes over, and leaves."""

import pytest
from support import TinySite

ACTIVITY = """
    number: 5
    name: 2022年昆明市第四届品牌故事大赛
    short_name: 品牌故事
    iteration: 4
    audience: [市民, 企业]
    summary: 第四届，讲自己的故事。
    schedule:
      start: 2022-09-01
      end: 2022-10
    how_to:
      - 写好故事。
    channels:
      - kind: 抖音号
        label: 2022年预告
        value: 昆明市场监管
        source: launch
    calls:
      - name: 十佳案例征集
        audience: 企业
        summary: 讲做品牌的事。
        collects: 案例
        window:
          start: 2022-09-01
        sends:
          - 一个案例
    sessions:
      - name: 第一场
        start: 2022-09-03
    questions:
      - question: 谁能参加？
        answer: |
          都能。

          孩子也能。
    prizes:
      - name: 一等奖
        quota: 2
        winners: [甲公司]
        announced: 2022-10-20
    outcomes:
      - label: 案例
        value: 57
        as_of: 2022-09-01
        source: launch
    unknown:
      - 名单
    text: 2022年的正文。
    sources: [launch]
"""


@pytest.fixture
def former(campaign: TinySite) -> TinySite:
    """The campaign of 2022 with an activity that has everything."""
    campaign.write("data/activities/2022/pinpai-gushi.yaml", ACTIVITY)
    return campaign
