"""Pelican's own plain theme; a page for each article, a list of 20, tags and a feed, and nothing more."""

SITENAME = AUTHOR = "质量记事"
SITEURL = FEED_DOMAIN = "https://bench.invalid"
TIMEZONE = "Asia/Shanghai"
DEFAULT_LANG = "zh-cn"
DEFAULT_DATE_FORMAT = "%Y-%m-%d"
THEME = "simple"

PATH = "content"
ARTICLE_PATHS = ["news"]
PAGE_PATHS = STATIC_PATHS = []
OUTPUT_PATH = "output"
ARTICLE_URL = "news/{date:%Y}/{slug}/"
ARTICLE_SAVE_AS = ARTICLE_URL + "index.html"
SLUGIFY_SOURCE = "basename"
USE_FOLDER_AS_CATEGORY = False
CATEGORY_SAVE_AS = AUTHOR_SAVE_AS = ""
DIRECT_TEMPLATES = ["index", "tags"]
DEFAULT_PAGINATION = 20

FEED_ALL_ATOM = "feeds/all.xml"
FEED_MAX_ITEMS = 50
CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None
