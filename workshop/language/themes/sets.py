"""The theme sets at hand: the shipped ones, and those in a municipality's folder."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from functools import cache, lru_cache
from pathlib import Path
from types import MappingProxyType

from ..tables import FOLDER
from .files import ThemeFileBroken, broken_file, is_theme_file, read_set, set_name
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
    """By the name of the set; what ends in .toml goes before what has another ending behind it."""
    found = {}
    for path in sorted(_listed(folder), key=lambda one: (one.suffix.lower() == ".toml", one.name)):
        with suppress(FileNotFoundError):  # deleted in between
            stat = path.stat()
            found[set_name(path)] = (path, stat.st_mtime_ns, stat.st_size)
    return found


def _listed(folder: Path) -> list[Path]:
    try:
        return [path for path in folder.iterdir() if is_theme_file(path)]
    except FileNotFoundError:
        return []
    except NotADirectoryError:
        raise broken_file(folder, "no_folder") from None
    except OSError:
        raise broken_file(folder, "unreadable") from None


@lru_cache(maxsize=8)
def _read(stamps: tuple[_Stamp, ...]) -> Mapping[str, ThemeSet]:
    return MappingProxyType({set_name(stamp[0]): _whole(_read_one(stamp)) for stamp in stamps})


@lru_cache(maxsize=64)
def _read_one(stamp: _Stamp) -> ThemeSet | ThemeFileBroken:
    """What is broken is remembered too: all desks ask until it is mended."""
    try:
        return read_set(stamp[0])
    except ThemeFileBroken as broken:
        return broken


def _whole(one: ThemeSet | ThemeFileBroken) -> ThemeSet:
    if isinstance(one, ThemeFileBroken):
        raise ThemeFileBroken(one.file, one.sentence)
    return one


@lru_cache(maxsize=32)
def _lexicon(set_ids: tuple[str, ...], stamps: tuple[_Stamp, ...]) -> Lexicon:
    sets = _read(stamps)
    return Lexicon([sets[one] for one in dict.fromkeys(set_ids) if one in sets])
