"""Icons that stand in a page itself, for what has to be there with the first drawing: no request, no second document."""

from __future__ import annotations

import re
from functools import cache

from markupsafe import Markup

from ..config import resources

SYMBOL = re.compile(r'<symbol id="([\w-]+)".*?</symbol>', re.DOTALL)


def symbols(*names: str) -> Markup:
    """These icons, to be drawn by `<use href="#icon-…">`. Raises KeyError for one that is not in img/icons.svg."""
    known = _symbols()
    return Markup("<svg hidden>{}</svg>").format(Markup("".join(known[name] for name in names)))


@cache
def _symbols() -> dict[str, str]:
    text = (resources("static") / "img/icons.svg").read_text(encoding="utf-8")
    return {match[1]: match[0] for match in SYMBOL.finditer(text)}
