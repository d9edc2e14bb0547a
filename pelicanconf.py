"""The site in preview: with samples and drafts, marked; only values."""

from quality_kunming.reading.files import LEFT_BEHIND

PREVIEW = True

SITEURL = ""
TIMEZONE = "Asia/Shanghai"
DEFAULT_LANG = "zh-CN"
DEFAULT_DATE_FORMAT = "%Y-%m-%d"

PATH = "content"
OUTPUT_PATH = "output"
THEME = "theme"
THEME_STATIC_DIR = "theme"
PLUGINS = ["quality_kunming"]

# Articles and pages come from the catalog; Pelican's own generators have none to read.
ARTICLE_PATHS = []
PAGE_PATHS = []
STATIC_PATHS = ["downloads"]
IGNORE_FILES = [*LEFT_BEHIND]

DIRECT_TEMPLATES = []
AUTHOR_SAVE_AS = CATEGORY_SAVE_AS = TAG_SAVE_AS = ""
FEED_ALL_ATOM = None
TAG_FEED_ATOM = None
CATEGORY_FEED_ATOM = None
TRANSLATION_FEED_ATOM = None
AUTHOR_FEED_ATOM = None
AUTHOR_FEED_RSS = None
FEED_MAX_ITEMS = 50

DELETE_OUTPUT_DIRECTORY = False
CACHE_CONTENT = False
LOAD_CONTENT_CACHE = False
