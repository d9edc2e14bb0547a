"""Random edits of a project and its program, one step after another; the same seed makes the same steps."""

from random import Random

from rebuilding.changing import Project
from rebuilding.checkout import Checkout, Order
from rebuilding.moments import MOMENT_EDITS
from rebuilding.program_edits import PROGRAM_EDITS
from rebuilding.record_edits import RECORD_EDITS
from rebuilding.site_edits import SITE_EDITS
from rebuilding.text_edits import TEXT_EDITS

EDITS = (*TEXT_EDITS, *RECORD_EDITS, *SITE_EDITS, *MOMENT_EDITS, *PROGRAM_EDITS)
AT_ONCE = (1, 1, 1, 2, 2, 3, 5)
UNDONE = 0.1
"""How often a step takes back those before."""


class Editor:
    """Edits a checkout at random: each kind of edit comes once before any comes again."""

    def __init__(self, checkout: Checkout, seed: int):
        self._checkout = checkout
        self._chance = Random(seed)
        self._project = Project(checkout.root, self._chance)
        self._deck: list = []
        self._past: list[tuple[dict[str, bytes], Order]] = []

    @property
    def order(self) -> Order:
        """What the next build is asked for."""
        return self._project.order

    def step(self, *, is_wrong: bool = False) -> list[str]:
        """Make one edit or some; where the project `is_wrong`, have it as it was before. What was done."""
        if is_wrong:
            return [self._undo(1)]
        self._past.append((self._checkout.sources, self.order))
        if len(self._past) > 1 and self._chance.random() < UNDONE:
            return [self._undo(self._chance.randint(2, 4))]
        return self._edit()

    def _edit(self) -> list[str]:
        wanted, done = self._chance.choice(AT_ONCE), []
        while len(done) < wanted:
            try:
                done += filter(None, [self._draw()(self._project)])
            except IndexError:  # there is nothing left of what it would edit
                continue
        return done

    def _draw(self):
        if not self._deck:
            self._deck = self._chance.sample(EDITS, len(EDITS))
        return self._deck.pop()

    def _undo(self, steps: int) -> str:
        """Have the project as it was some steps ago, when nothing was wrong with it."""
        sources, self._project.order = self._past[-min(steps, len(self._past))]
        self._checkout.take(sources)
        return f"{steps} steps taken back"
