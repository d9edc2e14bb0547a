"""Out on a USB stick: the finished site in one zip that opens by a double-click, without a server or a network."""

from quality_kunming.bundling.bundle import FOLDER, Bundle, bundle
from quality_kunming.bundling.errors import BundleError
from quality_kunming.bundling.start import START

__all__ = ["FOLDER", "START", "Bundle", "BundleError", "bundle"]
