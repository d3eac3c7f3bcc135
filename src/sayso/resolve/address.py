"""Where a text was published, in one spelling."""

from urllib.parse import urlsplit


def level_address(url: str | None) -> str | None:
    """Return an address without scheme, fragment and trailing slash; None where it leads to no single text.

    The front page of a site shows another story every hour, and is no address of any.

    >>> level_address("https://Gazette.example/dam/#top") == level_address("http://gazette.example/dam")
    True
    """
    try:
        parts = urlsplit(url or "")
    except ValueError:
        return None
    path = parts.path.rstrip("/")
    if not parts.netloc or not (path or parts.query):
        return None
    return f"{parts.netloc.lower()}{path}" + (f"?{parts.query}" if parts.query else "")
