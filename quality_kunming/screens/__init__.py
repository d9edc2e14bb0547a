"""The campaign on the screens of metro stations and malls: a folder for each day, which opens from a disk."""

from quality_kunming.screens.folder import FOLDER, write
from quality_kunming.screens.slides import Slide, slides

__all__ = ["FOLDER", "Slide", "slides", "write"]
