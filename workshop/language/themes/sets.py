"""The theme sets at hand: the shipped ones, and those in a municipality's folder."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, lru_cache
from pathlib import Path
from types import MappingProxyType

from ..tables import FOLDER
from .files import read_set
from .lexicon import Lexicon
from .model import ThemeSet

SHIPPED = FOLDER / "themes"
DEFAULT = "ogs"
_Stamp = tuple[Path, int, int]


def theme_sets(folder: Path | None = None) -> Mapping[str, ThemeSet]:
    """All sets by their id. A municipality's file takes the place of the shipped one of the same name.

    A file that was changed is read again. Raises ThemeFileBroken.
    """
    return _read(_stamps(folder))


def lexicon(*set_ids: str, folder: Path | None = None) -> Lexicon:
    """The lexicon of these sets, of the default one if none is named; a set that is gone is passed over."""
    return _lexicon(set_ids or (DEFAULT,), _stamps(folder))


def _stamps(folder: Path | None) -> tuple[_Stamp, ...]:
    """Which file holds which set, and since when."""
    own = _files(folder) if folder else {}
    return tuple({**_shipped(), **own}.values())


@cache
def _shipped() -> dict[str, _Stamp]:
    return _files(SHIPPED)


def _files(folder: Path) -> dict[str, _Stamp]:
    stats = ((path, path.stat()) for path in sorted(folder.glob("*.toml")))
    return {path.stem: (path, stat.st_mtime_ns, stat.st_size) for path, stat in stats}


@lru_cache(maxsize=8)
def _read(stamps: tuple[_Stamp, ...]) -> Mapping[str, ThemeSet]:
    return MappingProxyType({path.stem: read_set(path) for path, _, _ in stamps})


@lru_cache(maxsize=32)
def _lexicon(set_ids: tuple[str, ...], stamps: tuple[_Stamp, ...]) -> Lexicon:
    sets = _read(stamps)
    return Lexicon([sets[one] for one in dict.fromkeys(set_ids) if one in sets])
