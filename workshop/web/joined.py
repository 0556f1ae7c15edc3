"""Which files make a page. A page asks for one sheet, `css/PAGE.all.css`, and one script, `js/pages/PAGE.all.js`. What the
tablet's later screens look like comes with them: `css/tablet_rest.all.css` and `css/tablet_later.all.css`.

Sheets are listed here; `name_*` stands for all of that name that were not listed before, so that a new file for the
tablet is taken in by its name alone. Modules are found by following their imports.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from ..config import resources
from ..joining.modules import Module, read_module
from ..joining.scripts import joined_scripts
from ..joining.sheets import joined_sheets

EVERYWHERE = ("tokens", "letters", "base", "stock", "stock_cards", "stock_office")
FIRST = ("tokens", "base", "stock", "tablet", "tablet_aloud", "tablet_hello", "tablet_start")
SOON = (
    *("letters", "stock_cards"),
    *(
        "tablet_dialog",
        "tablet_say",
        "tablet_scenes",
        "tablet_screens",
        "tablet_signs",
        "tablet_asked",
        "tablet_pause",
    ),
)
"""What a child meets right after the welcome; all other sheets of the tablet come last."""
SHEETS: dict[str, tuple[str, ...]] = {
    "tablet": FIRST,
    "tablet_rest": SOON,
    "tablet_later": ("tablet_*",),
    "animal_card": (*FIRST, *SOON, "tablet_*"),
    "join": (*EVERYWHERE, "tablet_hello", "tablet_aloud", "join", "join_*"),
    "wall": (*EVERYWHERE, "board", "board_*", "replay", "wall", "wall_*"),
    "desk": (
        *EVERYWHERE,
        "desk",
        "desk_queue",
        "desk_steps",
        "desk_dialogs",
        "board",
        "board_*",
        "replay",
        "desk_*",
    ),
    "office": (*EVERYWHERE, "office", "home", "print"),
    "animal_door": (*EVERYWHERE, "tablet_aloud", "join", "tablet_card"),
    "animal_sheet": (*EVERYWHERE, "office", "home", "animal_sheet*", "print"),
    "steering": (*EVERYWHERE, "office", "steering", "steering_*", "print"),
}
NAME = re.compile(r"(?:css/(?P<sheet>\w+)\.all\.css|js/pages/(?P<page>\w+)(?:\.\w+)?\.all\.js)")
AT_ONCE = (
    *("css/join.all.css", "css/tablet.all.css", "css/tablet_rest.all.css"),
    *("js/pages/join.all.js", "js/pages/tablet.all.js"),
    *("js/pages/tablet.connection.all.js", "js/pages/tablet.rest.all.js"),
)
"""Made before the house listens, so that no child waits for it; the others when they are first asked for."""


def is_joined(name: str) -> bool:
    """Whether a name under static/ is one of ours to make."""
    match = NAME.fullmatch(name)
    if match is None:
        return False
    return match["sheet"] in SHEETS or (match["page"] is not None and match["page"] in pages())


def joined_text(name: str) -> str | None:
    """The text under that name; None for a part that the page does not have. Raises CannotJoin."""
    match = NAME.fullmatch(name)
    assert match is not None
    return _sheet(match["sheet"]) if match["sheet"] else _scripts(match["page"]).get(name)


@cache
def pages() -> frozenset[str]:
    """Every page with a script."""
    return frozenset(path.stem for path in (resources("static") / "js/pages").glob("*.js"))


def sheets_of(page: str) -> list[str]:
    """The stylesheets of a page in their order, under static/."""
    folder = resources("static") / "css"
    names: dict[str, None] = {}
    earlier = {*FIRST, *SOON} if page == "tablet_later" else set()
    for entry in SHEETS[page]:
        found = sorted(path.stem for path in folder.glob(f"{entry}.css")) if "*" in entry else [entry]
        names |= dict.fromkeys(name for name in found if name not in earlier)
    return [f"css/{name}.css" for name in names]


@cache
def _sheet(page: str) -> str:
    return joined_sheets(sheets_of(page), _read)


@cache
def _scripts(page: str) -> dict[str, str]:
    return joined_scripts(f"js/pages/{page}.js", _module)


@cache
def _module(path: str) -> Module:
    return read_module(path, _read(path))


def _read(path: str) -> str:
    folder = resources("static").resolve()
    file = Path(folder / path).resolve()
    if not file.is_relative_to(folder):
        raise FileNotFoundError(path)
    return file.read_text(encoding="utf-8")
