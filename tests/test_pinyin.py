"""Slugs, A–Z order and names: polyphones as people read them, always plain ASCII."""

import json
import re
import subprocess
import sys
from string import ascii_lowercase
from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pypinyin import Style

from quality_kunming.pinyin import (
    _HAN_NAME,
    _letter,
    _pypinyin,
    initial,
    name_slugify,
    slugify,
    sort_key,
)
from quality_kunming.pinyin_exceptions import CHARACTERS, COMPOUND_SURNAMES, PHRASES, SURNAMES

# The offices of which pypinyin knows the syllable but not the word: ours once 长 is read chang.
RIGHT_BY_CHANCE = {
    "检察长", "审计长", "网格长", "园长", "链长", "河长", "湖长", "林长", "路长", "街长", "楼长",
}  # fmt: skip


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("银行", "yin-hang"),
        ("花卉行业", "hua-hui-hang-ye"),
        ("优质服务昆明行", "you-zhi-fu-wu-kun-ming-xing"),
        ("增长", "zeng-zhang"),
        ("长辈", "zhang-bei"),
        ("市长质量奖", "shi-zhang-zhi-liang-jiang"),
        ("副行长", "fu-hang-zhang"),
        ("链长制", "lian-zhang-zhi"),
        ("长水机场", "chang-shui-ji-chang"),
        ("长效机制", "chang-xiao-ji-zhi"),
        ("石林县长湖镇", "shi-lin-xian-chang-hu-zhen"),
        ("合格率", "he-ge-lv"),
        ("率先", "shuai-xian"),
        ("质量强国战略", "zhi-liang-qiang-guo-zhan-lve"),
        ("重庆", "chong-qing"),
        ("多重保障", "duo-chong-bao-zhang"),
        ("重点", "zhong-dian"),
        ("朝阳", "chao-yang"),
        ("音乐", "yin-yue"),
        ("快乐", "kuai-le"),
        ("都市时报", "du-shi-shi-bao"),
        ("亚洲花都", "ya-zhou-hua-du"),
        ("人人都是质量官", "ren-ren-dou-shi-zhi-liang-guan"),
        ("会计", "kuai-ji"),
        ("参差", "cen-ci"),
        ("石林人参果", "shi-lin-ren-shen-guo"),
        ("昆明", "kun-ming"),
        ("呈贡宝珠梨", "cheng-gong-bao-zhu-li"),
        ("嵩明", "song-ming"),
        ("禄劝", "lu-quan"),
        ("单位", "dan-wei"),
        ("西双版纳", "xi-shuang-ban-na"),
        ("六安", "lu-an"),
        ("计量校准", "ji-liang-jiao-zhun"),
        ("便宜", "pian-yi"),
        ("〇", "ling"),
    ],
)
def test_polyphones_are_read_in_their_words(text, slug):
    """An address reads as the words are spoken."""
    assert slugify(text) == slug


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("云南5G应用", "yun-nan-5g-ying-yong"),
        ("“质量”昆明：2022年（第10届）", "zhi-liang-kun-ming-2022-nian-di-10-jie"),
        ("ISO 9001 Kunming's Quality", "iso-9001-kunmings-quality"),
        ("ＡＢＣ①", "abc1"),
        ("Łódź café", "lodz-cafe"),
        ("μ", "mu"),
        ("٣", "3"),
        ("a_b--c", "a-b-c"),
        ("——！", ""),
        ("", ""),
    ],
)
def test_latin_words_and_numbers_stay_whole(text, slug):
    """Only Chinese is cut into syllables; symbols separate and vanish."""
    assert slugify(text) == slug


@pytest.mark.parametrize(
    ("limit", "slug"), [(16, "kun-ming-zhi"), (17, "kun-ming-zhi"), (18, "kun-ming-zhi-liang")]
)
def test_long_slug_is_cut_between_words(limit, slug):
    """No half syllables at the end of an address."""
    assert slugify("昆明质量", limit) == slug


def test_one_endless_word_is_cut_all_the_same():
    """The limit holds."""
    assert slugify("a" * 100, 60) == "a" * 60


@given(st.text(), st.integers(8, 80))
def test_slug_is_plain_whatever_the_text(text, limit):
    """Every slug can be a file's name and an address, and no text with a letter goes without."""
    slug = slugify(text, limit)

    assert re.fullmatch(r"([a-z0-9]+(-[a-z0-9]+)*)?", slug)
    assert len(slug) <= limit
    assert slug or not any(char.isalnum() for char in text)


@given(st.text(st.characters(min_codepoint=0x3007, max_codepoint=0x323AF, categories=["Lo", "Nl"])))
def test_every_chinese_character_has_a_slug(text):
    """Rare characters without a reading are named by their code."""
    assert bool(slugify(text)) == bool(text)


WORDS = ("昆明", "质量月", "长水", "重庆", "银行", "行长", "一会儿", "了", "〇", "㐀", "\U0002b739")


@given(
    st.lists(
        st.one_of(
            st.sampled_from([*WORDS, *PHRASES, *CHARACTERS, *SURNAMES]),
            st.text(st.characters(min_codepoint=0x4E00, max_codepoint=0x9FFF), max_size=4),
            st.from_regex(_HAN_NAME, fullmatch=True),
        ),
        max_size=8,
    ).map(lambda parts: normalize("NFKC", "".join(parts)))
)
def test_word_by_word_is_read_as_the_whole(text):
    """What is kept of each word is what pypinyin reads in the whole text."""
    readings = _pypinyin().lazy_pinyin(
        text, style=Style.TONE3, neutral_tone_with_five=True, errors=list
    )
    words = [
        reading.rstrip("12345") if reading[0] in ascii_lowercase else _letter(character)
        for character, reading in zip(text, readings, strict=True)
    ]

    assert slugify(text, 1000) == "-".join(words)


@given(st.text(max_size=6))
def test_name_slug_is_plain_too(name):
    """Whatever somebody types for a name."""
    assert re.fullmatch(r"([a-z0-9]+(-[a-z0-9]+)*)?", name_slugify(name))


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("解晓东", "xie-xiaodong"),
        ("曾国藩", "zeng-guofan"),
        ("单雄信", "shan-xiongxin"),
        ("仇英", "qiu-ying"),
        ("区大力", "ou-dali"),
        ("查良镛", "zha-liangyong"),
        ("盖丽丽", "ge-lili"),
        ("任正非", "ren-zhengfei"),
        ("夏嘉伟", "xia-jiawei"),
        ("尉迟恭", "yuchi-gong"),
        ("欧阳娜娜", "ouyang-nana"),
        ("单于飞", "shan-yufei"),
        ("吕布", "lv-bu"),
        ("李 明", "li-ming"),
        ("解", "xie"),
        ("艾力·买买提", "ai-li-mai-mai-ti"),
        ("Tom 李", "tom-li"),
    ],
)
def test_names_have_the_readings_of_surnames(name, slug):
    """解 is jie in a text and Xie in a name."""
    assert name_slugify(name) == slug


def test_order_is_symbols_numbers_letters():
    """An A–Z list reads from top to bottom as people look things up."""
    names = ["——", "5G", "第2届", "12315", "安宁", "AI质检", "昆明", "Apple", "第10届", "an"]

    assert sorted(names, key=sort_key) == [
        "——", "5G", "12315", "AI质检", "an", "安宁", "Apple", "第2届", "第10届", "昆明",
    ]  # fmt: skip


def test_order_of_chinese_is_by_syllable_then_tone_then_character():
    """As in a dictionary: names that begin with one character stay together."""
    names = ["先锋", "西山", "夕阳", "喜洲", "西游", "西安"]

    assert sorted(names, key=sort_key) == ["夕阳", "西安", "西山", "西游", "喜洲", "先锋"]


@given(st.lists(st.text(max_size=5), max_size=8))
def test_sorted_names_fall_into_headings_once_each(names):
    """Grouping a sorted list by heading never opens a heading twice, “#” first."""
    headings = [initial(name) for name in sorted(names, key=sort_key)]

    assert headings == sorted(headings)
    assert all(re.fullmatch("[A-Z#]", heading) for heading in headings)


@given(st.text(max_size=4), st.text(max_size=4))
def test_only_equal_texts_have_equal_keys(one, other):
    """The order does not depend on the order of files."""
    assert (sort_key(one) == sort_key(other)) == (one == other)


@pytest.mark.parametrize(
    ("text", "heading"),
    [("昆明", "K"), ("“质量”昆明", "Z"), ("iPhone", "I"), ("12315", "#"), ("——", "#"), ("", "#")],
)
def test_heading_is_the_first_letter_that_is_spoken(text, heading):
    """Quotation marks do not hide a name."""
    assert initial(text) == heading


@pytest.fixture(scope="module")
def untouched():
    """What pypinyin reads on its own, in a process that never saw our readings."""
    texts = [*PHRASES, *CHARACTERS, *SURNAMES]
    code = (
        "import json, sys, pypinyin; "
        "print(json.dumps({t: pypinyin.lazy_pinyin(t) for t in json.loads(sys.argv[1])}))"
    )
    command = [sys.executable, "-c", code, json.dumps(texts)]
    return json.loads(subprocess.run(command, capture_output=True, check=True).stdout)


@pytest.mark.parametrize(
    "text", [*sorted(PHRASES.keys() - RIGHT_BY_CHANCE), *CHARACTERS, *SURNAMES]
)
def test_own_reading_is_needed(untouched, text):
    """A reading leaves our tables when pypinyin learns it."""
    own = {**PHRASES, **CHARACTERS, **SURNAMES}[text]

    assert slugify("".join(untouched[text])) != slugify(own.replace(" ", ""))


@pytest.mark.parametrize("phrase", PHRASES)
def test_own_phrase_is_read_as_written(phrase):
    """The tables are in pypinyin's own spelling, one syllable for each character."""
    assert slugify(phrase) == slugify(PHRASES[phrase])


@pytest.mark.parametrize("surname", COMPOUND_SURNAMES)
def test_compound_surname_is_one_word(surname):
    """GB/T 28039-2011."""
    assert name_slugify(f"{surname}明") == f"{COMPOUND_SURNAMES[surname]}-ming"


def test_ascii_text_does_not_load_pypinyin():
    """Loading takes longer than a small build; English slugs and commands do not pay for it."""
    code = (
        "import sys; from quality_kunming.pinyin import slugify, sort_key; "
        "slugify('Quality 2022'); sort_key('Quality'); sys.exit('pypinyin' in sys.modules)"
    )

    assert subprocess.run([sys.executable, "-c", code]).returncode == 0
