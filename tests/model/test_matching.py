"""品牌连连看 asks only what has one answer, and does not give it away."""

import random
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from support import TODAY

from quality_kunming.environment import ROOT
from quality_kunming.loading import load
from quality_kunming.model.brand import Brand
from quality_kunming.model.matching import HIDDEN, Level, Pair, levels
from quality_kunming.model.vocabulary import Term

CITY = "春城"
DISTRICTS = {
    slug: Term(slug=slug, name=name)
    for slug, name in {"a": "山前区", "b": "湖边县", "c": "花市", "d": "北山彝族自治县"}.items()
}
WORDS = st.text("山前湖边花市北梨鸭春城药2“”", min_size=1, max_size=6)
BRANDS = st.lists(
    st.builds(
        dict,
        name=WORDS.filter(lambda text: any(one.isalnum() for one in text)),
        brand_kind=st.sampled_from(["地理标志", "老字号", "名品", "名片"]),
        district=st.sampled_from([None, *DISTRICTS]),
        holder=st.sampled_from(["", "", "某公司"]),
        since=st.sampled_from([None, "2013", "2013-04", "2013-04-15", "2014", "2015-09", "2020"]),
        recognition=st.sampled_from(["2020年十大名花", "地理标志证明商标", "山花奖"]),
        summary=st.lists(WORDS, min_size=1, max_size=5).map("，".join),
        sample=st.sampled_from([False, False, False, True]),
    ),
    max_size=14,
)


def brand(number: int, fields: dict) -> Brand:
    """A brand of these fields."""
    return Brand.model_validate({"slug": f"b{number}", "sources": ["source"], **fields})


def is_right_too(level: Level, one: Pair, other: Pair) -> bool:
    """Whether the words on a brand may be said of another, as far as records tell."""
    first, second = one.brand, other.brand
    if one.clue == other.clue or one.name == other.name:
        return True
    if level.key == "where":
        return first.district == second.district
    is_of_one_kind = first.brand_kind == second.brand_kind
    if level.key == "what":
        return is_of_one_kind
    begins = max(first.since.first_day, second.since.first_day)
    return is_of_one_kind and begins <= min(first.since.last_day, second.since.last_day)


def rounds_of(level: Level) -> list[list[Pair]]:
    """The printed rounds, and some of those that the script may draw: one pair of each of so many groups."""
    groups: dict[int, list[Pair]] = {}
    for pair in {pair for one in level.rounds for pair in one}:
        groups.setdefault(pair.group, []).append(pair)
    drawn = [
        [random.choice(groups[one]) for one in random.sample(sorted(groups), level.size)]
        for _ in range(5)
    ]
    return [*map(list, level.rounds), *drawn]


@settings(max_examples=150)
@given(BRANDS)
def test_every_question_of_a_round_has_one_answer(fields):
    """Whatever the records say: in no round that is printed or drawn would two answers be right."""
    brands = [brand(*one) for one in enumerate(fields)]
    for level in levels(brands, DISTRICTS, CITY):
        for pairs in rounds_of(level):
            assert len(pairs) == level.size >= 3
            assert not any(pair.brand.sample for pair in pairs)
            twos = combinations(pairs, 2)
            assert [two for two in twos if is_right_too(level, *two)] == []


@settings(max_examples=150)
@given(BRANDS)
def test_no_question_gives_its_answer_away(fields):
    """Nothing of a brand's name stands in the words on it, no other brand is named there, and something is left."""
    brands = [brand(*one) for one in enumerate(fields)]
    for level in levels(brands, DISTRICTS, CITY):
        for pair in {pair for one in level.rounds for pair in one}:
            if level.key == "where":
                shared = [pair.name[at : at + 2] for at in range(len(pair.name) - 1)]
                assert [two for two in shared if HIDDEN not in two and two in pair.clue] == []
            else:
                kept = pair.clue if CITY in pair.name else pair.clue.replace(CITY, "")
                assert [one for one in pair.name if one.isalnum() and one in kept] == []
            assert pair.name.strip(HIDDEN)
            assert pair.clue.strip(HIDDEN)


def test_city_has_three_levels():
    """The project's own records are enough for four, six and eight pairs."""
    catalog = load(ROOT, TODAY, preview=False)
    made = levels(catalog.all("brand"), catalog.terms["district"], catalog.site.city.name)

    assert [(one.key, one.size) for one in made] == [("what", 4), ("where", 6), ("award", 8)]
    assert all(
        len({pair.group for pair in one}) == level.size for level in made for one in level.rounds
    )


@pytest.mark.parametrize("count", [0, 1, 2])
def test_too_few_brands_are_no_level(count):
    """A city with two brands has no game."""
    kinds = ("地理标志", "老字号")
    fields = [
        {
            "name": f"名{n}",
            "brand_kind": kinds[n],
            "recognition": "奖",
            "summary": "一句有七个字的话",
        }
        for n in range(count)
    ]

    assert levels([brand(*one) for one in enumerate(fields)], DISTRICTS, CITY) == ()
