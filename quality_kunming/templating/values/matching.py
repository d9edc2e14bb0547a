"""品牌连连看: the rounds of a level as they are printed and played."""

from quality_kunming.model.matching import HIDDEN, Level, Pair
from quality_kunming.model.numerals import in_words
from quality_kunming.pinyin import sort_key

WORDS = {
    "what": ("它是什么", "哪一句说的是哪个品牌？"),
    "where": ("出在哪里", "哪个品牌出在哪里？"),
    "award": ("认定和年份", "哪一项认定是哪个品牌的？"),
}
"""Level → what it is called, what it asks."""


def match_levels(levels: tuple[Level, ...]) -> list[dict]:
    """match_game and match_round: the levels by number."""
    return [_level(number, level) for number, level in enumerate(levels, 1)]


def _level(number: int, level: Level) -> dict:
    name, question = WORDS[level.key]
    masks = any(HIDDEN in one.name + one.clue for every in level.rounds for one in every)
    return {
        "key": level.key,
        "name": f"{in_words(number)}级：{name}",
        "size": level.size,
        "question": f"{question}有{HIDDEN}的地方，遮住了会说出答案的字。" if masks else question,
        "rounds": [_round(place, one) for place, one in enumerate(level.rounds, 1)],
    }


def _round(number: int, pairs: tuple[Pair, ...]) -> dict:
    by_name = sorted(pairs, key=lambda one: sort_key(one.brand.name))
    return {
        "name": f"第{in_words(number)}组",
        "brands": [one.name for one in by_name],
        "clues": sorted(one.clue for one in pairs),
        "answers": [_answer(one) for one in by_name],
    }


def _answer(pair: Pair) -> dict:
    return {
        "group": pair.group,
        "card": pair.name,
        "name": pair.brand.name,
        "href": pair.brand.url,
        "clue": pair.clue,
    }
