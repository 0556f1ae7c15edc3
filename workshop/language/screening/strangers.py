"""Names that no list has, where hardly anything else can stand: „Der Ondrej aus meiner Klasse“, „Xaro heißt mein Freund“.

Only a word with a capital letter that means nothing in German counts, as far as reading knows.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from ..reading import frequency, read
from ..tokens import Token
from .introductions import NO_NAMES
from .standing import is_said_of_a_person

SHORTEST = 3
RARELY_WRITTEN = 1.5


def strangers(
    text: str, words: list[Token], folded: list[str], known: Callable[[int], bool]
) -> Iterator[tuple[int, int]]:
    """First and last word, which is the same one; `known` tells where a list has a name."""
    for index, token in enumerate(words):
        if known(index) or not _is_strange(token, folded[index]):
            continue
        if is_said_of_a_person(index, text, words, folded, known) and _means_nothing(text, token):
            yield index, index


def _is_strange(token: Token, folded: str) -> bool:
    shaped = token.is_capitalised and token.word.isalpha() and not token.word.isupper()
    return (
        shaped
        and len(folded) >= SHORTEST
        and folded not in NO_NAMES
        and frequency(token.word) < RARELY_WRITTEN
    )


def _means_nothing(text: str, token: Token) -> bool:
    return any(word.start == token.start and not word.known for word in read(text))
