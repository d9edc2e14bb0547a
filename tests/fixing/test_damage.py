"""`check --fix` over the project's own texts, damaged as a paste or an input method does it: the words stay."""

import unicodedata

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from support import TODAY

from quality_kunming.checks.project import Project
from quality_kunming.environment import ROOT
from quality_kunming.fixing.mending import mended
from quality_kunming.loading.collection import Collection
from quality_kunming.reading.files import names_below

NAMES = [
    name
    for name in names_below(ROOT, "content", "data")
    if name.endswith((".md", ".yaml")) and (ROOT / name).stat().st_size < 20_000
]
WIDE = {chr(code): chr(code + 0xFEE0) for code in range(0x21, 0x7F) if not chr(code).isalpha()}
NARROW = dict(zip("，。；：？！（）“”‘’", ",.;:?!()\"\"''", strict=True))
SPACES = [" ", "\u3000", "\u00a0", "\t", "\u200b", "\n", "\n\n", "\u3000\u3000", "\ufeff", "\u2003"]
DAMAGES = st.lists(
    st.tuples(
        st.floats(0, 1, exclude_max=True),
        st.sampled_from(["wide", "narrow", "wide colon", *SPACES, "twice", "gone"]),
    ),
    max_size=30,
)


def damaged(text: str, damages: list[tuple[float, str]]) -> str:
    """The text with signs of another width, spaces, and marks twice or missing; never other words."""
    signs = list(text)
    for place, damage in damages:
        at = int(place * len(signs))
        sign = signs[at]
        if damage == "wide":
            near = next((one for one in range(at, len(signs)) if signs[one] in WIDE), at)
            signs[near] = WIDE.get(signs[near], signs[near])
        elif damage == "narrow":
            near = next((one for one in range(at, len(signs)) if signs[one] in NARROW), at)
            signs[near] = NARROW.get(signs[near], signs[near])
        elif damage == "wide colon":
            near = next((one for one in range(at, len(signs)) if signs[one] == ":"), at)
            signs[near] = "：" if signs[near] == ":" else signs[near]
        elif damage == "twice":
            signs[at] = sign if sign.isalnum() else sign * 2
        elif damage == "gone":
            signs[at] = sign if sign.isalnum() else ""
        else:
            signs.insert(at, damage)
    return "".join(signs)


def words(data: bytes) -> str:
    """All letters and digits, whatever their width."""
    plain = unicodedata.normalize("NFKC", data.decode())
    return "".join(sign for sign in plain if sign.isalnum())


@pytest.fixture(scope="module")
def project() -> Project:
    """The project as it is, with its lists."""
    return Project(Collection(ROOT), TODAY, {})


@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    name=st.sampled_from(NAMES),
    damages=DAMAGES,
    line_end=st.sampled_from(["\n", "\r\n"]),
    mark=st.sampled_from(["", "\ufeff"]),
)
def test_words_of_a_damaged_text_stay(project, name, damages, line_end, mark):
    """Whatever came in with a paste, the same words come out in the same order, and a second fix changes nothing."""
    text = damaged((ROOT / name).read_text("utf-8"), damages)
    data = (mark + text.replace("\n", line_end)).encode()
    once, fixes = mended(name, data, project)

    assert words(once) == words(data)
    assert bool(fixes) == (once != data)
    assert mended(name, once, project) == (once, [])


@pytest.mark.parametrize("name", NAMES)
def test_our_own_texts_are_left_alone(project, name):
    """What passes the check has nothing to mend."""
    data = (ROOT / name).read_bytes()

    assert mended(name, data, project) == (data, [])
