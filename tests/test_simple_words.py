"""German for first readers: short sentences, and an index that says how hard they are to read."""

from __future__ import annotations

import re

import pytest

from workshop.messages import Sentence, children

MOST_WORDS = 8
EASY = 80.0
"""Amstad's scale: 70 to 80 is easy (6th form), 80 to 90 very easy (5th form), over 90 the easiest there is."""
VOWELS = re.compile(r"aa|ee|oo|ai|ei|au|äu|eu|ie|[aeiouäöüy]")


def sentences() -> dict[str, str]:
    """What a child reads or hears; not what only adults at a tablet do."""
    found = {}
    for key, value in children("de").items():
        if (
            key.startswith(("animals.", "common.", "prompts.kinds"))
            or ".adults" in key
            or key.endswith("no_script")
        ):
            continue
        for number, form in enumerate(_forms(value)):
            found[f"{key}/{number}"] = re.sub(r"\{\w+\}", "drei", form)
    return found


def _forms(value: Sentence) -> list[str]:
    return [value] if isinstance(value, str) else list(value.values())


def words(text: str) -> list[str]:
    return re.findall(r"[A-Za-zÄÖÜäöüß’]+", text)


def syllables(word: str) -> int:
    return max(1, len(VOWELS.findall(word.lower())))


def reading_ease(texts: list[str]) -> float:
    """180 − (words a sentence) − 58.5 × (syllables a word): R. Flesch's Reading Ease (A New Readability Yardstick, Journal of
    Applied Psychology 32, 1948) as fitted to German by Toni Amstad (Wie verständlich sind unsere Zeitungen?, Zürich 1978)."""
    parts = [part for text in texts for part in re.split(r"(?<=[.!?:])\s+", text) if words(part)]
    every = [word for part in parts for word in words(part)]
    return 180 - len(every) / len(parts) - 58.5 * sum(map(syllables, every)) / len(every)


def test_no_sentence_has_more_than_eight_words():
    long = {
        key: part
        for key, text in sentences().items()
        for part in re.split(r"(?<=[.!?:])\s+", text)
        if len(words(part)) > MOST_WORDS
    }
    assert long == {}


def test_the_sentences_for_children_are_very_easy_to_read():
    assert reading_ease(list(sentences().values())) >= EASY


def test_the_index_knows_hard_from_easy():
    hard = "Die Erziehungsberechtigten werden gebeten, die Datenschutzgrundverordnungserklärung unverzüglich zu unterzeichnen."
    assert reading_ease([hard]) < 0
    assert reading_ease(["Das ist der Fuchs. Er ist rot."]) > 100


@pytest.mark.parametrize(
    ("word", "count"), [("Tier", 1), ("Hase", 2), ("Schmetterling", 3), ("Europa", 3), ("bauen", 2)]
)
def test_syllables_are_counted_as_they_are_clapped(word, count):
    assert syllables(word) == count
