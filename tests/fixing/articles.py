"""Articles that are mended."""

ARTICLE = "content/news/2022/example.md"
HEAD = "---\ntitle: 质量开放日\ndate: 2022-09-02\ntopic: launch\norigin: {origin}\n---\n\n"


def article(body: str, origin: str = "质量昆明编辑部") -> bytes:
    """An article of the site's own, or a reprint."""
    return (HEAD.format(origin=origin) + body).encode()
