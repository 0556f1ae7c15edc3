"""Pictures that stand in a page itself, for what has to be there with the first drawing: no request, and no second
document, which costs a slow tablet more than the picture weighs."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from markupsafe import Markup

from ..config import resources

SYMBOL = re.compile(r'<symbol id="([\w-]+)".*?</symbol>', re.DOTALL)
NAME = re.compile(r"[a-z0-9-]+")


def symbols(*names: str) -> Markup:
    """These, to be drawn by `<use href="#…">`. Raises KeyError for an icon that is not in img/icons.svg; a pictogram that has
    no file of its own is left out."""
    made = (_icons()[name] if name.startswith("icon-") else _pictogram(name) for name in names)
    return Markup("<svg hidden>{}</svg>").format(Markup("".join(made)))


@cache
def _icons() -> dict[str, str]:
    text = (resources("static") / "img/icons.svg").read_text(encoding="utf-8")
    return {match[1]: match[0] for match in SYMBOL.finditer(text)}


@lru_cache(maxsize=256)
def _pictogram(name: str) -> str:
    if not NAME.fullmatch(name):
        return ""
    file = resources("static") / "img/pictograms" / f"{name}.svg"
    found = SYMBOL.search(file.read_text(encoding="utf-8")) if file.is_file() else None
    return found[0] if found and found[1] == name else ""
