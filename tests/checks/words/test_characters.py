"""Characters that a paste slips in: invisible ones, look-alikes, traditional and Japanese ones."""

import pytest

MENDED = [
    ("invisible-character", "质量\u200b月", "质量月"),
    ("invisible-character", "质量\ufeff月", "质量月"),
    ("invisible-character", "质\u00ad量\u2060月", "质量月"),
    ("invisible-character", "`code\u202e`", "`code`"),
    ("invisible-character", "<!-- \u2066 -->", "<!--  -->"),
    ("invisible-character", "质量\x08月", "质量月"),
    ("invisible-character", "葛\U000e0100城", "葛城"),
    ("invisible-character", "质量&#8203;月", "质量月"),
    ("invisible-character", "质量&zwnj;月", "质量月"),
    ("invisible-character", "质量\u2028月", "质量\u2028月"),
    ("invisible-character", "质量\ufffd月", "质量\ufffd月"),
    ("look-alike", "⽤户⼯作", "用户工作"),
    ("look-alike", "⻓期⻅效，⺠生", "长期见效，民生"),
    ("look-alike", "\uf9e9程", "里程"),
    ("look-alike", "\U0002f800", "丽"),
    ("look-alike", "质量﹐好｡", "质量，好。"),
    ("look-alike", "СОР15", "COP15"),
    ("look-alike", "Qualіty", "Quality"),
    ("look-alike", "ΑBC", "ABC"),
    ("look-alike", "𝐀级", "A级"),
    ("look-alike", "エ作", "工作"),
    ("look-alike", "质量人ロ", "质量人口"),
    ("look-alike", "质\ue863量", "质\ue863量"),
    ("look-alike", "习近&#24179;", "习近平"),
    ("look-alike", "习近&#x5e73;", "习近平"),
    ("traditional-character", "質量月", "质量月"),
    ("traditional-character", "昆明開展活動", "昆明开展活动"),
    ("traditional-character", "後来", "后来"),
    ("traditional-character", "髙质量", "高质量"),
    ("traditional-character", "统一釆购，街边歺厅", "统一采购，街边餐厅"),
    ("traditional-character", "図書", "图书"),
    ("traditional-character", "実施", "实施"),
    ("traditional-character", "国対", "国对"),
    ("traditional-character", "囯家", "国家"),
    ("traditional-character", "**質**量", "**质**量"),
]


@pytest.mark.parametrize(("rule", "body", "right"), MENDED)
def test_wrong_character_is_found_and_mended(mended, rule, body, right):
    """What looks right on the screen and is not is named, with the right character where there is one."""

    assert mended(rule, body) == right


RIGHT = [
    "乾隆年间，瞭望，徵羽，於先生，夥同，藉此，著名，覆盖，李昇，陶喆，堃，犇，彝族，彝良，㑇。",
    "α粒子、β系数、μm、kΩ、Δt、π，Москва，こんにちは，カード，㎡、℃、①、Ⅲ级，№。",
    "♥️ 👨‍👩‍👧 1️⃣",
    "AT&T、R&D，&amp;，&nbsp;，&mdash;，&#8212;，café，naïve，Zürich。",
    "《質量》和“質量”",
    "> 質量月",
]


@pytest.mark.parametrize("body", RIGHT)
def test_right_character_is_left_alone(ask, body):
    """Names, Greek, Russian, emoji, symbols, titles and quotations are never called wrong."""
    rules = {rule for rule, *_ in MENDED}

    assert [(rule, slip.message) for rule in sorted(rules) for slip in ask(rule, body)] == []


@pytest.mark.parametrize("name", ["content/downloads/a.csv", "content/downloads/a.txt"])
@pytest.mark.parametrize(
    ("text", "rules"),
    [
        ("⽤户,1\n", ["look-alike"]),
        ("用\u200b户,1\n", ["invisible-character"]),
        ("質量,甲.\n二0二二年，，\n", []),
    ],
)
def test_tables_are_asked_about_characters_only(ask, name, text, rules):
    """A table that is handed on as it is may write as it likes, but not with characters that nobody can read."""
    asked = {rule for rule, *_ in MENDED} | {"punctuation-width", "mixed-numeral", "repeated-mark"}

    assert [rule for rule in sorted(asked) if ask(rule, text, name=name)] == rules
