"""At which stage a brand case is for the public."""

from collections.abc import Iterable
from datetime import datetime

from quality_kunming.model.activity import Activity
from quality_kunming.model.brand import BrandCase, Stage
from quality_kunming.model.call import Call, Collects


def case_as_public(case: BrandCase, activities: Iterable[Activity], moment: datetime) -> BrandCase:
    """The case at the stage that its edition's call has made public by a moment; its rank only with the results.

    Where no call says when, the stage stands as it is written.
    """
    call = call_for_cases(activities)
    if call is None or not (call.shortlist_on or call.results_on):
        return case
    stage = min(case.stage, _public_stage(call, moment), key=list(Stage).index)
    rank = case.rank if stage is Stage.TOP_TEN else None
    return case.model_copy(update={"stage": stage, "rank": rank})


def call_for_cases(activities: Iterable[Activity]) -> Call | None:
    """The call of an edition through which cases come in."""
    calls = (call for activity in activities for call in activity.calls)
    return next((call for call in calls if call.collects is Collects.CASES), None)


def _public_stage(call: Call, moment: datetime) -> Stage:
    if call.results_on and call.results_on.reached <= moment:
        return Stage.TOP_TEN
    is_listed = call.shortlist_on and call.shortlist_on.reached <= moment
    return Stage.SHORTLISTED if is_listed else Stage.COLLECTED
