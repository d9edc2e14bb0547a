"""The theme's seal as a drawing that stands alone."""

from jinja2 import Environment, StrictUndefined

from quality_kunming.templating.loader import TEMPLATES

_COMPONENTS = Environment(loader=TEMPLATES, autoescape=True, undefined=StrictUndefined)


def seal_drawing(text: str, colours: dict[str, str], families: str) -> str:
    """The seal with a text of one, two or four characters, white in red; `families` as CSS has them."""
    svg = str(_COMPONENTS.get_template("components/seal.html").module.seal(text))
    style = (
        f".seal__stone {{ fill: {colours['accent']} }} "
        f".seal__text {{ fill: {colours['on-accent']}; font-family: {families}; font-weight: 700 }}"
    )
    head, inner = svg.split(">", 1)
    return f'{head} xmlns="http://www.w3.org/2000/svg"><style>{style}</style>{inner}'
