"""Whether a word is a noun or a verb where it stands, as far as its neighbours tell it: „die Haut“, „er haut mich“."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum, auto
from functools import cache, lru_cache

from ..tables import lines, words_of
from .small_words import stop_words
from .vocabulary import NOUN, SMALL, domain_nouns, folded, vocabulary

LEAST_FREQUENCY = 1.5
FARTHEST = 12
"""So many words before it a modal verb is looked for."""
_MORE = frozenset(("mehr", "weniger", "neue", "viele"))
_ENDINGS = ("e", "en", "er", "es", "em")
_ADJECTIVE_ENDINGS = frozenset(_ENDINGS)


class Role(Enum):
    NOUN = auto()
    ACTION = auto()
    """A verb that became a noun: „das Schreien“."""
    VERB = auto()
    ADJECTIVE = auto()
    FIRST = auto()
    """At the beginning, where the capital says nothing."""
    OPEN = auto()


def roles(forms: Sequence[str], sentences: Sequence[int], capital: Sequence[bool]) -> list[Role]:
    """For each folded word of a text; `sentences` tells which one it stands in, `capital` whether it has one that counts."""
    found: list[Role] = []
    for place, form in enumerate(forms):
        here = _Place(forms, sentences, place, capital, found[-1] if found else Role.OPEN)
        found.append(Role.OPEN if form in stop_words() else here.role())
    return found


class _Place:
    """A word of a text with what stands around it in its sentence; empty where nothing does."""

    def __init__(
        self, forms: Sequence[str], sentences: Sequence[int], place: int, capital: Sequence[bool], told: Role
    ) -> None:
        first = last = place
        while first and sentences[first - 1] == sentences[place] and place - first < FARTHEST:
            first -= 1
        if place + 1 < len(forms) and sentences[place + 1] == sentences[place]:
            last += 1
        self.form = forms[place]
        self.earlier = list(forms[first:place])
        self.before = self.earlier[-1] if self.earlier else ""
        self.after = forms[place + 1] if last > place else ""
        self.capital = capital[place]
        self.noun_after = last > place and capital[last]
        self.told = told if self.earlier else Role.OPEN

    def role(self) -> Role:
        form, before = self.form, self.before
        if not self.capital and self._stands_before_noun():
            return Role.ADJECTIVE
        if before in _told("an action follows as a noun") and is_infinitive(form):
            return Role.ACTION
        if not self.capital and self._has_subject():
            return Role.VERB
        if before in _told("a noun follows"):
            return Role.NOUN
        if self.told is Role.ADJECTIVE and (_case(form) == NOUN or self.capital or is_thing(form)):
            return Role.NOUN
        if not self.capital and is_infinitive(form) and (before in ("zu", "nicht") or self._ends_for_modal()):
            return Role.VERB
        if before == "nicht" and is_infinitive(form):
            return Role.VERB
        if not self.capital and is_verb(form) and self.after in _told("it is done to somebody"):
            return Role.VERB
        return Role.OPEN

    def _stands_before_noun(self) -> bool:
        if self.after in stop_words() or not _case(self.after) & NOUN:
            return False
        if is_adjective(self.form):
            return self.noun_after or not is_verb(self.after) or is_thing(self.after)
        small = _case(self.form) & SMALL and self.form.endswith(_ENDINGS) and not is_verb(self.form)
        return bool(small) and _case(self.after) == NOUN

    def _has_subject(self) -> bool:
        """„ich krieg“, „er haut“; but „gibt es“ and „will ich“ have their verb before them."""
        if len(self.earlier) > 1 and is_verb(self.earlier[-2]):
            return False
        if self.before in _told("a verb follows"):
            return True
        if self.before not in _told("a verb follows where it may") or not is_verb(self.form):
            return False
        if self.before in ("die", "wer", "das", "der"):
            return self.after in _told("it is done to somebody") or (
                self.before != "das" and self.after in _told("how it is done")
            )
        return not (is_infinitive(self.form) and self.before == "es")

    def _ends_for_modal(self) -> bool:
        """Whether a modal verb waits for its infinitive; „mehr schaukeln“ may be things as well."""
        modal = _told("an infinitive ends the sentence")
        last = not self.after or self.after in _told("the sentence goes on") or self.after in modal
        return last and self.before not in _MORE and any(word in modal for word in self.earlier)


def is_thing(form: str) -> bool:
    """Whether the noun that it may be is one that children at school know: „schaukeln“."""
    number = vocabulary().numbers.get(form)
    noun = -1 if number is None else int(vocabulary().noun[number])
    return noun >= 0 and vocabulary().words[noun] in domain_nouns()


@cache
def _told(section: str) -> frozenset[str]:
    return words_of("word_order")[section]


def _case(form: str) -> int:
    number = vocabulary().numbers.get(form)
    return 0 if number is None else int(vocabulary().case[number])


def plain_lemma(form: str) -> str:
    """The lemma where it is no noun; empty where it can only be one."""
    known = vocabulary()
    number = known.numbers.get(form)
    if number is None or not int(known.case[number]) & SMALL or int(known.plain[number]) < 0:
        return ""
    return known.words[int(known.plain[number])]


def is_verb(form: str) -> bool:
    lemma = plain_lemma(form)
    return lemma.endswith("n") and (form == lemma or not form.startswith(lemma)) and not adjective_of(form)


@lru_cache(maxsize=20_000)
def is_infinitive(form: str) -> bool:
    """„spielen“, for there is „spielt“; but „offen“ and „einzeln“ are none."""
    if not form.endswith("n") or plain_lemma(form) != form or form in _told("a noun follows"):
        return False
    stem = form[:-2] if form.endswith("en") else form[:-1]
    return any(
        plain_lemma(stem + ending) == form and vocabulary().frequency(stem + ending) >= LEAST_FREQUENCY
        for ending in ("t", "et", "te", "e", "st")
    )


def is_adjective(form: str) -> bool:
    """„große“, „lautes“, by their endings; „schreie“ and „spielen“ have a lemma that is no beginning of theirs."""
    lemma = plain_lemma(form)
    inflected = bool(lemma) and form.startswith(lemma) and form[len(lemma) :] in _ADJECTIVE_ENDINGS
    return inflected or bool(adjective_of(form))


@lru_cache(maxsize=20_000)
def adjective_of(form: str) -> str:
    """„laute“ as „laut“, whatever else it may be a form of; empty where no adjective of children is inflected."""
    stems = (form[: -len(ending)] for ending in _ENDINGS if form.endswith(ending))
    return next((listed_adjectives()[stem] for stem in stems if stem in listed_adjectives()), "")


@lru_cache(maxsize=1)
def listed_adjectives() -> dict[str, str]:
    """„schön“ and „schöner“, both as „schön“."""
    pairs = (
        folded(pair).split("/") for line in lines("adjectives") if line[0] != "[" for pair in line.split()
    )
    return {form: pair[0] for pair in pairs for form in pair}
