"""An activity with a call for ambassadors, by which tests apply."""

CALL = """
    number: 5
    announced: 2022-08-10
    name: 品牌故事大赛
    short_name: 故事大赛
    audience: [市民]
    summary: 讲故事。
    schedule: {start: 2022-09-01, end: 2022-10}
    sources: [launch]
    channels:
      - {kind: 邮箱, label: 报送材料, value: zhengji@quality-kunming.example, source: launch}
    calls:
      - name: 质量官征集
        audience: 市民
        collects: 质量官
        summary: 人人可以报名。
        sends: [一张照片, 一个故事]
        window: {start: 2022-09-01, end: 2022-09-20 18:00}
"""
