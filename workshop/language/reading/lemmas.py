"""The form a word stands under in a dictionary, for nouns too that a child wrote small."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from ..tables import lines, sections
from .compounds import particle_verb, split
from .roles import (
    Role,
    adjective_of,
    is_adjective,
    is_infinitive,
    is_thing,
    listed_adjectives,
    plain_lemma,
)
from .vocabulary import NOUN, SMALL, abbreviations, domain_nouns, folded, vocabulary

NOUN_UNLESS_RARER = 0.3
VERB_UNLESS_RARER = 0.7
OFTEN = 3.5


def fold_lemma(lemma: str) -> str:
    """Lower case, ß as ss: the key under which words are the same."""
    return folded(lemma)


def lemma_of(word: str) -> str:
    """The dictionary form of a rightly written word; the word itself where there is none."""
    return _lemma(word, Role.OPEN)


def lemma_where(word: str, role: Role, first: bool = False) -> str:
    """The same, where its neighbours tell what it is: „eine rutsche“, „ich rutsche“; `first` has a capital anyway."""
    if first and role is Role.OPEN and word[:1].isupper():
        return _lemma(word, Role.FIRST)
    return _lemma(word, role)


def lemmas_of_parts(parts: Sequence[str]) -> list[str]:
    """Folded: „aufgaben“ as „aufgabe“, but „klettern“ before „gerüst“ as it is; the last one is a noun."""
    if not parts:
        return []
    first = [
        part if _names_a_verb(part) else fold_lemma(_lemma(part.capitalize(), Role.NOUN))
        for part in parts[:-1]
    ]
    return [*first, fold_lemma(_lemma(parts[-1].capitalize(), Role.NOUN))]


def _names_a_verb(part: str) -> bool:
    known = vocabulary()
    noun = int(known.noun[known.numbers[part]]) if part in known.numbers else -1
    if not is_infinitive(part):
        return False
    named = known.words[noun] if noun >= 0 else ""
    return part != named + "n" or (
        named not in domain_nouns() and known.frequency(named) < known.frequency(part)
    )


@lru_cache(maxsize=20_000)
def _lemma(word: str, role: Role) -> str:
    known = vocabulary()
    form = folded(word)
    if form in abbreviations():
        return abbreviations()[form][1]
    number = known.numbers.get(form)
    if number is None:
        return _of_compound(word, form)
    as_noun, as_plain = int(known.noun[number]), int(known.plain[number])
    if as_noun >= 0 and _is_its_own(form, known.words[as_noun]):
        as_noun = number
    elif as_noun >= 0 and form in _plurals():
        as_noun = known.numbers.get(_plurals()[form], as_noun)
    if as_noun < 0 or not int(known.case[number]) & NOUN:
        if as_plain == number and _is_things(form):
            return _of_compound(word, form)
        return (role is Role.VERB and _of_stem(form)) or _adjective(form, as_plain, word)
    if as_plain < 0 or not int(known.case[number]) & SMALL:
        return _capital(as_noun)
    if role is Role.VERB:
        return _of_stem(form) or _small(as_plain, word)
    if role is Role.ADJECTIVE:
        return _adjective(form, as_plain, word)
    if role is Role.FIRST and _is_hardly_noun(form, as_noun, as_plain):
        return _adjective(form, as_plain, word)
    if role is Role.ACTION or (role is Role.OPEN and _is_action(form, as_noun) and as_noun != as_plain):
        return _capital(as_plain) if word[:1].isupper() or role is Role.ACTION else _small(as_plain, word)
    if role is Role.NOUN and word[:1].islower() and is_adjective(form) and not _is_its_own(form, ""):
        return _small(as_plain, word)
    if role is Role.NOUN or word[:1].isupper() or _is_noun_rather(form, as_noun, as_plain):
        return _capital(as_noun)
    return _small(as_plain, word)


def _is_things(form: str) -> bool:
    """„Trinkflaschen“, which a dictionary has as a form and forgot to say of what."""
    known = vocabulary()
    parts = split(form) if known.frequency(form) < OFTEN - 1 and not is_infinitive(form) else ()
    return bool(parts) and int(known.case[known.numbers[parts[-1]]]) == NOUN


def _adjective(form: str, plain: int, word: str) -> str:
    listed = adjective_of(form)
    return vocabulary().display(listed, listed) if listed else _small(plain, word)


def _of_stem(form: str) -> str:
    """„ich hau“ as „hauen“; empty where the dictionary knows better."""
    verb = form + ("n" if form.endswith(("el", "er")) else "en")
    return vocabulary().display(verb, verb) if plain_lemma(form) == form and is_infinitive(verb) else ""


def _is_action(form: str, noun: int) -> bool:
    """„Schreien“ is what people do and hardly ever the dative of „Schrei“; „Reden“ may be many a „Rede“."""
    named = vocabulary().words[noun]
    dative = form[:-1] in _plurals() and any(sign in "äöü" for sign in form)
    several = dative or form in _plurals() or form in (named + "n", named[:-1] + "en")
    return is_infinitive(form) and not several


@lru_cache(maxsize=1)
def _plurals() -> dict[str, str]:
    """Of the nouns of an afternoon at school, and what there is one of: „rutschen“ is many a „rutsche“, no „rutsch“."""
    parts = sections("nouns")
    words = (pair for part in parts if part != "plural" for line in parts[part] for pair in line.split())
    pairs = (folded(pair).partition("/") for pair in words)
    return {several: one for one, _, several in pairs if several}


def _is_hardly_noun(form: str, noun: int, plain: int) -> bool:
    """„Leise“, „Neue“, „Kratzen“ where a statement begins with them."""
    if form in domain_nouns() or form in _named_so():
        return False
    same = noun == plain and (is_infinitive(form) or form in listed_adjectives())
    return same or is_adjective(form) or _is_action(form, noun)


def _is_noun_rather(form: str, noun: int, plain: int) -> bool:
    known = vocabulary()
    if form in listed_adjectives() or _is_adjective_as_noun(noun, plain):
        return False
    if is_thing(form) and not is_infinitive(form) and not adjective_of(form):
        return True
    if form in domain_nouns():
        return noun != plain or not form.endswith("n")
    if noun == plain:
        return False
    often_noun, often_plain = int(known.zipf[noun]) / 20, int(known.zipf[plain]) / 20
    if known.words[noun] == form:
        return often_plain < often_noun - VERB_UNLESS_RARER
    if known.words[plain] == form:
        return often_noun >= often_plain + NOUN_UNLESS_RARER
    return often_noun + NOUN_UNLESS_RARER >= often_plain


def _is_adjective_as_noun(noun: int, plain: int) -> bool:
    """„die Großen“ are big, but „die Jungen“ are boys."""
    one, other = vocabulary().words[noun], vocabulary().words[plain]
    return one.startswith(other) and 0 < len(one) - len(other) <= 2 and one not in domain_nouns()


def _is_its_own(form: str, noun: str) -> bool:
    """„Reis“ is not some „Real“, though „Jungs“ are more than one „Junge“."""
    return form in _named_so() and (form in domain_nouns() or not form.startswith(noun))


@lru_cache(maxsize=1)
def _named_so() -> frozenset[str]:
    first = (word for line in lines("first_words") for word in line.split() if word[0].isupper())
    several = (pair.split("/") for line in sections("nouns")["plural"] for pair in line.split())
    one = domain_nouns() | frozenset(map(folded, first))
    return one - {folded(word) for pair in several for word in pair}


def _capital(number: int) -> str:
    text = vocabulary().display(vocabulary().words[number])
    return text[:1].upper() + text[1:]


def _small(number: int, word: str) -> str:
    if number < 0:
        return vocabulary().display(folded(word), word.lower())
    text = vocabulary().display(vocabulary().words[_without_most(number)])
    return text[:1].lower() + text[1:]


_MOST = ("esten", "ester", "estes", "este", "sten", "ster", "stes", "ste")


def _without_most(number: int) -> int:
    """„liebsten“ as „lieb“, where the dictionary leaves it as it is."""
    known = vocabulary()
    form = known.words[number]
    for ending in _MOST:
        stem = known.numbers.get(form.removesuffix(ending)) if form.endswith(ending) else None
        if stem is not None and len(form) - len(ending) >= 4 and int(known.case[stem]) & SMALL:
            plain = int(known.plain[stem])
            if known.frequency(known.words[stem]) >= OFTEN and plain == stem:
                return plain
    return number


def _of_compound(word: str, form: str) -> str:
    """„Klettergerüste“: what stands before stays, the last part gets its lemma."""
    parts = split(form)
    if not parts:
        particle, rest = particle_verb(form)
        return particle + _lemma(rest, Role.VERB).lower() if particle else word
    head = form[: len(form) - len(parts[-1])]
    return (head + folded(_lemma(parts[-1].capitalize(), Role.NOUN))).capitalize()
