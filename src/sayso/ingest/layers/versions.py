"""How the extractor of a layer is named."""

import platform
from functools import cache
from importlib.metadata import version


@cache
def name_extractor(distribution: str) -> str:
    """Return a library and its version, such as ``pypdfium2 5.1.0``."""
    return f"{distribution} {version(distribution)}"


@cache
def name_python(module: str) -> str:
    """Return a module of the standard library and Python's version, such as ``python-email 3.12.1``."""
    return f"python-{module} {platform.python_version()}"
