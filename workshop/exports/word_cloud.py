"""The word cloud as a picture: letters for the PDF, pixels for Word. The same words give the same picture."""

from __future__ import annotations

import io
from collections.abc import Mapping
from html import escape
from pathlib import Path
from typing import Any

from PIL import ImageFont
from wordcloud import WordCloud

FONT = Path(__file__).parent / "fonts" / "Andika-Bold.ttf"
WIDTH, HEIGHT = 1000, 460
LARGEST = (104, 84, 68, 54)
INKS = ("#141a30", "#b83a0b", "#23608f", "#24544d", "#6248a6")
"""Our inks that keep 4.5 : 1 on white, the thread's coral second."""
SHARPER = 2
"""Pixels for each unit of the picture, so that it prints well."""


def _laid_out(counts: Mapping[str, int]) -> WordCloud:
    """As large as it can be with every word in it; with very many, the rarest are left out."""
    for largest in LARGEST:
        cloud = _tried(counts, largest)
        if len(cloud.layout_) == len(counts):
            break
    return cloud


def _tried(counts: Mapping[str, int], largest: int) -> WordCloud:
    inks = {word: INKS[place % len(INKS)] for place, word in enumerate(counts)}

    def ink(word: str, **_: Any) -> str:
        return inks[word]

    cloud = WordCloud(
        width=WIDTH,
        height=HEIGHT,
        mode="RGB",
        background_color="white",
        font_path=str(FONT),
        color_func=ink,
        prefer_horizontal=1,
        random_state=7,
        max_words=100,
        min_font_size=18,
        max_font_size=largest,
        relative_scaling=0.4,
        margin=10,
    )
    return cloud.generate_from_frequencies(dict(counts))


def svg(counts: Mapping[str, int]) -> str:
    """Real letters, drawn by whoever shows the picture in our own font."""
    words = []
    for (word, _), size, (top, left), _, ink in _laid_out(counts).layout_:
        font = ImageFont.truetype(str(FONT), size)
        ink_left, ink_top, _, _ = font.getbbox(word)
        x, y = left - ink_left, top - ink_top + font.getmetrics()[0]
        words.append(f'<text x="{x}" y="{y}" font-size="{size}" fill="{ink}">{escape(word)}</text>')
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" width="{WIDTH}" height="{HEIGHT}"'
        f' font-family="Andika" font-weight="700">{"".join(words)}</svg>'
    )


def png(counts: Mapping[str, int]) -> bytes:
    """The same as pixels."""
    cloud = _laid_out(counts)
    cloud.scale = SHARPER
    file = io.BytesIO()
    cloud.to_image().save(file, "PNG", optimize=True)
    return file.getvalue()
