"""Which call of this site an application answers."""

from collections.abc import Mapping

from quality_kunming.model.application import Application, applications
from quality_kunming.model.catalog import Catalog


class Calls:
    """The calls of a site by their keys; `named` is the one that an editor named for what does not say it."""

    def __init__(self, catalog: Catalog, named: str = ""):
        self.catalog = catalog
        self.by_key: Mapping[str, Application] = {one.key: one for one in applications(catalog)}
        if named and named not in self.by_key:
            raise ValueError(f"--call 写的“{named}”本站没有；{self._listed(self.by_key)}")
        self._named = named

    def meant(self) -> Application:
        """The call of what does not say it; ValueError with a Chinese phrase where it could be several."""
        if self._named:
            return self.by_key[self._named]
        edition = self.catalog.current_edition
        current = {
            key: one
            for key, one in self.by_key.items()
            if edition and one.activity.edition == edition.year
        }
        open_now = {key: one for key, one in current.items() if self._is_open(one)}
        for some in (current, open_now):
            if len(some) == 1:
                return next(iter(some.values()))
        raise ValueError(
            f"看不出是给哪项征集的，请加 --call；{self._listed(current or self.by_key)}"
        )

    @staticmethod
    def _listed(calls: Mapping[str, Application]) -> str:
        return f"有 {'、'.join(calls)}" if calls else "现在没有一项征集可以填报名表"

    def _is_open(self, application: Application) -> bool:
        season = self.catalog.season(application.activity.edition)
        return season.call(application.call, application.activity).state.is_open
