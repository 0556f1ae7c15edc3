"""The words of many statements, counted for a word cloud.

What a child misspelt is counted as what it meant, and all forms of a word are one, shown in the form that most have
used, rightly written. A word that nobody knows (another language, a new name) is shown as it was written.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from functools import lru_cache

from .reading import fold_lemma, read

SHORTEST = 2


class WordCounts:
    """Counts that are kept in step as statements come and go; always the same as if counted afresh."""

    def __init__(self) -> None:
        self._texts: dict[str, str] = {}
        self._forms: defaultdict[str, Counter[str]] = defaultdict(Counter)

    def add(self, statement_id: str, text: str) -> None:
        """Count a statement, in place of what was counted under its id."""
        self.remove(statement_id)
        self._texts[statement_id] = text
        for lemma, form in _counted(text):
            self._forms[lemma][form] += 1

    def remove(self, statement_id: str) -> None:
        for lemma, form in _counted(self._texts.pop(statement_id, "")):
            forms = self._forms[lemma]
            forms[form] -= 1
            if not forms[form]:
                del forms[form]
            if not forms:
                del self._forms[lemma]

    def counts(self) -> dict[str, int]:
        """In how many statements each word stands, commonest first."""
        return _shown(self._forms)


def word_counts(texts: Iterable[str]) -> dict[str, int]:
    """In how many texts each word stands, commonest first; a word that comes twice in one text counts once."""
    forms: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for text in texts:
        for lemma, form in _counted(text):
            forms[lemma][form] += 1
    return _shown(forms)


def word_counts_by(voices: Iterable[tuple[str, str]]) -> dict[str, dict[str, int]]:
    """In how many texts of each speaker each word stands, commonest first; all speakers share its form.

    `voices` are pairs of who speaks and what was said.
    """
    said = [(who, _counted(text)) for who, text in voices]
    forms: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for _, found in said:
        for lemma, form in found:
            forms[lemma][form] += 1
    shown = {form: _commonest(together) for together in _joined(forms.values()) for form in together}
    counts: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for who, found in said:
        for word in {shown[form] for _, form in found}:
            counts[word][who] += 1
    in_order = sorted(counts, key=lambda word: (-counts[word].total(), word.lower(), word))
    return {word: dict(counts[word]) for word in in_order}


def content(text: str) -> frozenset[str]:
    """The folded lemmas of the words that say something."""
    return frozenset(lemma for lemma, _ in _counted(text))


def _shown(forms: dict[str, Counter[str]]) -> dict[str, int]:
    counts: Counter[str] = Counter()
    for found in _joined(forms.values()):
        counts[_commonest(found)] += found.total()
    return dict(sorted(counts.items(), key=lambda item: (-item[1], item[0].lower(), item[0])))


def _joined(lemmas: Iterable[Counter[str]]) -> list[Counter[str]]:
    """What differs by a capital is one word: „Schnelle“ where a sentence begins, and „schnelle“."""
    with_form: dict[str, Counter[str]] = {}
    for found in lemmas:
        whole = Counter(found)
        for other in {id(one): one for form in found if (one := with_form.get(form.lower()))}.values():
            whole.update(other)
        with_form.update((form.lower(), whole) for form in whole)
    return list({id(one): one for one in with_form.values()}.values())


def _commonest(forms: Counter[str]) -> str:
    return min(forms, key=lambda form: (-forms[form], len(form), form.lower(), form))


@lru_cache(maxsize=20_000)
def _counted(text: str) -> tuple[tuple[str, str], ...]:
    """Folded lemma and form of each word that says something, each lemma once."""
    found: dict[str, str] = {}
    for word in read(text):
        letters = sum(map(str.isalpha, word.written))
        if not word.stops and not word.polarity and letters >= SHORTEST:
            found.setdefault(fold_lemma(word.lemma), word.meant)
    return tuple(found.items())
