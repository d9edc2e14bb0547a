"""The theme's sizes of type, read where they are written."""

from quality_kunming.environment import ROOT
from quality_kunming.reading.type_scale import type_scale_of


def test_sizes_are_those_of_the_widest_screen(tmp_path):
    """A poster has the size that a page has where there is room, whatever a phone makes of it."""
    css = tmp_path / "static/css/tokens.css"
    css.parent.mkdir(parents=True)
    css.write_text(
        ":root {\n  --size-small: calc(1rem * var(--text-scale));\n"
        "  --size-display: min(clamp(3.5rem, 2.2rem + 6.2vw, 7.25rem), 17vw);\n  --space-m: 1rem;\n}\n"
    )

    assert type_scale_of(tmp_path) == {"small": 1.0, "display": 7.25}


def test_theme_goes_from_small_to_display():
    """Titles of prints are larger than their text."""
    sizes = type_scale_of(ROOT / "theme")
    order = ["small", "text", "large", "title-3", "title-2", "title-1", "numeral", "display"]

    assert [sizes[name] for name in order] == sorted(sizes[name] for name in order)
