"""The campaign of a made-up city in 2031, with everything that a season can have."""

from season.plan import (
    Activity,
    Article,
    Call,
    Case,
    Change,
    Meeting,
    Person,
    Prize,
    Season,
    Span,
)

_CASES = (
    ("bei", "北岸的一盏灯"),
    ("cha", "茶园里的账本"),
    ("dao", "稻谷的七道关"),
    ("feng", "风电叶片的体检"),
    ("gang", "港口的一把尺"),
    ("hai", "海带的身份证"),
    ("jing", "镜片的零点一"),
    ("kou", "口罩的第三层"),
    ("lun", "轮胎的三万公里"),
    ("mi", "蜜蜂的来处"),
)
_OTHERS = (
    ("nao", "闹钟不误点"),
    ("ou", "藕粉的新包装"),
    ("pan", "盘子不掉漆"),
    ("qi", "旗袍的针脚"),
)

_CONTEST = Activity(
    slug="pin-pai",
    number=5,
    name="滨城第一届品牌故事大赛",
    short="品牌大赛",
    audience="企业",
    schedule=Span("2031-08-10", "2031-11-15"),
    calls=(
        Call(
            name="十佳案例征集",
            collects="案例",
            window=Span("2031-08-15 09:00", "2031-09-20 18:00"),
            shortlist_on="2031-09-28",
            vote=Span("2031-09-29", "2031-10-12 20:00"),
            results_on="2031-10-25 10:00",
            results="评出的十佳已经选定，名单见案例一栏。",
        ),
        Call(
            name="质量故事人征集",
            audience="市民",
            collects="质量官",
            window=Span(start="2031-08-20"),
            announced="2031-08-18 09:00",
        ),
        Call(name="微电影征集", audience="市民", results_on="2031-11"),
    ),
    prizes=(
        Prize("一等奖", ("滨城第一仪表厂",), "2031-10-25 10:00"),
        Prize("优秀奖"),
    ),
)
_CAMP = Activity(
    slug="ti-yan-ying",
    number=3,
    name="滨城少年质量体验营",
    short="体验营",
    audience="家庭",
    announced="2031-07-20",
    schedule=Span("2031-09-01", "2031-10-31"),
    enrolment=Span("2031-08-25", "2031-10-10"),
    phone="0555-8888123",
    phone_until="2031-10-12",
    meetings=(
        Meeting(
            name="走进检验院",
            start="2031-09-06 09:00",
            end="2031-09-06 11:30",
            enrolment=Span("2031-08-26 10:00", "2031-09-04 17:30"),
            changes=(
                Change("2031-08-30 15:00", "名额已满"),
                Change("2031-09-01 09:00", "又有名额"),
                Change("2031-09-02 12:00", "名额已满"),
            ),
            more="capacity: 30\nplace: 滨城检验院\naddress: 海滨路 1 号\ndirections: 乘 2 路公交车",
        ),
        Meeting(
            name="走进灯塔",
            start="2031-09-13 09:00",
            end="2031-09-13 11:00",
            changes=(Change("2031-09-12 18:00", "取消", reason="台风红色预警"),),
        ),
        Meeting(
            name="走进食品厂",
            start="2031-09-20 09:00",
            enrolment=Span(end="2031-09-18"),
            changes=(
                Change(
                    "2031-09-19 08:00",
                    "延期",
                    "2031-09-27 14:00",
                    "2031-09-27 16:00",
                    reason="生产线检修",
                ),
            ),
            more="channels:\n  - {kind: 电话, label: 本场报名, value: 0555-8888456, source: launch}",
        ),
        Meeting(
            name="走进船厂",
            start="2031-10-11",
            changes=(Change("2031-10-09", "延期", reason="船坞临时停用"),),
        ),
        Meeting(name="走进气象台", start="2031-10", announced="2031-09-15 08:30"),
        Meeting(name="走进自来水厂"),
    ),
    more=(
        "forms:\n  - name: 报名表\n    file: downloads/biao.csv\n"
        "questions:\n  - question: 几岁可以来？\n    answer: 小学三年级以上。\n"
        "organisers: [滨城检验院]\npartners: [滨城图书馆]\nhow_to: [先打电话, 再来现场]"
    ),
)
_LIVE = Activity(
    slug="zhi-bo",
    number=4,
    name="滨城品牌直播周",
    short="直播周",
    schedule=Span("2031-09-10", "2031-09-25"),
    meetings=(
        Meeting(
            name="看一只灯泡",
            start="2031-09-12 19:30",
            end="2031-09-12 21:00",
            replay="https://www.12315.cn/replay-1",
            more="link: https://www.12315.cn/live-1",
        ),
        Meeting(
            name="看一台水表",
            start="2031-09-19 19:30",
            replay="https://www.12315.cn/replay-2",
            changes=(
                Change("2031-09-18", "延期", reason="主播嗓子哑了"),
                Change("2031-09-20", "延期", "2031-09-24 19:30"),
            ),
        ),
    ),
)
_WALK = Activity(
    slug="jian-zou",
    number=1,
    name="滨城质量健走",
    short="健走",
    schedule=Span("2031-09-01", "2031-09"),
    enrolment=Span(end="2031-09-15"),
)
_FORUM = Activity(
    slug="lun-tan",
    number=6,
    name="滨城质量论坛",
    short="论坛",
    audience="企业",
    announced="2031-08-05 10:00",
    schedule=Span("2031-10-16", "2031-10-17"),
    enrolment=Span("2031-09-16", "2031-10-08 12:00"),
    meetings=(
        Meeting(name="主论坛", start="2031-10-16 09:00", end="2031-10-16 12:00"),
        Meeting(name="分论坛", start="2031-10-16 14:00", end="2031-10-17"),
    ),
)
_OPEN_DAY = Activity(
    slug="kai-fang-ri",
    number=7,
    name="滨城实验室敞开门",
    short="看实验室",
    schedule=Span("2031-09-01", "2031-10-20"),
    meetings=(
        Meeting(
            name="上午场",
            start="2031-10-18 09:00",
            changes=(Change("2031-10-17 16:00", "取消", reason="连日大雨"),),
        ),
        Meeting(
            name="下午场",
            start="2031-10-18 14:00",
            enrolment=Span("2031-10-01", "2031-10-17 12:00"),
            changes=(Change("2031-10-17 16:30", "取消", reason="道路积水"),),
        ),
    ),
)
_LATER = Activity(
    slug="da-shi",
    number=8,
    name="滨城质量大使评选",
    short="大使评选",
    announced="2031-09-22 09:00",
)
_READING = Activity(
    slug="du-shu",
    number=2,
    name="滨城标准读书会",
    short="读书会",
    schedule=Span("2031-09-05", "2031-11-30"),
    meetings=(
        Meeting(
            name="读一份标准",
            start="2031-11-08 14:00",
            end="2031-11-08 16:00",
            enrolment=Span("2031-10-20", "2031-11-06"),
        ),
    ),
)

SEASON = Season(
    year=2031,
    name="2031年滨城“质量月”",
    announced="2031-07-10 09:00",
    period=Span("2031-09-01", "2031-11-30"),
    activities=(_CONTEST, _CAMP, _LIVE, _WALK, _FORUM, _OPEN_DAY, _LATER, _READING),
    cases=(
        *(
            Case(slug, name, "十佳", rank, "2031-09-22")
            for rank, (slug, name) in enumerate(_CASES, 1)
        ),
        *(
            Case(slug, name, "入围" if number < 2 else "征集", None, "2031-09-22")
            for number, (slug, name) in enumerate(_OTHERS)
        ),
    ),
    people=(
        Person("an", "安小满", 3, "2031-09-01 10:00"),
        Person("bai", "白露生", 1, "2031-09-01 10:00"),
        Person("chu", "储夏至", 2, "2031-09-16", "tys-2031-001", "2031-11-10"),
        Person("ding", "丁谷雨", None, "2031-10-08 15:00"),
    ),
    articles=(
        Article("tong-zhi", "质量月的通知来了", "2031-07-10 09:00"),
        Article("zheng-ji", "请企业报送案例", "2031-08-15 09:00", "2031-09-20 18:00"),
        Article("ru-wei", "十四个案例进入评选", "2031-09-28 08:00"),
        Article("shi-jia", "今年的十佳选出来了", "2031-10-25 10:00"),
    ),
)
