"""The site in preview: with samples and drafts, marked; only values."""

from jinja2 import StrictUndefined

from quality_kunming.reading.files import LEFT_BEHIND

AS_OF = None
INSPECTION = None
PLACE = None
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

ARTICLE_PATHS = ["news"]
PAGE_PATHS = ["pages"]
STATIC_PATHS = ["downloads"]
IGNORE_FILES = [*LEFT_BEHIND]

ARTICLE_URL = DRAFT_URL = "news/{date:%Y}/{slug}/"
ARTICLE_SAVE_AS = DRAFT_SAVE_AS = ARTICLE_URL + "index.html"
PAGE_URL = DRAFT_PAGE_URL = "{slug}/"
PAGE_SAVE_AS = DRAFT_PAGE_SAVE_AS = PAGE_URL + "index.html"
CATEGORY_URL = "news/topics/{slug}/"
CATEGORY_SAVE_AS = CATEGORY_URL + "index.html"
TAG_URL = "news/activities/{slug}/"
TAG_SAVE_AS = TAG_URL + "index.html"
YEAR_ARCHIVE_URL = "news/{date:%Y}/"
YEAR_ARCHIVE_SAVE_AS = YEAR_ARCHIVE_URL + "index.html"
NEWS_URL = "news/"
NEWS_SAVE_AS = NEWS_URL + "index.html"
AUTHOR_SAVE_AS = ""
DIRECT_TEMPLATES = ["news"]

PAGINATED_TEMPLATES = {"news": 20, "category": 20, "tag": 20, "period_archives": 20}
PAGINATION_PATTERNS = [
    (1, "{url}", "{save_as}"),
    (2, "{url}page/{number}/", "{base_name}/page/{number}/index.html"),
]
USE_FOLDER_AS_CATEGORY = False
WITH_FUTURE_DATES = True
FORMATTED_FIELDS = []
ARTICLE_ORDER_BY = "reversed-date"

# The writer puts the address of data/site.yaml in its place.
FEED_DOMAIN = "https://origin.invalid"
FEED_ALL_ATOM = "feeds/all.xml"
TAG_FEED_ATOM = "feeds/activities/{slug}.xml"
CATEGORY_FEED_ATOM = None
TRANSLATION_FEED_ATOM = None
AUTHOR_FEED_ATOM = None
AUTHOR_FEED_RSS = None
FEED_MAX_ITEMS = 50

DELETE_OUTPUT_DIRECTORY = False
CACHE_CONTENT = False
LOAD_CONTENT_CACHE = False
JINJA_ENVIRONMENT = {
    "autoescape": True,
    "trim_blocks": True,
    "lstrip_blocks": True,
    "extensions": [],
    "undefined": StrictUndefined,
}
