"""A theme set as a town may write it, and what a statement points to."""

import pytest

from workshop.language.reading import read
from workshop.language.themes import lexicon

SMALL_SET = """
titel = "Unsere OGS"

[garten]
titel = "Unser Schulgarten"
bild = "seedling"
woerter = "Gießkanne, Schnecke Kürbis"
schwach = "Eimer"

[[garten.leitsaetze]]
satz = "Wir gärtnern mit Kindern – und teilen die Ernte"
"""


def themes_in(text, themes=None):
    """The themes of a statement, the surest first."""
    found = {}
    for hit in (themes or lexicon()).hits(read(text)):
        found[hit.theme.id] = found.get(hit.theme.id, 0) + hit.weight
    return sorted(found, key=lambda theme: -found[theme])


@pytest.fixture
def written(tmp_path):
    def write(text, name="garten"):
        (tmp_path / f"{name}.toml").write_text(text, encoding="utf-8")
        return tmp_path

    return write
